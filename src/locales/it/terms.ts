import type { TermTexts } from '../types'

/** Italian, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Il servizio non può funzionare senza, quindi non è possibile rifiutare.',
    contract:
      'Necessario per adempiere al nostro contratto con l’utente, quindi non è possibile rifiutare.',
    law: 'Previsto dalla legge, quindi non è possibile rifiutare.',
    published:
      'Utilizza ciò che la persona stessa ha reso pubblico, quindi non è possibile rifiutare.',
    vital:
      'Necessario per proteggere la vita, la salute o i beni, quindi non è possibile rifiutare.',
    consent: 'Solo se autorizzato.',
    optout: 'Fino al rifiuto.',
    sensitive: 'Sono dati sensibili: solo se autorizzato.',
  },
  recipient: 'Destinatario',
  role: {
    own: 'gestore di questo sito',
    processor: 'tratta i dati per nostro conto',
    'third-party': 'utilizza i dati anche per finalità proprie',
  },
  country: 'Paese o regione',
  use: 'Utilizzo da parte del destinatario',
  sends: 'Dati trasmessi',
  name: 'Nome',
  duration: 'Durata',
  description: 'A che cosa serve',
  session: 'fino alla chiusura del browser',
  httpOnly: 'Solo il server può leggerlo.',
  area: {
    local: 'fino alla cancellazione',
    session: 'fino alla chiusura della scheda',
    indexeddb: 'fino alla cancellazione (database)',
  },
  recipientPolicy: 'Informativa sulla privacy del destinatario',
  optOut: 'Opporsi presso il destinatario',
  changes: 'Modifiche dell’informativa',
  contact: 'Contatti',
  complaints: 'Reclami',
  address: 'Indirizzo',
  responsible: 'Referente per i dati personali',
}
