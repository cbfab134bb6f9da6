import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Dutch, documents. */
export const nl: DocumentsTexts = {
  ...terms,
  page: 'Hoe {} met gegevens omgaat',
  version: 'Privacyverklaring, versie {}',
  effective: 'geldig sinds {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Doeleinden',
    transmissions: 'Ontvangers van gegevens',
    cookies: 'Cookies en opslag',
    changes: 'Wijzigingen in de privacyverklaring',
    contact: 'Contact en klachten',
  },
  purposes: {
    intro:
      'Deze website gebruikt gegevens voor de volgende doeleinden. Waar u kunt kiezen of u een doeleinde toestaat, kunt u uw keuze op elk moment wijzigen bij ‘Cookies kiezen’.',
    none: 'Deze website gebruikt voor geen enkel doeleinde gegevens.',
    caption: 'Lijst van doeleinden',
    purpose: 'Doeleinde',
    description: 'Wat wij doen',
    basis: 'Grondslag',
    services: 'Gebruikte diensten',
  },
  transmissions: {
    intro:
      'Deze website verstuurt gegevens naar de volgende ontvangers. Wat alleen de beheerder van deze website ontvangt, staat niet in deze lijst.',
    none: 'Deze website verstuurt gegevens alleen naar de eigen beheerder.',
    caption: 'Ontvangers en de gegevens die zij krijgen',
    service: 'Dienst',
    items: 'Verstuurde gegevens',
    senderUse: 'Gebruik door ons',
    recipientUse: 'Gebruik door de ontvanger',
    stop: 'Hoe u dit stopt',
    stopConsent:
      'De gegevens worden alleen verstuurd als u het toestaat. Trekt u dat in via ‘Cookies kiezen’, dan worden ze niet meer verstuurd.',
    stopOptOut: 'Als u dit weigert bij ‘Cookies kiezen’, worden de gegevens niet meer verstuurd.',
    advanced:
      'Ook als u het niet toestaat, wordt zonder cookies verstuurd: het adres van deze en van de vorige pagina, de datum en tijd, uw browser, uw IP-adres en wat u niet hebt toegestaan. Als u het toestaat, worden alle gegevens in deze lijst verstuurd.',
    stopThere: 'De ontvanger bepaalt of daarmee het versturen stopt of het gebruik.',
    afterRevoke: {
      stops: 'Dat geldt ook voor pagina’s die al open zijn.',
      cookieless:
        'Een pagina die al open is, kan echter zonder cookies gegevens blijven versturen totdat u die opnieuw laadt.',
      unknown:
        'Of dat ook geldt voor een pagina die al open is, is niet bekend. Als u de pagina opnieuw laadt, stopt het.',
    },
    unstated: 'niet vermeld',
  },
  cookies: {
    intro: 'Deze website slaat het volgende op in uw browser.',
    star: ' Een ‘*’ in een naam staat voor willekeurige tekens.',
    caption: 'Lijst van wat wordt opgeslagen',
    kind: 'Soort',
    service: 'Dienst',
    cookie: 'cookie',
    local: 'lokale opslag',
    session: 'sessieopslag',
    indexeddb: 'database (IndexedDB)',
    site: 'deze website',
    choice: 'Onthoudt uw keuze over het gebruik van gegevens.',
    agreed:
      'Onthoudt wat u hebt toegestaan, zodat het u opnieuw wordt gevraagd als er iets bij komt.',
    receipts: 'Bewaart het bewijs van uw keuze totdat het deze website heeft bereikt.',
  },
  changesOf: {
    version: 'Versie',
    effective: 'Geldig vanaf',
    upcoming: 'Geplande wijziging',
    read: 'Nieuwe privacyverklaring lezen',
    none: 'Er zijn nog geen wijzigingen.',
    caption: 'Overzicht van wijzigingen',
    summary: 'Wat er is gewijzigd',
    kind: 'Soort',
    material: 'belangrijke wijziging',
    minor: 'kleine wijziging',
    purposes: 'Betrokken doeleinden',
  },
  contactOf: {
    controller: 'Beheerder van deze website',
    form: 'Contactpagina',
    email: 'E-mail',
    tel: 'Telefoon',
    same: 'Dezelfde contactgegevens als voor vragen.',
  },
}
