import type { TermTexts } from '../types'

/** French, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Indispensable au fonctionnement du service, ne peut donc pas être refusé.',
    contract: 'Nécessaire à l’exécution de notre contrat avec vous, ne peut donc pas être refusé.',
    law: 'Imposé par la loi, ne peut donc pas être refusé.',
    published: 'Porte sur ce que la personne a rendu public, ne peut donc pas être refusé.',
    vital:
      'Nécessaire à la protection de la vie, de la santé ou des biens, ne peut donc pas être refusé.',
    consent: 'Uniquement si vous l’autorisez.',
    optout: 'Jusqu’à votre refus.',
    sensitive: 'Données sensibles\u00a0: uniquement si vous l’autorisez.',
  },
  recipient: 'Destinataire',
  role: {
    own: 'l’éditeur de ce site',
    processor: 'traite les données pour notre compte',
    'third-party': 'utilise aussi les données à ses propres fins',
  },
  country: 'Pays ou région',
  use: 'Utilisation par le destinataire',
  sends: 'Données transmises',
  name: 'Nom',
  duration: 'Durée',
  description: 'Utilité',
  session: 'jusqu’à la fermeture du navigateur',
  httpOnly: 'Lisible uniquement par le serveur.',
  area: {
    local: 'jusqu’à l’effacement',
    session: 'jusqu’à la fermeture de l’onglet',
    indexeddb: 'jusqu’à l’effacement (base de données)',
  },
  recipientPolicy: 'Politique de confidentialité du destinataire',
  optOut: 'S’opposer auprès du destinataire',
  changes: 'Modifications de la politique',
  contact: 'Contact',
  complaints: 'Réclamations',
  address: 'Adresse',
  responsible: 'Personne chargée des données personnelles',
}
