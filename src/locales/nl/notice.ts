import type { NoticeTexts } from '../types'

/** Dutch, first layer. */
export const nl: NoticeTexts = {
  title: 'Hoe {} cookies gebruikt',
  lead: 'Mogen wij voor de volgende doeleinden gegevens opslaan en versturen? U kunt uw keuze op elk moment wijzigen.',
  told: 'Voor de volgende doeleinden slaan wij gegevens op en versturen wij ze, totdat u dit weigert. Dat kan op elk moment.',
  active: ' (aan, totdat u weigert)',
  gpc: ' (uit, op verzoek van uw browser: Global Privacy Control)',
  lapsed:
    'Onze privacyverklaring is gewijzigd of uw keuze is verlopen. Daarom vragen wij het opnieuw.',
  unkept:
    'Uw keuze kan in deze browser niet worden opgeslagen en geldt daarom alleen voor deze pagina.',
  accept: 'Alles toestaan',
  reject: 'Alles weigeren',
  settings: 'Cookies kiezen',
  policy: 'Privacyverklaring',
  saved: 'Uw keuze is opgeslagen. U kunt die op elk moment wijzigen.',
}
