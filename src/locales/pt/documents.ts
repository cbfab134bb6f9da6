import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Portuguese, documents. */
export const pt: DocumentsTexts = {
  ...terms,
  page: 'Como {} trata os dados',
  version: 'Política de privacidade, versão {}',
  effective: 'em vigor desde {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Finalidades',
    transmissions: 'Destinatários dos dados',
    cookies: 'Cookies e armazenamento',
    changes: 'Mudanças na política de privacidade',
    contact: 'Contato e reclamações',
  },
  purposes: {
    intro:
      'Este site usa dados para as finalidades a seguir. Nos casos em que você pode escolher se permite uma finalidade, pode mudar sua escolha a qualquer momento em “Ajustar cookies”.',
    none: 'Este site não usa dados para nenhuma finalidade.',
    caption: 'Lista de finalidades',
    purpose: 'Finalidade',
    description: 'O que fazemos',
    basis: 'Base legal',
    services: 'Serviços usados',
  },
  transmissions: {
    intro:
      'Este site envia dados aos destinatários a seguir. O que apenas o responsável por este site recebe não consta nesta lista.',
    none: 'Este site envia dados apenas ao seu responsável.',
    caption: 'Destinatários e dados enviados a eles',
    service: 'Serviço',
    items: 'Dados enviados',
    senderUse: 'Para que usamos',
    recipientUse: 'Para que o destinatário usa',
    stop: 'Como interromper',
    stopConsent:
      'Os dados só são enviados se você permitir. Se você retirar a permissão em “Ajustar cookies”, eles deixam de ser enviados.',
    stopOptOut: 'Se você recusar em “Ajustar cookies”, os dados deixam de ser enviados.',
    advanced:
      'Mesmo que você não permita, são enviados, sem cookies: o endereço desta página e o da anterior, a data e a hora, seu navegador, seu endereço IP e o que você não permitiu. Se você permitir, são enviados todos os dados desta lista.',
    stopThere: 'Cabe ao destinatário definir se isso interrompe o envio ou o uso.',
    afterRevoke: {
      stops: 'Isso vale também para as páginas já abertas.',
      cookieless:
        'No entanto, uma página aberta pode continuar enviando dados, sem cookies, até que você a recarregue.',
      unknown:
        'Não se sabe se isso vale também para uma página já aberta. Recarregar a página interrompe o envio.',
    },
    unstated: 'não informado',
  },
  cookies: {
    intro: 'Este site armazena o seguinte no seu navegador.',
    star: ' Um “*” em um nome representa quaisquer caracteres.',
    caption: 'Lista do que é armazenado',
    kind: 'Tipo',
    service: 'Serviço',
    cookie: 'cookie',
    local: 'armazenamento local',
    session: 'armazenamento de sessão',
    indexeddb: 'banco de dados (IndexedDB)',
    site: 'este site',
    choice: 'Lembra sua escolha sobre o uso de dados.',
    agreed: 'Lembra o que você permitiu, para perguntar de novo se isso for ampliado.',
    receipts: 'Guarda o comprovante da sua escolha até que ele chegue a este site.',
  },
  changesOf: {
    version: 'Versão',
    effective: 'Em vigor a partir de',
    upcoming: 'Mudança prevista',
    read: 'Ler a nova política de privacidade',
    none: 'Ainda não há mudanças.',
    caption: 'Histórico de mudanças',
    summary: 'O que mudou',
    kind: 'Tipo',
    material: 'mudança importante',
    minor: 'pequena mudança',
    purposes: 'Finalidades envolvidas',
  },
  contactOf: {
    controller: 'Responsável por este site',
    form: 'Página de contato',
    email: 'E-mail',
    tel: 'Telefone',
    same: 'O mesmo contato usado para perguntas.',
  },
}
