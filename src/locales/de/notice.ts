import type { NoticeTexts } from '../types'

/** German, first layer. */
export const de: NoticeTexts = {
  title: 'Wie {} Cookies verwendet',
  lead: 'Dürfen wir für diese Zwecke Daten speichern und senden? Sie können Ihre Wahl jederzeit ändern.',
  told: 'Wir speichern und senden Daten für diese Zwecke, bis Sie es ablehnen. Das können Sie jederzeit tun.',
  active: ' (aktiv, bis Sie ablehnen)',
  gpc: ' (aus, wie Ihr Browser es verlangt: Global Privacy Control)',
  lapsed:
    'Unsere Datenschutzerklärung hat sich geändert oder Ihre Wahl ist abgelaufen. Deshalb fragen wir noch einmal.',
  unkept: 'Dieser Browser kann Ihre Wahl nicht speichern. Sie gilt deshalb nur für diese Seite.',
  accept: 'Alle akzeptieren',
  reject: 'Alle ablehnen',
  settings: 'Einstellungen',
  policy: 'Datenschutzerklärung',
  saved: 'Ihre Wahl ist gespeichert. Sie können sie jederzeit ändern.',
}
