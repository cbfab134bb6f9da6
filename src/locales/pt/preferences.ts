import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Portuguese, second layer. */
export const pt: PreferencesTexts = {
  ...terms,
  title: 'Ajustar cookies',
  language: 'Idioma',
  intro:
    'Escolha, para cada finalidade, se você permite ou não. Você pode mudar sua escolha a qualquer momento.',
  close: 'Fechar',
  save: 'Salvar escolhas',
  version: 'Política de privacidade, versão {}',
  effective: 'em vigor desde {}',
  gpcObeyed:
    'Não está em uso, porque seu navegador pede aos sites que não vendam nem compartilhem seus dados (Global Privacy Control). Mesmo assim, você pode permitir esta finalidade neste site.',
  gpcOverruled:
    'Seu navegador pede aos sites que não vendam nem compartilhem seus dados (Global Privacy Control). Você permitiu esta finalidade neste site.',
  services: 'Serviços usados ({})',
  always: 'Sempre em uso',
  own: 'Permitir “{}” separadamente',
  allowedOnly: 'Esta finalidade está sem uso, mas você permite: {}',
  kept: 'Armazenado no navegador',
  record: 'Comprovante da sua escolha',
  decided: 'Escolha feita em {}',
  recordId: 'Número do comprovante',
  copy: 'Copiar o número do comprovante',
  copied: 'O número do comprovante foi copiado.',
  uncopied: 'O navegador não permitiu copiar. Copie o número deste campo.',
  download: 'Baixar o comprovante',
  form: 'Página de contato',
  quote:
    'Para perguntas ou reclamações sobre seus dados, use os contatos abaixo e informe o número do comprovante. Só com ele é possível encontrar o comprovante da sua escolha.',
  subject: 'Sobre meus dados (comprovante {})',
  stored: 'O que este site armazenou neste navegador',
  show: 'Mostrar o que está armazenado agora',
  unloaded: 'Não foi possível carregar. Feche esta parte e tente novamente.',
}
