import type { TermTexts } from '../types'

/** English, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'The site cannot work without this, so it cannot be refused.',
    contract: 'Needed for our contract with you, so it cannot be refused.',
    law: 'Required by law, so it cannot be refused.',
    published: 'Uses only what people have made public themselves, so it cannot be refused.',
    vital: 'Needed to protect life, health or property, so it cannot be refused.',
    consent: 'Only if you allow it.',
    optout: 'On until you refuse it.',
    sensitive: 'The data is sensitive: only if you allow it.',
  },
  recipient: 'Recipient',
  role: {
    own: 'the operator of this site',
    processor: 'acts on our instructions',
    'third-party': 'also uses the data for its own purposes',
  },
  country: 'Country or region',
  use: 'Recipient uses it for',
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
  optOut: 'Opt out at the recipient',
  changes: 'Changes to the policy',
  contact: 'Contact',
  complaints: 'Complaints',
  address: 'Address',
  responsible: 'Person responsible for personal data',
}
