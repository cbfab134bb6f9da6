import type { TermTexts } from '../types'

/** Filipino, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Kailangan ito para gumana ang serbisyo, kaya hindi ito maaaring tanggihan.',
    contract:
      'Kailangan ito para matupad ang kontrata namin sa iyo, kaya hindi ito maaaring tanggihan.',
    law: 'Hinihingi ito ng batas, kaya hindi ito maaaring tanggihan.',
    published: 'Ginagamit nito ang isinapubliko mismo ng tao, kaya hindi ito maaaring tanggihan.',
    vital:
      'Kailangan ito para protektahan ang buhay, kalusugan, o ari-arian, kaya hindi ito maaaring tanggihan.',
    consent: 'Kung papayagan mo lang.',
    optout: 'Hangga’t hindi mo tinatanggihan.',
    sensitive: 'Sensitibo ang data: kung papayagan mo lang.',
  },
  recipient: 'Tatanggap',
  role: {
    own: 'ang nagpapatakbo ng site na ito',
    processor: 'kumikilos ayon sa aming tagubilin',
    'third-party': 'ginagamit din ang data para sa sarili nitong mga layunin',
  },
  country: 'Bansa o rehiyon',
  use: 'Paggamit ng tatanggap',
  sends: 'Ipinapadalang data',
  name: 'Pangalan',
  duration: 'Gaano katagal',
  description: 'Para saan',
  session: 'hanggang isara ang browser',
  httpOnly: 'Ang server lang ang makakabasa nito.',
  area: {
    local: 'hanggang burahin',
    session: 'hanggang isara ang tab',
    indexeddb: 'hanggang burahin (database)',
  },
  recipientPolicy: 'Patakaran sa privacy ng tatanggap',
  optOut: 'Tumanggi sa site ng tatanggap',
  changes: 'Mga pagbabago sa patakaran',
  contact: 'Pakikipag-ugnayan',
  complaints: 'Mga reklamo',
  address: 'Address',
  responsible: 'Responsable sa personal na data',
}
