// What the configurator says of faults, in English.

/** English. `{value}` and `{expected}` are filled in. */
export const enFaults = {
  missing: 'This is missing. Write {expected}.',
  missingPlain: 'This is missing.',
  type: '{value} has the wrong type. Write {expected}.',
  format: '{value} is not valid here. Write {expected}.',
  choice: '{value} is not an option. Use one of {expected}.',
  preset: '{value} names no preset of regions.',
  place:
    '{value} is no place. Write a country or a part of one, like JP or US-CA, and the country of each part too.',
  reference: '{value} is no purpose of this policy. Use one of {expected}.',
  duplicate: '{value} is already used. Every purpose and every service needs an id of its own.',
  size: 'There are too many purposes for the consent cookie. Declare fewer, or give them shorter ids.',
  unknown: '{value} is not a known field.',
  unresolved: 'This is only named, and cannot be written out.',
  entry: '{value} is no service of the catalogue.',
  purpose: 'The policy does not have the purpose {value}. Choose one of {expected}.',
  or: ', ',
  list: 'a list',
  object: 'an object',
  number: 'a whole number from 1 to {}',
  whole: 'a whole number',
  formats: {
    id: 'a lower-case letter, then up to 31 lower-case letters, digits or hyphens',
    version: '1 to 24 letters, digits, dots or hyphens',
    date: 'a date like 2026-04-01',
    text: 'a text',
    link: 'an address that begins with https:, mailto: or tel:, or one relative to the page',
    endpoint: 'an https: address, or one relative to the page',
    name: 'a name or host without spaces, commas, semicolons or =',
    position: 'top or bottom, with -left or -right for a box',
    region: 'a country or a part of one, like JP or US-CA',
    duration: 'a duration like P13M or PT30M, or session',
  },
}
