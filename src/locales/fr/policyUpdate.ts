import type { PolicyUpdateTexts } from '../types'

/** French, what has changed. */
export const fr: PolicyUpdateTexts = {
  changed: 'Ce qui a changé depuis votre choix\u00a0: ',
  isNew: 'nouvelle finalité',
  added: {
    service: 'nouveau service\u00a0: {}',
    recipient: 'nouveau destinataire\u00a0: {}',
    sends: 'également transmis désormais\u00a0: {}',
    cookie: 'cookie {}',
    storage: 'enregistré dans le navigateur\u00a0: {}',
    host: 'nouvelle adresse\u00a0: {}',
    basis: 'autre base légale',
  },
  reworded: 'description reformulée',
  unknown: 'des détails ont changé',
  more: 'et {} de plus',
  colon: '\u00a0: ',
  comma: '\u202f; ',
  minor: 'Notre politique de confidentialité a été légèrement modifiée.',
  upcoming:
    'Une nouvelle version de notre politique de confidentialité s’appliquera à compter du {}.',
  policy: 'Politique de confidentialité',
  close: 'Fermer',
}
