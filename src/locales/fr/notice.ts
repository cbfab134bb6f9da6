import type { NoticeTexts } from '../types'

/** French, first layer. */
export const fr: NoticeTexts = {
  title: 'Comment {} utilise les cookies',
  lead: 'Pouvons-nous enregistrer et transmettre des données pour les finalités suivantes\u202f? Vous pouvez modifier votre choix à tout moment.',
  told: 'Nous enregistrons et transmettons des données pour les finalités suivantes jusqu’à votre refus, possible à tout moment.',
  active: ' (en cours jusqu’à votre refus)',
  gpc: ' (à l’arrêt, comme le demande votre navigateur\u00a0: Global Privacy Control)',
  lapsed:
    'Notre politique de confidentialité a changé ou votre choix a expiré\u00a0: nous vous reposons donc la question.',
  unkept:
    'Votre choix ne peut pas être enregistré dans ce navigateur. Il ne vaut donc que pour cette page.',
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  settings: 'Gérer les cookies',
  policy: 'Confidentialité',
  saved: 'Votre choix est enregistré. Vous pouvez le modifier à tout moment.',
}
