import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** German, documents. */
export const de: DocumentsTexts = {
  ...terms,
  page: 'Wie {} mit Daten umgeht',
  version: 'Datenschutzerklärung, Version {}',
  effective: 'gültig seit dem {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Zwecke',
    transmissions: 'Empfänger von Daten',
    cookies: 'Cookies und Speicher',
    changes: 'Änderungen der Datenschutzerklärung',
    contact: 'Kontakt und Beschwerden',
  },
  purposes: {
    intro:
      'Diese Website verwendet Daten für die folgenden Zwecke. Wo Sie wählen können, ob Sie einen Zweck erlauben, können Sie Ihre Auswahl jederzeit unter „Cookie-Auswahl“ ändern.',
    none: 'Es gibt keinen Zweck, für den diese Website Daten verwendet.',
    caption: 'Liste der Zwecke',
    purpose: 'Zweck',
    description: 'Was wir tun',
    basis: 'Rechtsgrundlage',
    services: 'Eingesetzte Dienste',
  },
  transmissions: {
    intro:
      'Diese Website übermittelt Daten an die folgenden Empfänger. Was nur der Betreiber dieser Website erhält, ist hier nicht aufgeführt.',
    none: 'Diese Website übermittelt Daten nur an ihren Betreiber.',
    caption: 'Empfänger und an sie übermittelte Daten',
    service: 'Dienst',
    items: 'Übermittelte Daten',
    senderUse: 'Verwendung durch uns',
    recipientUse: 'Verwendung durch den Empfänger',
    stop: 'So lässt es sich beenden',
    stopConsent:
      'Die Daten werden nur übermittelt, wenn Sie es erlauben. Nach einem Widerruf unter „Cookie-Auswahl“ werden sie nicht mehr übermittelt.',
    stopOptOut:
      'Wenn Sie es unter „Cookie-Auswahl“ ablehnen, werden die Daten nicht mehr übermittelt.',
    advanced:
      'Auch wenn Sie es nicht erlauben, wird ohne Cookies übermittelt: die Adresse dieser und der vorherigen Seite, Datum und Uhrzeit, Ihr Browser, Ihre IP-Adresse und was Sie nicht erlaubt haben. Wenn Sie es erlauben, werden alle hier aufgeführten Daten übermittelt.',
    stopThere: 'Ob damit die Übermittlung oder die Verwendung endet, bestimmt der Empfänger.',
    afterRevoke: {
      stops: 'Das gilt auch für bereits geöffnete Seiten.',
      cookieless:
        'Eine bereits geöffnete Seite kann jedoch weiter Daten ohne Cookies übermitteln, bis Sie sie neu laden.',
      unknown:
        'Ob das auch für bereits geöffnete Seiten gilt, ist nicht bekannt. Nach dem Neuladen der Seite endet die Übermittlung.',
    },
    unstated: 'keine Angabe',
  },
  cookies: {
    intro: 'Diese Website speichert Folgendes in Ihrem Browser.',
    star: ' Ein „*“ in einem Namen steht für beliebige Zeichen.',
    caption: 'Liste der gespeicherten Daten',
    kind: 'Art',
    service: 'Dienst',
    cookie: 'Cookie',
    local: 'Lokaler Speicher',
    session: 'Sitzungsspeicher',
    indexeddb: 'Datenbank (IndexedDB)',
    site: 'diese Website',
    choice: 'Merkt sich Ihre Auswahl zur Verwendung von Daten.',
    agreed:
      'Merkt sich, was Sie erlaubt haben, damit Sie erneut gefragt werden, wenn etwas hinzukommt.',
    receipts: 'Bewahrt den Nachweis Ihrer Auswahl auf, bis er bei dieser Website angekommen ist.',
  },
  changesOf: {
    version: 'Version',
    effective: 'Gültig ab',
    upcoming: 'Geplante Änderung',
    read: 'Neue Datenschutzerklärung lesen',
    none: 'Bisher gibt es keine Änderungen.',
    caption: 'Bisherige Änderungen',
    summary: 'Was sich geändert hat',
    kind: 'Art',
    material: 'wesentliche Änderung',
    minor: 'geringfügige Änderung',
    purposes: 'Betroffene Zwecke',
  },
  contactOf: {
    controller: 'Betreiber dieser Website',
    form: 'Kontaktseite',
    email: 'E-Mail',
    tel: 'Telefon',
    same: 'Dieselben Kontaktdaten wie für Anfragen.',
  },
}
