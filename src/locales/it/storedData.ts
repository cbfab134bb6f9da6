import type { StoredDataTexts } from '../types'

/** Italian, what is stored here now. */
export const it: StoredDataTexts = {
  intro:
    'La cancellazione rimuove ciò che è memorizzato ora. Non revoca alcuna autorizzazione: ciò che è autorizzato può essere memorizzato di nuovo.',
  unread: 'Al momento non è possibile sapere che cosa è memorizzato.',
  nothing: 'Questo sito non ha memorizzato nulla in questo browser.',
  none: 'Al momento non è memorizzato nulla per questo.',
  areas: {
    cookie: 'cookie',
    local: 'archiviazione locale',
    session: 'archiviazione di sessione',
    indexeddb: 'database (contenuto non mostrato)',
  },
  until: 'per {}',
  unknown: 'durata non indicata',
  unallowed: 'al momento senza autorizzazione',
  undeclared: 'Non indicato nell’informativa',
  undeclaredNote:
    'L’informativa sulla privacy di questo sito non indica a che cosa serve. È possibile chiederlo al gestore del sito.',
  own: 'Memorizzato per ricordare la scelta',
  ownCookie: 'Ricorda la scelta, per non riproporre la domanda a ogni pagina.',
  ownMemory: 'Ricorda ciò che è già stato mostrato, per non mostrarlo di nuovo.',
  ownReceipt: 'Ricevuta di una scelta ancora da inviare al sito, che viene poi rimossa.',
  hidden:
    'Potrebbero essere presenti anche questi cookie: {}. Solo il server può vederli e cancellarli.',
  showValue: 'Mostra il valore',
  hideValue: 'Nascondi il valore',
  whole: 'Mostra tutti i {} caratteri',
  empty: '(vuoto)',
  erase: 'Cancella',
  erasePurpose: 'Cancella tutto per questa finalità',
  eraseUndeclared: 'Cancella tutti questi elementi',
  eraseAll: 'Cancella tutto',
  eraseAllNote:
    'Comprende ciò che serve al funzionamento del sito: potrebbe essere necessario accedere di nuovo. La scelta resta salvata.',
  allowed:
    'La finalità «{}» è autorizzata, quindi i suoi servizi possono memorizzare di nuovo qualcosa.',
  fixed:
    'La finalità «{}» non può essere rifiutata, quindi il sito può memorizzare di nuovo qualcosa.',
  withdraw: 'Non autorizzare più «{}» e cancella i dati',
  withdrawn: 'La finalità «{}» non è più autorizzata.',
  reset: 'Cancella la mia scelta e scegli di nuovo',
  resetNote: 'Revoca tutte le autorizzazioni e cancella ciò che è stato memorizzato per esse.',
  forgotten: 'La scelta è stata cancellata. È possibile scegliere di nuovo qui sopra.',
  erased: 'Elementi cancellati: {}.',
  unchanged: 'Non c’era nulla da cancellare.',
  remains: {
    server: '{}: se questi cookie sono presenti, solo il server può vederli e cancellarli.',
    path: '{}: non cancellato. Appartiene a un’altra parte del sito e solo una pagina di quella parte può cancellarlo.',
    recipient:
      '{}: se presente, si trova sul sito del destinatario. Solo il destinatario può cancellarlo.',
    close:
      '{}: non cancellato, perché in uso. Chiudere le altre schede di questo sito e riprovare.',
  },
  again: '{}: cancellato e subito memorizzato di nuovo.',
  failed: 'Cancellazione non riuscita. Riprovare più tardi.',
}
