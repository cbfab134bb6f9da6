import type { PolicyUpdateTexts } from '../types'

/** German, what has changed. */
export const de: PolicyUpdateTexts = {
  changed: 'Geändert seit Ihrer Wahl: ',
  isNew: 'neu',
  added: {
    service: 'neuer Dienst: {}',
    recipient: 'neuer Empfänger: {}',
    sends: 'jetzt auch gesendet: {}',
    cookie: 'Cookie: {}',
    storage: 'im Browser gespeichert: {}',
    host: 'neue Adresse: {}',
    basis: 'aus einem anderen rechtlichen Grund',
  },
  reworded: 'mit anderen Worten beschrieben',
  unknown: 'Einzelheiten haben sich geändert',
  more: 'und weitere: {}',
  colon: ': ',
  comma: '; ',
  minor: 'Unsere Datenschutzerklärung hat sich in Kleinigkeiten geändert.',
  upcoming: 'Eine neue Fassung unserer Datenschutzerklärung gilt ab dem {}.',
  policy: 'Datenschutzerklärung',
  close: 'Schließen',
}
