import type { StoredDataTexts } from '../types'

/** German, what is stored here now. */
export const de: StoredDataTexts = {
  intro:
    'Löschen entfernt, was jetzt gespeichert ist. Es nimmt keine Erlaubnis zurück: Was erlaubt ist, kann wieder gespeichert werden.',
  unread: 'Was gespeichert ist, lässt sich im Moment nicht lesen.',
  nothing: 'Diese Website hat in diesem Browser nichts gespeichert.',
  none: 'Dafür ist jetzt nichts gespeichert.',
  areas: {
    cookie: 'Cookie (Browser)',
    local: 'lokaler Speicher',
    session: 'Sitzungsspeicher',
    indexeddb: 'Datenbank (Inhalt nicht angezeigt)',
  },
  until: 'Dauer: {}',
  unknown: 'Dauer nicht angegeben',
  unallowed: 'jetzt nicht erlaubt',
  undeclared: 'In der Datenschutzerklärung nicht genannt',
  undeclaredNote:
    'Die Datenschutzerklärung dieser Website sagt nicht, wozu dies dient. Sie können die Website danach fragen.',
  own: 'Für Ihre Wahl selbst gespeichert',
  ownCookie: 'Merkt sich Ihre Wahl, damit Sie nicht auf jeder Seite gefragt werden.',
  ownMemory: 'Merkt sich, was Ihnen gezeigt wurde, damit es nicht noch einmal gezeigt wird.',
  ownReceipt:
    'Der Nachweis einer Wahl, der noch an die Website zu senden ist und danach verschwindet.',
  hidden: 'Auch diese Cookies können hier sein: {}. Nur der Server kann sie sehen und löschen.',
  showValue: 'Wert anzeigen',
  hideValue: 'Wert verbergen',
  whole: 'Alles anzeigen (Zeichen: {})',
  empty: '(leer)',
  erase: 'Löschen',
  erasePurpose: 'Alles zu diesem Zweck löschen',
  eraseUndeclared: 'Dies alles löschen',
  eraseAll: 'Alles löschen',
  eraseAllNote:
    'Dazu gehört, was die Website zum Funktionieren braucht: Vielleicht müssen Sie sich neu anmelden. Ihre Wahl selbst bleibt.',
  allowed: '„{}“ ist erlaubt. Die Dienste dafür können also wieder etwas speichern.',
  fixed: '„{}“ lässt sich nicht ablehnen. Die Website kann also wieder etwas speichern.',
  withdraw: '„{}“ nicht mehr erlauben und löschen',
  withdrawn: '„{}“ ist nicht mehr erlaubt.',
  reset: 'Meine Wahl vergessen und neu fragen',
  resetNote:
    'Das nimmt alles zurück, was Sie erlaubt haben, und löscht, was dafür gespeichert war.',
  forgotten: 'Ihre Wahl ist vergessen. Sie können oben neu wählen.',
  erased: 'Gelöscht: {}.',
  unchanged: 'Es gab nichts zu löschen.',
  remains: {
    server: '{}: Nur der Server kann diese Cookies sehen und löschen, falls sie hier sind.',
    path: '{}: nicht gelöscht. Gehört zu einem anderen Teil der Website; nur eine Seite dort kann es löschen.',
    recipient:
      '{}: allenfalls auf der Website des Empfängers gespeichert. Nur der Empfänger kann es löschen.',
    close:
      '{}: nicht gelöscht. Es wird gerade benutzt. Schließen Sie andere Tabs dieser Website und versuchen Sie es noch einmal.',
  },
  again: '{}: gelöscht und sofort wieder gespeichert.',
  failed: 'Das Löschen hat nicht geklappt. Bitte versuchen Sie es später noch einmal.',
}
