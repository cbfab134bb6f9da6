import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Dutch, second layer. */
export const nl: PreferencesTexts = {
  ...terms,
  title: 'Cookies kiezen',
  language: 'Taal',
  intro: 'Kies voor elk doeleinde of u het toestaat. U kunt uw keuze op elk moment wijzigen.',
  close: 'Sluiten',
  save: 'Keuze opslaan',
  version: 'Privacyverklaring, versie {}',
  effective: 'geldig sinds {}',
  gpcObeyed:
    'Uit, omdat uw browser websites vraagt uw gegevens niet te verkopen of te delen (Global Privacy Control). Voor deze website kunt u het toch toestaan.',
  gpcOverruled:
    'Uw browser vraagt websites uw gegevens niet te verkopen of te delen (Global Privacy Control). Voor deze website hebt u het toegestaan.',
  services: 'Gebruikte diensten ({})',
  always: 'Altijd aan',
  own: '‘{}’ apart toestaan',
  allowedOnly: 'Dit doel staat uit, maar u staat toe: {}',
  kept: 'Opgeslagen in de browser',
  record: 'Bewijs van uw keuze',
  decided: 'Gekozen op {}',
  recordId: 'Bewijsnummer',
  copy: 'Bewijsnummer kopiëren',
  copied: 'Het bewijsnummer is gekopieerd.',
  uncopied: 'De browser liet het kopiëren niet toe. Kopieer het nummer uit dit veld.',
  download: 'Bewijs downloaden',
  form: 'Contactpagina',
  quote:
    'Voor vragen of klachten over uw gegevens kunt u de contactgegevens hieronder gebruiken. Vermeld daarbij het bewijsnummer. Alleen daarmee is het bewijs van uw keuze te vinden.',
  subject: 'Over mijn gegevens (bewijsnummer {})',
  stored: 'Wat deze website in deze browser heeft opgeslagen',
  show: 'Tonen wat er nu is opgeslagen',
  unloaded: 'Het laden is niet gelukt. Sluit dit onderdeel en probeer het opnieuw.',
}
