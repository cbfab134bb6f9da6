import type { StoredDataTexts } from '../types'

/** German, what is stored here now. */
export const de: StoredDataTexts = {
  intro:
    'Beim Löschen wird entfernt, was jetzt gespeichert ist. Was Sie erlaubt haben, bleibt erlaubt und kann erneut gespeichert werden.',
  unread: 'Was gespeichert ist, lässt sich im Moment nicht feststellen.',
  nothing: 'Diese Website hat in diesem Browser nichts gespeichert.',
  none: 'Dafür ist zurzeit nichts gespeichert.',
  areas: {
    cookie: 'Cookie',
    local: 'Lokaler Speicher',
    session: 'Sitzungsspeicher',
    indexeddb: 'Datenbank (Inhalt wird nicht angezeigt)',
  },
  until: '{} lang',
  unknown: 'Speicherdauer nicht angegeben',
  unallowed: 'zurzeit nicht erlaubt',
  undeclared: 'In der Datenschutzerklärung nicht genannt',
  undeclaredNote:
    'Die Datenschutzerklärung dieser Website sagt nicht, wofür dies dient. Sie können den Betreiber danach fragen.',
  own: 'Für Ihre Auswahl selbst gespeichert',
  ownCookie: 'Merkt sich Ihre Auswahl, damit Sie nicht auf jeder Seite gefragt werden.',
  ownMemory: 'Merkt sich, was Ihnen schon angezeigt wurde, damit es nicht noch einmal erscheint.',
  ownReceipt: 'Nachweis einer Auswahl, der noch an die Website gesendet und danach gelöscht wird.',
  hidden:
    'Auch diese Cookies sind möglicherweise vorhanden: {}. Nur der Server kann sie sehen und löschen.',
  showValue: 'Wert anzeigen',
  hideValue: 'Wert ausblenden',
  whole: 'Alle {} Zeichen anzeigen',
  empty: '(leer)',
  erase: 'Löschen',
  erasePurpose: 'Alles zu diesem Zweck löschen',
  eraseUndeclared: 'Alle diese Einträge löschen',
  eraseAll: 'Alles löschen',
  eraseAllNote:
    'Auch was die Website zum Funktionieren braucht, wird gelöscht: Eventuell müssen Sie sich neu anmelden. Ihre Auswahl selbst bleibt erhalten.',
  allowed: '„{}“ ist erlaubt, daher können die zugehörigen Dienste erneut etwas speichern.',
  fixed: '„{}“ kann nicht abgelehnt werden, daher kann die Website erneut etwas speichern.',
  withdraw: '„{}“ nicht mehr erlauben und Gespeichertes löschen',
  withdrawn: '„{}“ ist nicht mehr erlaubt.',
  reset: 'Meine Auswahl löschen und neu wählen',
  resetNote:
    'Damit nehmen Sie alles zurück, was Sie erlaubt haben. Was dafür gespeichert wurde, wird gelöscht.',
  forgotten: 'Ihre Auswahl wurde gelöscht. Sie können oben neu wählen.',
  erased: 'Gelöscht: {}.',
  unchanged: 'Es gab nichts zu löschen.',
  remains: {
    server: '{}: Falls diese Cookies vorhanden sind, kann nur der Server sie sehen und löschen.',
    path: '{}: nicht gelöscht. Gehört zu einem anderen Teil der Website und kann nur auf einer Seite dort gelöscht werden.',
    recipient:
      '{}: Falls gespeichert, dann auf der Website des Empfängers. Nur der Empfänger kann es löschen.',
    close:
      '{}: nicht gelöscht, da noch in Gebrauch. Schließen Sie andere Tabs dieser Website und versuchen Sie es noch einmal.',
  },
  again: '{}: gelöscht und sofort wieder gespeichert.',
  failed: 'Das Löschen ist nicht gelungen. Bitte versuchen Sie es später noch einmal.',
}
