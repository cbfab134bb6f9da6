import type { StoredDataTexts } from '../types'

/** French, what is stored here now. */
export const fr: StoredDataTexts = {
  intro:
    'L’effacement supprime ce qui est enregistré actuellement. Il ne retire aucune autorisation\u00a0: ce qui est autorisé peut être enregistré à nouveau.',
  unread: 'Il est actuellement impossible de savoir ce qui est enregistré.',
  nothing: 'Ce site n’a rien enregistré dans ce navigateur.',
  none: 'Rien n’est enregistré actuellement à ce titre.',
  areas: {
    cookie: 'cookie',
    local: 'stockage local',
    session: 'stockage de session',
    indexeddb: 'base de données (contenu non affiché)',
  },
  until: 'pendant {}',
  unknown: 'durée non précisée',
  unallowed: 'non autorisé actuellement',
  undeclared: 'Non mentionné dans la politique',
  undeclaredNote:
    'La politique de confidentialité de ce site ne précise pas à quoi cela sert. Vous pouvez poser la question à l’éditeur du site.',
  own: 'Enregistré pour retenir votre choix',
  ownCookie: 'Retient votre choix, afin de ne pas vous le redemander à chaque page.',
  ownMemory: 'Retient ce qui vous a déjà été montré, afin de ne pas le montrer à nouveau.',
  ownReceipt: 'Justificatif d’un choix, en attente d’envoi au site et supprimé ensuite.',
  hidden:
    'Ces cookies sont peut-être aussi présents\u00a0: {}. Seul le serveur peut les voir et les effacer.',
  showValue: 'Afficher la valeur',
  hideValue: 'Masquer la valeur',
  whole: 'Afficher les {} caractères',
  empty: '(vide)',
  erase: 'Effacer',
  erasePurpose: 'Tout effacer pour cette finalité',
  eraseUndeclared: 'Effacer tous ces éléments',
  eraseAll: 'Tout effacer',
  eraseAllNote:
    'Cela comprend ce qui est nécessaire au fonctionnement du site\u00a0: vous devrez peut-être vous reconnecter. Votre choix lui-même est conservé.',
  allowed:
    'Vous autorisez «\u00a0{}\u00a0»\u00a0: les services concernés peuvent à nouveau enregistrer des données.',
  fixed:
    'Il n’est pas possible de refuser «\u00a0{}\u00a0»\u00a0: le site peut à nouveau enregistrer des données.',
  withdraw: 'Ne plus autoriser «\u00a0{}\u00a0» et effacer les données',
  withdrawn: 'Vous n’autorisez plus «\u00a0{}\u00a0».',
  reset: 'Effacer mon choix et choisir à nouveau',
  resetNote: 'Cela retire toutes vos autorisations et efface ce qui a été enregistré à ce titre.',
  forgotten: 'Votre choix a été effacé. Vous pouvez choisir à nouveau ci-dessus.',
  erased: 'Éléments effacés\u00a0: {}.',
  unchanged: 'Il n’y avait rien à effacer.',
  remains: {
    server: '{}\u00a0: si ces cookies sont présents, seul le serveur peut les voir et les effacer.',
    path: '{}\u00a0: non effacé. Cela appartient à une autre partie du site et ne peut être effacé que depuis une page de celle-ci.',
    recipient:
      '{}\u00a0: conservé, le cas échéant, sur le site du destinataire. Lui seul peut l’effacer.',
    close:
      '{}\u00a0: non effacé, car en cours d’utilisation. Fermez les autres onglets de ce site et réessayez.',
  },
  again: '{}\u00a0: effacé, puis aussitôt enregistré à nouveau.',
  failed: 'L’effacement a échoué. Veuillez réessayer plus tard.',
}
