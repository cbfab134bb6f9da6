// What the configurator says of changes of the policy, in English.

/** English. `{}` is where something is filled in. */
export const enChanges = {
  title: 'Changes of the policy',
  intro:
    'What you announce here is shown to visitors. They are asked again by themselves where a purpose covers more than they have agreed to.',
  list: 'Published changes',
  item: 'Change {}',
  add: 'Add a change',
  version: 'Version that introduced it',
  kind: 'Weight',
  kinds: { material: 'material: it changes what visitors agreed to', minor: 'minor: it does not' },
  purposes: 'Purposes that it affects',
  purposesHint: 'Their ids, one a line.',
  summary: 'What has changed',
  upcoming: 'Announced version',
  upcomingHint: 'Before it takes effect, so that visitors know in time.',
  announce: 'Announce a version',
  upcomingVersion: 'Version',
  effective: 'In effect from',
  upcomingSummary: 'What will change',
  url: 'Address of the new text',
}
