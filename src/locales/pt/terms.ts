import type { TermTexts } from '../types'

/** Portuguese, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'O serviço não funciona sem isso, por isso não é possível recusar.',
    contract: 'Necessário para cumprir nosso contrato com você, por isso não é possível recusar.',
    law: 'Exigido por lei, por isso não é possível recusar.',
    published: 'Usa o que a própria pessoa tornou público, por isso não é possível recusar.',
    vital:
      'Necessário para proteger a vida, a saúde ou o patrimônio, por isso não é possível recusar.',
    consent: 'Só se você permitir.',
    optout: 'Até que você recuse.',
    sensitive: 'São dados sensíveis: só se você permitir.',
  },
  recipient: 'Destinatário',
  role: {
    own: 'responsável por este site',
    processor: 'trata os dados em nosso nome',
    'third-party': 'usa os dados também para finalidades próprias',
  },
  country: 'País ou região',
  use: 'Para que o destinatário usa',
  sends: 'Dados enviados',
  name: 'Nome',
  duration: 'Duração',
  description: 'Para que serve',
  session: 'até fechar o navegador',
  httpOnly: 'Só o servidor pode ler.',
  area: {
    local: 'até ser apagado',
    session: 'até fechar a aba',
    indexeddb: 'até ser apagado (banco de dados)',
  },
  recipientPolicy: 'Política de privacidade do destinatário',
  optOut: 'Recusar junto ao destinatário',
  changes: 'Mudanças na política de privacidade',
  contact: 'Contato',
  complaints: 'Reclamações',
  address: 'Endereço',
  responsible: 'Responsável pelos dados pessoais',
}
