import type { StoredDataTexts } from '../types'

/** Dutch, what is stored here now. */
export const nl: StoredDataTexts = {
  intro:
    'Wissen verwijdert wat er nu is opgeslagen. Uw toestemming verandert niet: wat is toegestaan, kan opnieuw worden opgeslagen.',
  unread: 'Op dit moment is niet vast te stellen wat er is opgeslagen.',
  nothing: 'Deze website heeft niets opgeslagen in deze browser.',
  none: 'Hiervoor is nu niets opgeslagen.',
  areas: {
    cookie: 'cookie',
    local: 'lokale opslag',
    session: 'sessieopslag',
    indexeddb: 'database (inhoud niet getoond)',
  },
  until: '{} lang',
  unknown: 'bewaartermijn niet vermeld',
  unallowed: 'nu niet toegestaan',
  undeclared: 'Niet genoemd in de privacyverklaring',
  undeclaredNote:
    'In de privacyverklaring van deze website staat niet waarvoor dit dient. U kunt het de beheerder van de website vragen.',
  own: 'Opgeslagen om uw keuze te onthouden',
  ownCookie: 'Onthoudt uw keuze, zodat die niet op elke pagina opnieuw wordt gevraagd.',
  ownMemory: 'Onthoudt wat u al te zien kreeg, zodat het niet opnieuw wordt getoond.',
  ownReceipt:
    'Bewijs van een keuze dat nog naar de website moet worden verstuurd en daarna verdwijnt.',
  hidden: 'Mogelijk zijn ook deze cookies aanwezig: {}. Alleen de server kan ze zien en wissen.',
  showValue: 'Waarde tonen',
  hideValue: 'Waarde verbergen',
  whole: 'Alle {} tekens tonen',
  empty: '(leeg)',
  erase: 'Wissen',
  erasePurpose: 'Alles voor dit doeleinde wissen',
  eraseUndeclared: 'Dit alles wissen',
  eraseAll: 'Alles wissen',
  eraseAllNote:
    'Ook wat de website nodig heeft om te werken, wordt gewist. Misschien moet u daarna opnieuw inloggen. Uw keuze zelf blijft bewaard.',
  allowed: '‘{}’ is toegestaan, dus de gebruikte diensten kunnen opnieuw iets opslaan.',
  fixed: '‘{}’ kan niet worden geweigerd, dus de website kan opnieuw iets opslaan.',
  withdraw: '‘{}’ niet meer toestaan en gegevens wissen',
  withdrawn: '‘{}’ is niet meer toegestaan.',
  reset: 'Mijn keuze wissen en opnieuw kiezen',
  resetNote:
    'Hiermee trekt u alles in wat u hebt toegestaan. Wat daarvoor is opgeslagen, wordt gewist.',
  forgotten: 'Uw keuze is gewist. U kunt hierboven opnieuw kiezen.',
  erased: 'Gewist: {}.',
  unchanged: 'Er was niets om te wissen.',
  remains: {
    server: '{}: als deze cookies aanwezig zijn, kan alleen de server ze zien en wissen.',
    path: '{}: niet gewist. Dit hoort bij een ander deel van de website en kan alleen vanaf een pagina daar worden gewist.',
    recipient:
      '{}: indien opgeslagen, dan op de website van de ontvanger. Alleen de ontvanger kan het wissen.',
    close:
      '{}: niet gewist, omdat het in gebruik is. Sluit andere tabbladen van deze website en probeer het opnieuw.',
  },
  again: '{}: gewist en meteen weer opgeslagen.',
  failed: 'Het wissen is niet gelukt. Probeer het later opnieuw.',
}
