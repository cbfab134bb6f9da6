import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Polish, documents. */
export const pl: DocumentsTexts = {
  ...terms,
  page: 'Jak {} przetwarza dane',
  version: 'Polityka prywatności, wersja {}',
  effective: 'obowiązuje od {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Cele',
    transmissions: 'Odbiorcy danych',
    cookies: 'Pliki cookie i pamięć przeglądarki',
    changes: 'Zmiany w polityce prywatności',
    contact: 'Kontakt i skargi',
  },
  purposes: {
    intro:
      'Ta witryna wykorzystuje dane w następujących celach. Tam, gdzie dany cel zależy od wyboru użytkownika, wybór ten można w każdej chwili zmienić w sekcji „Wybór cookies”.',
    none: 'Ta witryna nie wykorzystuje danych w żadnym celu.',
    caption: 'Lista celów',
    purpose: 'Cel',
    description: 'Co robimy',
    basis: 'Podstawa prawna',
    services: 'Używane usługi',
  },
  transmissions: {
    intro:
      'Ta witryna przekazuje dane następującym odbiorcom. Lista nie obejmuje danych, które otrzymuje wyłącznie podmiot prowadzący tę witrynę.',
    none: 'Ta witryna przekazuje dane wyłącznie podmiotowi, który ją prowadzi.',
    caption: 'Odbiorcy i przekazywane im dane',
    service: 'Usługa',
    items: 'Przekazywane dane',
    senderUse: 'Do czego my ich używamy',
    recipientUse: 'Do czego używa ich odbiorca',
    stop: 'Jak to wyłączyć',
    stopConsent:
      'Dane są przekazywane tylko za zgodą. Po cofnięciu zgody w sekcji „Wybór cookies” nie są już przekazywane.',
    stopOptOut: 'Po odmowie w sekcji „Wybór cookies” dane nie są już przekazywane.',
    advanced:
      'Nawet bez zgody są przekazywane, bez plików cookie: adres tej i poprzedniej strony, data i godzina, informacje o przeglądarce, adres IP oraz to, na co nie wyrażono zgody. Za zgodą przekazywane są wszystkie dane z tej listy.',
    stopThere: 'To odbiorca decyduje, czy wstrzymuje to przekazywanie, czy wykorzystywanie danych.',
    afterRevoke: {
      stops: 'Dotyczy to także stron już otwartych.',
      cookieless:
        'Strona już otwarta może jednak nadal przekazywać dane bez plików cookie, dopóki nie zostanie wczytana ponownie.',
      unknown:
        'Nie wiadomo, czy dotyczy to także strony już otwartej. Po ponownym wczytaniu strony przekazywanie ustaje.',
    },
    unstated: 'nie podano',
  },
  cookies: {
    intro: 'Ta witryna zapisuje w przeglądarce następujące dane.',
    star: ' Znak „*” w nazwie oznacza dowolne znaki.',
    caption: 'Lista zapisywanych danych',
    kind: 'Rodzaj',
    service: 'Usługa',
    cookie: 'plik cookie',
    local: 'pamięć lokalna',
    session: 'pamięć sesji',
    indexeddb: 'baza danych (IndexedDB)',
    site: 'ta witryna',
    choice: 'Zapamiętuje wybór dotyczący wykorzystywania danych.',
    agreed:
      'Zapamiętuje, na co wyrażono zgodę, aby zapytać ponownie, gdy jej zakres się rozszerzy.',
    receipts: 'Przechowuje potwierdzenie wyboru, dopóki nie dotrze ono do tej witryny.',
  },
  changesOf: {
    version: 'Wersja',
    effective: 'Obowiązuje od',
    upcoming: 'Planowana zmiana',
    read: 'Przeczytaj nową politykę prywatności',
    none: 'Nie było jeszcze żadnych zmian.',
    caption: 'Historia zmian',
    summary: 'Co się zmieniło',
    kind: 'Rodzaj',
    material: 'istotna zmiana',
    minor: 'drobna zmiana',
    purposes: 'Cele, których to dotyczy',
  },
  contactOf: {
    controller: 'Podmiot prowadzący witrynę',
    form: 'Strona kontaktowa',
    email: 'E-mail',
    tel: 'Telefon',
    same: 'Te same dane kontaktowe co w przypadku pytań.',
  },
}
