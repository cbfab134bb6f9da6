import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Italian, second layer. */
export const it: PreferencesTexts = {
  ...terms,
  title: 'Gestisci cookie',
  language: 'Lingua',
  intro:
    'È possibile scegliere per ogni finalità se autorizzarla o no. La scelta può essere modificata in qualsiasi momento.',
  close: 'Chiudi',
  save: 'Salva le scelte',
  version: 'Informativa sulla privacy, versione {}',
  effective: 'in vigore dal giorno {}',
  gpcObeyed:
    'Non in corso, perché il browser chiede ai siti di non vendere né condividere i dati personali (Global Privacy Control). Questa finalità può comunque essere autorizzata per questo sito.',
  gpcOverruled:
    'Il browser chiede ai siti di non vendere né condividere i dati personali (Global Privacy Control). Per questo sito, questa finalità è stata autorizzata.',
  services: 'Servizi utilizzati ({})',
  always: 'Sempre in uso',
  own: 'Autorizza «{}» separatamente',
  allowedOnly: 'Questa finalità non è in uso, ma è autorizzato: {}',
  kept: 'Memorizzato nel browser',
  record: 'Ricevuta della scelta',
  decided: 'Data della scelta: {}',
  recordId: 'Numero della ricevuta',
  copy: 'Copia il numero della ricevuta',
  copied: 'Il numero della ricevuta è stato copiato.',
  uncopied: 'Il browser non ha consentito la copia. È possibile copiare il numero da questo campo.',
  download: 'Scarica la ricevuta',
  form: 'Pagina dei contatti',
  quote:
    'Per domande o reclami sui propri dati, utilizzare i recapiti qui sotto indicando il numero della ricevuta. Solo con questo numero è possibile trovare la ricevuta della scelta.',
  subject: 'Informazioni sui miei dati (ricevuta {})',
  stored: 'Che cosa ha memorizzato questo sito in questo browser',
  show: 'Mostra che cosa è memorizzato ora',
  unloaded: 'Caricamento non riuscito. Chiudere questa parte e riprovare.',
}
