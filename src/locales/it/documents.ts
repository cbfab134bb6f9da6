import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Italian, documents. */
export const it: DocumentsTexts = {
  ...terms,
  page: 'Come {} tratta i dati',
  version: 'Informativa sulla privacy, versione {}',
  effective: 'in vigore dal giorno {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Finalità',
    transmissions: 'Destinatari dei dati',
    cookies: 'Cookie e archiviazione',
    changes: 'Modifiche dell’informativa',
    contact: 'Contatti e reclami',
  },
  purposes: {
    intro:
      'Questo sito utilizza dati per le seguenti finalità. Quando è possibile scegliere se autorizzare una finalità, la scelta può essere modificata in qualsiasi momento in «Gestisci cookie».',
    none: 'Questo sito non utilizza dati per alcuna finalità.',
    caption: 'Elenco delle finalità',
    purpose: 'Finalità',
    description: 'Che cosa facciamo',
    basis: 'Base giuridica',
    services: 'Servizi utilizzati',
  },
  transmissions: {
    intro:
      'Questo sito trasmette dati ai seguenti destinatari. Ciò che riceve soltanto il gestore di questo sito non è compreso nell’elenco.',
    none: 'Questo sito non trasmette dati ad altri che al suo gestore.',
    caption: 'Destinatari e dati loro trasmessi',
    service: 'Servizio',
    items: 'Dati trasmessi',
    senderUse: 'Utilizzo da parte nostra',
    recipientUse: 'Utilizzo da parte del destinatario',
    stop: 'Come interrompere',
    stopConsent:
      'I dati vengono trasmessi solo se autorizzato. Se l’autorizzazione viene revocata in «Gestisci cookie», non vengono più trasmessi.',
    stopOptOut: 'In caso di rifiuto in «Gestisci cookie», i dati non vengono più trasmessi.',
    advanced:
      'Anche senza autorizzazione vengono trasmessi, senza cookie: l’indirizzo della pagina e di quella precedente, data e ora, il browser, l’indirizzo IP e ciò che non è stato autorizzato. Con l’autorizzazione vengono trasmessi tutti i dati di questo elenco.',
    stopThere:
      'Spetta al destinatario stabilire se così si interrompe la trasmissione o l’utilizzo.',
    afterRevoke: {
      stops: 'Questo vale anche per le pagine già aperte.',
      cookieless:
        'Una pagina già aperta può tuttavia continuare a trasmettere dati, senza cookie, finché non viene ricaricata.',
      unknown:
        'Non è noto se questo valga anche per una pagina già aperta. Ricaricando la pagina, la trasmissione si interrompe.',
    },
    unstated: 'non indicato',
  },
  cookies: {
    intro: 'Questo sito memorizza nel browser quanto segue.',
    star: ' In un nome, «*» sta per caratteri qualsiasi.',
    caption: 'Elenco di ciò che viene memorizzato',
    kind: 'Tipo',
    service: 'Servizio',
    cookie: 'cookie',
    local: 'archiviazione locale',
    session: 'archiviazione di sessione',
    indexeddb: 'database (IndexedDB)',
    site: 'questo sito',
    choice: 'Ricorda la scelta sull’utilizzo dei dati.',
    agreed:
      'Ricorda ciò che è stato autorizzato, per riproporre la domanda se si aggiunge qualcosa.',
    receipts: 'Conserva la ricevuta della scelta finché non è arrivata a questo sito.',
  },
  changesOf: {
    version: 'Versione',
    effective: 'In vigore dal',
    upcoming: 'Modifica prevista',
    read: 'Leggi la nuova informativa',
    none: 'Non ci sono ancora modifiche.',
    caption: 'Storico delle modifiche',
    summary: 'Che cosa è cambiato',
    kind: 'Tipo',
    material: 'modifica sostanziale',
    minor: 'modifica minore',
    purposes: 'Finalità interessate',
  },
  contactOf: {
    controller: 'Gestore di questo sito',
    form: 'Pagina dei contatti',
    email: 'E-mail',
    tel: 'Telefono',
    same: 'Gli stessi recapiti indicati per le domande.',
  },
}
