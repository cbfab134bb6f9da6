import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** German, second layer. */
export const de: PreferencesTexts = {
  ...terms,
  title: 'Datenschutz-Einstellungen',
  intro: 'Wählen Sie für jeden Zweck, ob Sie ihn erlauben. Sie können Ihre Wahl jederzeit ändern.',
  close: 'Schließen',
  save: 'Auswahl speichern',
  version: 'Datenschutzerklärung, Fassung {}',
  effective: 'gültig seit {}',
  gpcObeyed:
    'Aus, weil Ihr Browser verlangt, Ihre Daten nicht zu verkaufen oder weiterzugeben (Global Privacy Control). Sie können es für diese Website trotzdem erlauben.',
  gpcOverruled:
    'Ihr Browser verlangt, Ihre Daten nicht zu verkaufen oder weiterzugeben (Global Privacy Control). Sie haben es für diese Website erlaubt.',
  services: 'Verwendete Dienste ({})',
  own: 'Nur „{}“ erlauben',
  kept: 'Im Browser gespeichert',
  record: 'Nachweis Ihrer Wahl',
  decided: 'Gewählt am {}',
  recordId: 'Nachweisnummer',
  copy: 'Nachweisnummer kopieren',
  copied: 'Die Nachweisnummer wurde kopiert.',
  uncopied:
    'Der Browser hat das Kopieren nicht erlaubt. Bitte kopieren Sie die Nummer aus diesem Feld.',
  download: 'Nachweis herunterladen',
  quote:
    'Für Fragen oder Beschwerden zu Ihren Daten nutzen Sie bitte die Adressen unten und nennen Sie die Nachweisnummer. Nur damit lässt sich der Nachweis Ihrer Wahl finden.',
  subject: 'Zu meinen Daten (Nachweis {})',
  stored: 'Was diese Website in diesem Browser gespeichert hat',
  show: 'Anzeigen, was jetzt gespeichert ist',
  unloaded: 'Das ließ sich nicht laden. Bitte schließen Sie es und versuchen Sie es noch einmal.',
}
