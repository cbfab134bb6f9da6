import type { NoticeTexts } from '../types'

/** Italian, first layer. */
export const it: NoticeTexts = {
  title: 'Come {} utilizza i cookie',
  lead: 'Possiamo memorizzare e trasmettere dati per le seguenti finalità? La scelta può essere modificata in qualsiasi momento.',
  told: 'Memorizziamo e trasmettiamo dati per le seguenti finalità fino all’eventuale rifiuto, possibile in qualsiasi momento.',
  active: ' (in corso fino al rifiuto)',
  gpc: ' (non in corso, come richiesto dal browser: Global Privacy Control)',
  lapsed:
    'La nostra informativa sulla privacy è cambiata o la scelta è scaduta. Per questo riproponiamo la domanda.',
  unkept: 'La scelta non può essere salvata in questo browser, quindi vale solo per questa pagina.',
  accept: 'Accetta tutto',
  reject: 'Rifiuta tutto',
  settings: 'Gestisci cookie',
  policy: 'Informativa sulla privacy',
  saved: 'La scelta è stata salvata. Può essere modificata in qualsiasi momento.',
}
