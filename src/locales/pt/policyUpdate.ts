import type { PolicyUpdateTexts } from '../types'

/** Portuguese, what has changed. */
export const pt: PolicyUpdateTexts = {
  changed: 'O que mudou desde sua escolha: ',
  isNew: 'nova finalidade',
  added: {
    service: 'novo serviço: {}',
    recipient: 'novo destinatário: {}',
    sends: 'agora também são enviados: {}',
    cookie: 'cookie {}',
    storage: 'armazenado no navegador: {}',
    host: 'novo endereço: {}',
    basis: 'outra base legal',
  },
  reworded: 'descrição reformulada',
  unknown: 'os detalhes mudaram',
  more: 'e mais {}',
  colon: ': ',
  comma: '; ',
  minor: 'Nossa política de privacidade teve pequenas mudanças.',
  upcoming: 'A partir de {}, vale uma nova versão da nossa política de privacidade.',
  policy: 'Política de privacidade',
  close: 'Fechar',
}
