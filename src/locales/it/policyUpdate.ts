import type { PolicyUpdateTexts } from '../types'

/** Italian, what has changed. */
export const it: PolicyUpdateTexts = {
  changed: 'Che cosa è cambiato dopo la scelta: ',
  isNew: 'nuova finalità',
  added: {
    service: 'nuovo servizio: {}',
    recipient: 'nuovo destinatario: {}',
    sends: 'ora trasmesso anche: {}',
    cookie: 'cookie {}',
    storage: 'memorizzato nel browser: {}',
    host: 'nuovo indirizzo: {}',
    basis: 'altra base giuridica',
  },
  reworded: 'descrizione riformulata',
  unknown: 'i dettagli sono cambiati',
  more: 'e {} in più',
  colon: ': ',
  comma: '; ',
  minor: 'La nostra informativa sulla privacy è cambiata in piccola parte.',
  upcoming: 'Dal giorno {} si applica una nuova versione della nostra informativa sulla privacy.',
  policy: 'Informativa sulla privacy',
  close: 'Chiudi',
}
