import type { PolicyUpdateTexts } from '../types'

/** Polish, what has changed. */
export const pl: PolicyUpdateTexts = {
  changed: 'Zmiany od czasu wyboru: ',
  isNew: 'nowy cel',
  added: {
    service: 'nowa usługa: {}',
    recipient: 'nowy odbiorca: {}',
    sends: 'teraz przekazywane także: {}',
    cookie: 'plik cookie {}',
    storage: 'zapisywane w przeglądarce: {}',
    host: 'nowy adres: {}',
    basis: 'inna podstawa prawna',
  },
  reworded: 'zmieniony opis',
  unknown: 'zmienione szczegóły',
  more: 'i jeszcze {}',
  colon: ': ',
  comma: '; ',
  minor: 'W naszej polityce prywatności zaszły drobne zmiany.',
  upcoming: 'Od {} obowiązuje nowa wersja naszej polityki prywatności.',
  policy: 'Polityka prywatności',
  close: 'Zamknij',
}
