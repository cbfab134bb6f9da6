import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** French, second layer. */
export const fr: PreferencesTexts = {
  ...terms,
  title: 'Gérer les cookies',
  language: 'Langue',
  intro:
    'Pour chaque finalité, vous choisissez de l’autoriser ou non. Vous pouvez modifier votre choix à tout moment.',
  close: 'Fermer',
  save: 'Enregistrer mes choix',
  version: 'Politique de confidentialité, version {}',
  effective: 'en vigueur depuis le {}',
  gpcObeyed:
    'À l’arrêt, car votre navigateur demande aux sites de ne pas vendre ni partager vos données (Global Privacy Control). Vous pouvez néanmoins donner votre autorisation pour ce site.',
  gpcOverruled:
    'Votre navigateur demande aux sites de ne pas vendre ni partager vos données (Global Privacy Control). Vous avez donné votre autorisation pour ce site.',
  services: 'Services utilisés ({})',
  always: 'Toujours en cours',
  own: 'Autoriser «\u00a0{}\u00a0» séparément',
  allowedOnly: 'Cette finalité est à l’arrêt, mais vous autorisez\u00a0: {}',
  kept: 'Enregistré dans le navigateur',
  record: 'Justificatif de votre choix',
  decided: 'Choix fait le {}',
  recordId: 'Numéro de justificatif',
  copy: 'Copier le numéro de justificatif',
  copied: 'Le numéro de justificatif a été copié.',
  uncopied: 'Le navigateur n’a pas permis la copie. Veuillez copier le numéro depuis ce champ.',
  download: 'Télécharger le justificatif',
  form: 'Page de contact',
  quote:
    'Pour toute question ou réclamation concernant vos données, utilisez les coordonnées ci-dessous en indiquant le numéro de justificatif. Lui seul permet de retrouver le justificatif de votre choix.',
  subject: 'Au sujet de mes données (justificatif {})',
  stored: 'Ce que ce site a enregistré dans ce navigateur',
  show: 'Afficher ce qui est enregistré actuellement',
  unloaded: 'Le chargement a échoué. Veuillez refermer cette partie et réessayer.',
}
