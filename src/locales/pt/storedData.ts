import type { StoredDataTexts } from '../types'

/** Portuguese, what is stored here now. */
export const pt: StoredDataTexts = {
  intro:
    'Apagar remove o que está armazenado agora. Nenhuma permissão é retirada: o que está permitido pode ser armazenado de novo.',
  unread: 'No momento, não é possível saber o que está armazenado.',
  nothing: 'Este site não armazenou nada neste navegador.',
  none: 'Não há nada armazenado para isto agora.',
  areas: {
    cookie: 'cookie',
    local: 'armazenamento local',
    session: 'armazenamento de sessão',
    indexeddb: 'banco de dados (conteúdo não exibido)',
  },
  until: 'por {}',
  unknown: 'duração não informada',
  unallowed: 'não permitido no momento',
  undeclared: 'Não consta na política de privacidade',
  undeclaredNote:
    'A política de privacidade deste site não diz para que isto serve. Você pode perguntar ao responsável pelo site.',
  own: 'Armazenado para lembrar sua escolha',
  ownCookie: 'Lembra sua escolha, para que não seja preciso perguntar a cada página.',
  ownMemory: 'Lembra o que já foi mostrado a você, para que não seja mostrado de novo.',
  ownReceipt: 'Comprovante de uma escolha que ainda será enviado ao site e depois removido.',
  hidden: 'Estes cookies também podem estar aqui: {}. Só o servidor pode vê-los e apagá-los.',
  showValue: 'Mostrar valor',
  hideValue: 'Ocultar valor',
  whole: 'Mostrar todos os {} caracteres',
  empty: '(vazio)',
  erase: 'Apagar',
  erasePurpose: 'Apagar tudo desta finalidade',
  eraseUndeclared: 'Apagar todos estes itens',
  eraseAll: 'Apagar tudo',
  eraseAllNote:
    'Isso inclui o que o site precisa para funcionar: talvez você tenha que entrar de novo. Sua escolha é mantida.',
  allowed: 'Você permite “{}”, por isso os serviços usados podem armazenar algo de novo.',
  fixed: 'Não é possível recusar “{}”, por isso o site pode armazenar algo de novo.',
  withdraw: 'Deixar de permitir “{}” e apagar os dados',
  withdrawn: 'Você não permite mais “{}”.',
  reset: 'Apagar minha escolha e escolher de novo',
  resetNote: 'Isso retira tudo o que você permitiu e apaga o que foi armazenado para isso.',
  forgotten: 'Sua escolha foi apagada. Você pode escolher de novo acima.',
  erased: 'Itens apagados: {}.',
  unchanged: 'Não havia nada para apagar.',
  remains: {
    server: '{}: se estes cookies estiverem aqui, só o servidor pode vê-los e apagá-los.',
    path: '{}: não apagado. Pertence a outra parte do site e só uma página dessa parte pode apagar.',
    recipient: '{}: se existir, está no site do destinatário. Só o destinatário pode apagar.',
    close: '{}: não apagado, pois está em uso. Feche as outras abas deste site e tente novamente.',
  },
  again: '{}: apagado e logo armazenado de novo.',
  failed: 'Não foi possível apagar. Tente novamente mais tarde.',
}
