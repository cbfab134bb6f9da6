import type { TermTexts } from '../types'

/** German, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Für den Dienst unbedingt erforderlich. Ablehnen ist daher nicht möglich.',
    contract:
      'Zur Erfüllung unseres Vertrags mit Ihnen erforderlich. Ablehnen ist daher nicht möglich.',
    law: 'Gesetzlich vorgeschrieben. Ablehnen ist daher nicht möglich.',
    published:
      'Verwendet, was die betroffene Person selbst öffentlich gemacht hat. Ablehnen ist daher nicht möglich.',
    vital:
      'Zum Schutz von Leben, Gesundheit oder Eigentum erforderlich. Ablehnen ist daher nicht möglich.',
    consent: 'Nur wenn Sie es erlauben.',
    optout: 'Bis Sie es ablehnen.',
    sensitive: 'Die Daten sind besonders schutzbedürftig: nur wenn Sie es erlauben.',
  },
  recipient: 'Empfänger',
  role: {
    own: 'Betreiber dieser Website',
    processor: 'verarbeitet die Daten in unserem Auftrag',
    'third-party': 'verwendet die Daten auch für eigene Zwecke',
  },
  country: 'Land oder Region',
  use: 'Verwendung durch den Empfänger',
  sends: 'Übermittelte Daten',
  name: 'Name',
  duration: 'Speicherdauer',
  description: 'Wofür',
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
  responsible: 'Zuständig für den Datenschutz',
}
