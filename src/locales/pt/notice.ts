import type { NoticeTexts } from '../types'

/** Portuguese, first layer. */
export const pt: NoticeTexts = {
  title: 'Como {} usa cookies',
  lead: 'Podemos armazenar e enviar dados para as finalidades a seguir? Você pode mudar sua escolha a qualquer momento.',
  told: 'Armazenamos e enviamos dados para as finalidades a seguir até que você recuse, o que pode fazer a qualquer momento.',
  active: ' (em uso até que você recuse)',
  gpc: ' (sem uso, como pede seu navegador: Global Privacy Control)',
  lapsed:
    'Nossa política de privacidade mudou ou sua escolha expirou. Por isso, perguntamos novamente.',
  unkept: 'Sua escolha não pode ser salva neste navegador, por isso vale apenas para esta página.',
  accept: 'Aceitar tudo',
  reject: 'Recusar tudo',
  settings: 'Ajustar cookies',
  policy: 'Política de privacidade',
  saved: 'Sua escolha foi salva. Você pode mudá-la a qualquer momento.',
}
