import type { PolicyUpdateTexts } from '../types'

/** Dutch, what has changed. */
export const nl: PolicyUpdateTexts = {
  changed: 'Gewijzigd sinds uw keuze: ',
  isNew: 'nieuw doeleinde',
  added: {
    service: 'nieuwe dienst: {}',
    recipient: 'nieuwe ontvanger: {}',
    sends: 'wordt nu ook verstuurd: {}',
    cookie: 'cookie {}',
    storage: 'opgeslagen in de browser: {}',
    host: 'nieuw adres: {}',
    basis: 'andere grondslag',
  },
  reworded: 'anders omschreven',
  unknown: 'de details zijn gewijzigd',
  more: 'en nog {}',
  colon: ': ',
  comma: '; ',
  minor: 'Onze privacyverklaring is op kleine punten gewijzigd.',
  upcoming: 'Vanaf {} geldt een nieuwe versie van onze privacyverklaring.',
  policy: 'Privacyverklaring',
  close: 'Sluiten',
}
