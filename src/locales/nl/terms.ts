import type { TermTexts } from '../types'

/** Dutch, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Zonder dit werkt de dienst niet, dus dit kan niet worden geweigerd.',
    contract: 'Nodig om onze overeenkomst met u na te komen, dus dit kan niet worden geweigerd.',
    law: 'Wettelijk verplicht, dus dit kan niet worden geweigerd.',
    published:
      'Gebruikt wat de persoon zelf openbaar heeft gemaakt, dus dit kan niet worden geweigerd.',
    vital:
      'Nodig om leven, gezondheid of eigendom te beschermen, dus dit kan niet worden geweigerd.',
    consent: 'Alleen als u het toestaat.',
    optout: 'Totdat u het weigert.',
    sensitive: 'Het gaat om gevoelige gegevens: alleen als u het toestaat.',
  },
  recipient: 'Ontvanger',
  role: {
    own: 'de beheerder van deze website',
    processor: 'verwerkt de gegevens in onze opdracht',
    'third-party': 'gebruikt de gegevens ook voor eigen doeleinden',
  },
  country: 'Land of regio',
  use: 'Gebruik door de ontvanger',
  sends: 'Verstuurde gegevens',
  name: 'Naam',
  duration: 'Bewaartermijn',
  description: 'Waarvoor',
  session: 'tot de browser wordt gesloten',
  httpOnly: 'Alleen de server kan dit lezen.',
  area: {
    local: 'tot het wordt gewist',
    session: 'tot het tabblad wordt gesloten',
    indexeddb: 'tot het wordt gewist (database)',
  },
  recipientPolicy: 'Privacyverklaring van de ontvanger',
  optOut: 'Bezwaar maken bij de ontvanger',
  changes: 'Wijzigingen in de privacyverklaring',
  contact: 'Contact',
  complaints: 'Klachten',
  address: 'Adres',
  responsible: 'Aanspreekpunt voor persoonsgegevens',
}
