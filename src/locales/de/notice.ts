import type { NoticeTexts } from '../types'

/** German, first layer. */
export const de: NoticeTexts = {
  title: 'Wie {} Cookies verwendet',
  lead: 'Dürfen wir für die folgenden Zwecke Daten speichern und übermitteln? Sie können Ihre Auswahl jederzeit ändern.',
  told: 'Für die folgenden Zwecke speichern und übermitteln wir Daten, bis Sie dies ablehnen. Das können Sie jederzeit tun.',
  active: ' (an, bis Sie ablehnen)',
  gpc: ' (aus, wie von Ihrem Browser gewünscht: Global Privacy Control)',
  lapsed:
    'Unsere Datenschutzerklärung hat sich geändert oder Ihre Auswahl ist abgelaufen. Deshalb fragen wir erneut.',
  unkept:
    'Ihre Auswahl kann in diesem Browser nicht gespeichert werden und gilt daher nur für diese Seite.',
  accept: 'Alle erlauben',
  reject: 'Alle ablehnen',
  settings: 'Cookie-Auswahl',
  policy: 'Datenschutz',
  saved: 'Ihre Auswahl ist gespeichert. Sie können sie jederzeit ändern.',
}
