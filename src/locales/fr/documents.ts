import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** French, documents. */
export const fr: DocumentsTexts = {
  ...terms,
  page: 'Comment {} traite les données',
  version: 'Politique de confidentialité, version {}',
  effective: 'en vigueur depuis le {}',
  comma: ', ',
  colon: '\u00a0: ',
  titles: {
    purposes: 'Finalités',
    transmissions: 'Destinataires des données',
    cookies: 'Cookies et stockage',
    changes: 'Modifications de la politique',
    contact: 'Contact et réclamations',
  },
  purposes: {
    intro:
      'Ce site utilise des données pour les finalités suivantes. Lorsque vous pouvez choisir d’autoriser ou non une finalité, vous pouvez modifier votre choix à tout moment sous «\u00a0Gérer les cookies\u00a0».',
    none: 'Ce site n’utilise de données pour aucune finalité.',
    caption: 'Liste des finalités',
    purpose: 'Finalité',
    description: 'Ce que nous faisons',
    basis: 'Base légale',
    services: 'Services utilisés',
  },
  transmissions: {
    intro:
      'Ce site transmet des données aux destinataires suivants. Ce que seul l’éditeur de ce site reçoit ne figure pas dans cette liste.',
    none: 'Ce site ne transmet de données qu’à son éditeur.',
    caption: 'Destinataires et données qui leur sont transmises',
    service: 'Service',
    items: 'Données transmises',
    senderUse: 'Notre utilisation',
    recipientUse: 'Utilisation par le destinataire',
    stop: 'Comment y mettre fin',
    stopConsent:
      'Ces données ne sont transmises que si vous l’autorisez. Si vous retirez votre autorisation sous «\u00a0Gérer les cookies\u00a0», elles ne le sont plus.',
    stopOptOut:
      'Si vous refusez sous «\u00a0Gérer les cookies\u00a0», ces données ne sont plus transmises.',
    advanced:
      'Même si vous ne l’autorisez pas, sont transmis, sans cookies\u00a0: l’adresse de la page et celle de la page précédente, la date et l’heure, votre navigateur, votre adresse IP et ce que vous n’avez pas autorisé. Si vous l’autorisez, toutes les données de cette liste sont transmises.',
    stopThere:
      'C’est le destinataire qui détermine si cela met fin à la transmission ou à l’utilisation.',
    afterRevoke: {
      stops: 'Cela vaut aussi pour les pages déjà ouvertes.',
      cookieless:
        'Une page déjà ouverte peut toutefois continuer à transmettre des données, sans cookies, tant que vous ne l’avez pas rechargée.',
      unknown:
        'On ignore si cela vaut aussi pour une page déjà ouverte. Recharger la page met fin à la transmission.',
    },
    unstated: 'non précisé',
  },
  cookies: {
    intro: 'Ce site enregistre les éléments suivants dans votre navigateur.',
    star: ' Dans un nom, «\u00a0*\u00a0» remplace des caractères quelconques.',
    caption: 'Liste des éléments enregistrés',
    kind: 'Type',
    service: 'Service',
    cookie: 'cookie',
    local: 'stockage local',
    session: 'stockage de session',
    indexeddb: 'base de données (IndexedDB)',
    site: 'ce site',
    choice: 'Retient votre choix concernant l’utilisation des données.',
    agreed:
      'Retient ce que vous avez autorisé, afin de vous poser à nouveau la question si l’utilisation s’étend.',
    receipts: 'Conserve le justificatif de votre choix jusqu’à ce qu’il soit parvenu à ce site.',
  },
  changesOf: {
    version: 'Version',
    effective: 'En vigueur à compter du',
    upcoming: 'Modification prévue',
    read: 'Lire la nouvelle politique',
    none: 'Il n’y a pas encore de modification.',
    caption: 'Historique des modifications',
    summary: 'Ce qui a changé',
    kind: 'Type',
    material: 'modification importante',
    minor: 'modification mineure',
    purposes: 'Finalités concernées',
  },
  contactOf: {
    controller: 'Éditeur de ce site',
    form: 'Page de contact',
    email: 'E-mail',
    tel: 'Téléphone',
    same: 'Les mêmes coordonnées que pour les questions.',
  },
}
