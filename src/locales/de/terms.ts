import type { TermTexts } from '../types'

/** German, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Ohne dies funktioniert der Dienst nicht. Deshalb lässt es sich nicht ablehnen.',
    contract:
      'Nötig, um unseren Vertrag mit Ihnen zu erfüllen. Deshalb lässt es sich nicht ablehnen.',
    law: 'Gesetzlich vorgeschrieben. Deshalb lässt es sich nicht ablehnen.',
    published:
      'Verwendet, was die Person selbst veröffentlicht hat. Deshalb lässt es sich nicht ablehnen.',
    vital:
      'Nötig, um Leben, Gesundheit oder Eigentum zu schützen. Deshalb lässt es sich nicht ablehnen.',
    consent: 'Nur wenn Sie es erlauben.',
    optout: 'Bis Sie es ablehnen.',
    sensitive: 'Die Daten sind sensibel: nur wenn Sie es erlauben.',
  },
  recipient: 'Empfänger',
  role: {
    own: 'Betreiber dieser Website',
    processor: 'handelt in unserem Auftrag',
    'third-party': 'verwendet die Daten auch für eigene Zwecke',
  },
  country: 'Land oder Gebiet',
  use: 'Was der Empfänger damit tut',
  sends: 'Gesendete Daten',
  name: 'Bezeichnung',
  duration: 'Speicherdauer',
  description: 'Wozu es dient',
  session: 'bis der Browser geschlossen wird',
  httpOnly: 'Nur der Server kann es lesen.',
  area: {
    local: 'bis zum Löschen',
    session: 'bis der Tab geschlossen wird',
    indexeddb: 'bis zum Löschen (Datenbank)',
  },
  recipientPolicy: 'Datenschutzerklärung des Empfängers',
  optOut: 'Beim Empfänger widersprechen',
  changes: 'Änderungen der Datenschutzerklärung',
  contact: 'Kontakt',
  complaints: 'Beschwerden',
  address: 'Anschrift',
  responsible: 'Verantwortlich für personenbezogene Daten',
}
