import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** German, second layer. */
export const de: PreferencesTexts = {
  ...terms,
  title: 'Cookie-Auswahl',
  language: 'Sprache',
  intro:
    'Sie entscheiden für jeden Zweck, ob Sie ihn erlauben. Ihre Auswahl können Sie jederzeit ändern.',
  close: 'Schließen',
  save: 'Auswahl speichern',
  version: 'Datenschutzerklärung, Version {}',
  effective: 'gültig seit dem {}',
  gpcObeyed:
    'Aus, weil Ihr Browser Websites bittet, Ihre Daten nicht zu verkaufen oder weiterzugeben (Global Privacy Control). Für diese Website können Sie es trotzdem erlauben.',
  gpcOverruled:
    'Ihr Browser bittet Websites, Ihre Daten nicht zu verkaufen oder weiterzugeben (Global Privacy Control). Für diese Website haben Sie es erlaubt.',
  services: 'Eingesetzte Dienste ({})',
  always: 'Immer aktiv',
  own: '„{}“ einzeln erlauben',
  allowedOnly: 'Dieser Zweck ist aus, Sie erlauben aber: {}',
  kept: 'Im Browser gespeichert',
  record: 'Nachweis Ihrer Auswahl',
  decided: 'Gewählt am {}',
  recordId: 'Nachweisnummer',
  copy: 'Nachweisnummer kopieren',
  copied: 'Die Nachweisnummer wurde kopiert.',
  uncopied:
    'Der Browser hat das Kopieren nicht zugelassen. Bitte kopieren Sie die Nummer aus diesem Feld.',
  download: 'Nachweis herunterladen',
  form: 'Kontaktseite',
  quote:
    'Fragen oder Beschwerden zu Ihren Daten richten Sie bitte unter Angabe der Nachweisnummer an die unten genannten Kontakte. Nur über diese Nummer lässt sich der Nachweis Ihrer Auswahl finden.',
  subject: 'Zu meinen Daten (Nachweisnummer {})',
  stored: 'Was diese Website in diesem Browser gespeichert hat',
  show: 'Zeigen, was jetzt gespeichert ist',
  unloaded: 'Das Laden ist nicht gelungen. Bitte zuklappen und noch einmal versuchen.',
}
