import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** German, documents. */
export const de: DocumentsTexts = {
  ...terms,
  page: 'Wie {} mit Daten umgeht',
  version: 'Datenschutzerklärung, Fassung {}',
  effective: 'gültig seit {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Zwecke',
    transmissions: 'An andere gesendete Daten',
    cookies: 'Cookies und Speicher',
    changes: 'Änderungen der Datenschutzerklärung',
    contact: 'Kontakt und Beschwerden',
  },
  purposes: {
    intro:
      'Diese Website verwendet Daten für die folgenden Zwecke. Wo Sie wählen können, ob Sie einen Zweck erlauben, können Sie Ihre Wahl jederzeit in den Einstellungen der Website ändern.',
    none: 'Diese Website verwendet Daten für keinen Zweck.',
    caption: 'Liste der Zwecke',
    purpose: 'Zweck',
    description: 'Was wir tun',
    basis: 'Grundlage',
    services: 'Verwendete Dienste',
  },
  transmissions: {
    intro:
      'Diese Website sendet Daten an die folgenden Empfänger. Was nur der Betreiber dieser Website erhält, steht nicht in dieser Liste.',
    none: 'Diese Website sendet Daten nur an ihren Betreiber.',
    caption: 'Empfänger und an sie gesendete Daten',
    service: 'Dienst',
    items: 'Gesendete Daten',
    senderUse: 'Wozu wir sie verwenden',
    recipientUse: 'Wozu der Empfänger sie verwendet',
    stop: 'Wie Sie es beenden',
    stopConsent:
      'Es wird nur gesendet, wenn Sie es erlauben. Nehmen Sie das in den Einstellungen der Website zurück, wird es nicht mehr gesendet.',
    stopOptOut: 'Lehnen Sie es in den Einstellungen der Website ab, wird es nicht mehr gesendet.',
    advanced:
      'Auch wenn Sie es nicht erlauben, sendet der Dienst ohne Cookies: die Adresse der Seite und der vorigen, die Uhrzeit, Ihren Browser, Ihre IP-Adresse und was Sie nicht erlaubt haben. Erlauben Sie es, werden alle Daten dieser Liste gesendet.',
    stopThere: 'Ob das die Übermittlung oder die Verwendung beendet, liegt beim Empfänger.',
    afterRevoke: {
      stops: 'Es endet auch auf Seiten, die offen sind.',
      cookieless:
        'Eine offene Seite kann jedoch ohne Cookies weiter senden, bis Sie sie neu laden.',
      unknown: 'Ob es auch auf einer offenen Seite endet, ist nicht bekannt. Neu laden beendet es.',
    },
    unstated: 'nicht angegeben',
  },
  cookies: {
    intro: 'Diese Website speichert Folgendes in Ihrem Browser.',
    star: ' Ein „*“ in einem Namen steht für beliebige Zeichen.',
    caption: 'Liste des Gespeicherten',
    kind: 'Art',
    service: 'Dienst',
    cookie: 'Cookie (Browser)',
    local: 'lokaler Speicher',
    session: 'Sitzungsspeicher',
    indexeddb: 'Datenbank (IndexedDB)',
    site: 'diese Website',
    choice: 'Merkt sich Ihre Wahl zur Verwendung von Daten.',
    agreed:
      'Merkt sich, worin Sie eingewilligt haben, damit Sie neu gefragt werden, wenn es mehr wird.',
    receipts: 'Bewahrt den Nachweis Ihrer Wahl auf, bis er bei dieser Website angekommen ist.',
  },
  changesOf: {
    version: 'Fassung',
    effective: 'Gültig ab',
    upcoming: 'Geplante Änderung',
    read: 'Die neue Datenschutzerklärung lesen',
    none: 'Es gibt noch keine Änderungen.',
    caption: 'Verlauf der Änderungen',
    summary: 'Was sich geändert hat',
    kind: 'Art',
    material: 'wesentliche Änderung',
    minor: 'kleine Änderung',
    purposes: 'Betroffene Zwecke',
  },
  contactOf: {
    controller: 'Betreiber dieser Website',
    form: 'Kontaktseite',
    email: 'E-Mail-Adresse',
    tel: 'Telefon',
    same: 'Wie bei Fragen.',
  },
}
