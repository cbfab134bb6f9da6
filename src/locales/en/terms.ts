import type { TermTexts } from '../types'

/** English, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'The service cannot work without it, so it cannot be refused.',
    contract: 'Needed to keep our contract with you, so it cannot be refused.',
    law: 'Required by law, so it cannot be refused.',
    published: 'Uses what the person has made public, so it cannot be refused.',
    vital: 'Needed to protect life, health or property, so it cannot be refused.',
    consent: 'Only if you allow it.',
    optout: 'Until you refuse it.',
    sensitive: 'The data is sensitive: only if you allow it.',
  },
  recipient: 'Recipient',
  role: {
    own: 'the operator of this site',
    processor: 'acts on our instructions',
    'third-party': 'uses the data for its own purposes too',
  },
  country: 'Country or region',
  use: 'What the recipient does with it',
  sends: 'Data sent',
  name: 'Name',
  duration: 'Kept for',
  description: 'What it is for',
  session: 'until the browser closes',
  httpOnly: 'Only the server can read it.',
  area: {
    local: 'until erased',
    session: 'until the tab closes',
    indexeddb: 'until erased (database)',
  },
  recipientPolicy: 'Recipient’s privacy policy',
  optOut: 'Opt out with the recipient',
  changes: 'Changes to the policy',
  contact: 'Contact',
  complaints: 'Complaints',
  address: 'Address',
  responsible: 'Responsible for personal data',
}
