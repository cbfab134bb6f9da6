import type { StoredDataTexts } from '../types'

/** Polish, what is stored here now. */
export const pl: StoredDataTexts = {
  intro:
    'Usunięcie dotyczy tego, co jest teraz zapisane. Nie cofa żadnej zgody: to, na co wyrażono zgodę, może zostać zapisane ponownie.',
  unread: 'W tej chwili nie można sprawdzić, co jest zapisane.',
  nothing: 'Ta witryna niczego nie zapisała w tej przeglądarce.',
  none: 'Obecnie nic nie jest w tym celu zapisane.',
  areas: {
    cookie: 'plik cookie',
    local: 'pamięć lokalna',
    session: 'pamięć sesji',
    indexeddb: 'baza danych (bez podglądu zawartości)',
  },
  until: 'okres: {}',
  unknown: 'nie podano okresu',
  unallowed: 'obecnie bez zgody',
  undeclared: 'Niewymienione w polityce prywatności',
  undeclaredNote:
    'Polityka prywatności tej witryny nie podaje, do czego to służy. Można o to zapytać podmiot prowadzący witrynę.',
  own: 'Zapisane, aby zapamiętać wybór',
  ownCookie: 'Zapamiętuje wybór, aby nie pytać o niego na każdej stronie.',
  ownMemory: 'Zapamiętuje, co już zostało pokazane, aby nie pokazywać tego ponownie.',
  ownReceipt: 'Potwierdzenie wyboru, które czeka na wysłanie do witryny, a potem znika.',
  hidden: 'Mogą tu być także te pliki cookie: {}. Tylko serwer może je zobaczyć i usunąć.',
  showValue: 'Pokaż wartość',
  hideValue: 'Ukryj wartość',
  whole: 'Pokaż całość (liczba znaków: {})',
  empty: '(puste)',
  erase: 'Usuń',
  erasePurpose: 'Usuń wszystko dla tego celu',
  eraseUndeclared: 'Usuń wszystkie te dane',
  eraseAll: 'Usuń wszystko',
  eraseAllNote:
    'Obejmuje to także dane potrzebne do działania witryny: może być konieczne ponowne zalogowanie. Sam wybór pozostaje zapisany.',
  allowed: 'Zgoda na cel „{}” obowiązuje, więc używane usługi mogą znów coś zapisać.',
  fixed: 'Celu „{}” nie można odrzucić, więc witryna może znów coś zapisać.',
  withdraw: 'Cofnij zgodę na cel „{}” i usuń dane',
  withdrawn: 'Cofnięto zgodę na cel „{}”.',
  reset: 'Usuń mój wybór i wybierz ponownie',
  resetNote: 'Cofa to wszystkie zgody i usuwa to, co na ich podstawie zapisano.',
  forgotten: 'Wybór został usunięty. Powyżej można wybrać ponownie.',
  erased: 'Usunięto: {}.',
  unchanged: 'Nie było nic do usunięcia.',
  remains: {
    server: '{}: jeśli te pliki cookie tu są, tylko serwer może je zobaczyć i usunąć.',
    path: '{}: nie usunięto. Należy to do innej części witryny i można to usunąć tylko na stronie w tej części.',
    recipient: '{}: jeśli jest zapisane, to w witrynie odbiorcy. Może to usunąć tylko odbiorca.',
    close:
      '{}: nie usunięto, ponieważ jest w użyciu. Proszę zamknąć inne karty tej witryny i spróbować ponownie.',
  },
  again: '{}: usunięto, ale od razu zapisano ponownie.',
  failed: 'Nie udało się usunąć danych. Proszę spróbować później.',
}
