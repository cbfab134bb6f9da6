import type { NoticeTexts } from '../types'

/** Polish, first layer. */
export const pl: NoticeTexts = {
  title: 'Jak {} korzysta z plików cookie',
  lead: 'Czy możemy przechowywać i przekazywać dane w następujących celach? Wybór można zmienić w każdej chwili.',
  told: 'Przechowujemy i przekazujemy dane w następujących celach do czasu odmowy. Odmówić można w każdej chwili.',
  active: ' (włączone do czasu odmowy)',
  gpc: ' (wyłączone na żądanie przeglądarki: Global Privacy Control)',
  lapsed:
    'Nasza polityka prywatności się zmieniła lub wybór stracił ważność, dlatego pytamy ponownie.',
  unkept:
    'Tego wyboru nie można zapisać w tej przeglądarce, więc obowiązuje on tylko na tej stronie.',
  accept: 'Akceptuj wszystko',
  reject: 'Odrzuć wszystko',
  settings: 'Wybór cookies',
  policy: 'Polityka prywatności',
  saved: 'Wybór został zapisany. Można go zmienić w każdej chwili.',
}
