import type { PolicyUpdateTexts } from '../types'

/** German, what has changed. */
export const de: PolicyUpdateTexts = {
  changed: 'Seit Ihrer Auswahl geändert: ',
  isNew: 'neuer Zweck',
  added: {
    service: 'neuer Dienst: {}',
    recipient: 'neuer Empfänger: {}',
    sends: 'jetzt auch übermittelt: {}',
    cookie: 'Cookie {}',
    storage: 'im Browser gespeichert: {}',
    host: 'neue Adresse: {}',
    basis: 'andere Rechtsgrundlage',
  },
  reworded: 'Beschreibung neu formuliert',
  unknown: 'Einzelheiten haben sich geändert',
  more: 'weitere: {}',
  colon: ': ',
  comma: '; ',
  minor: 'Unsere Datenschutzerklärung wurde geringfügig geändert.',
  upcoming: 'Ab dem {} gilt eine neue Version unserer Datenschutzerklärung.',
  policy: 'Datenschutzerklärung',
  close: 'Schließen',
}
