import type { TermTexts } from '../types'

/** Polish, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'Niezbędne do działania usługi, dlatego nie można tego odrzucić.',
    contract: 'Niezbędne do wykonania umowy z użytkownikiem, dlatego nie można tego odrzucić.',
    law: 'Wymagane przez prawo, dlatego nie można tego odrzucić.',
    published: 'Dotyczy tego, co dana osoba sama upubliczniła, dlatego nie można tego odrzucić.',
    vital: 'Niezbędne do ochrony życia, zdrowia lub mienia, dlatego nie można tego odrzucić.',
    consent: 'Tylko za zgodą.',
    optout: 'Do czasu odmowy.',
    sensitive: 'Dane wrażliwe: tylko za zgodą.',
  },
  recipient: 'Odbiorca',
  role: {
    own: 'podmiot prowadzący tę witrynę',
    processor: 'przetwarza dane w naszym imieniu',
    'third-party': 'wykorzystuje dane także do własnych celów',
  },
  country: 'Kraj lub region',
  use: 'Do czego używa ich odbiorca',
  sends: 'Przekazywane dane',
  name: 'Nazwa',
  duration: 'Jak długo',
  description: 'Do czego służy',
  session: 'do zamknięcia przeglądarki',
  httpOnly: 'Może to odczytać tylko serwer.',
  area: {
    local: 'do usunięcia',
    session: 'do zamknięcia karty',
    indexeddb: 'do usunięcia (baza danych)',
  },
  recipientPolicy: 'Polityka prywatności odbiorcy',
  optOut: 'Sprzeciw u odbiorcy',
  changes: 'Zmiany w polityce prywatności',
  contact: 'Kontakt',
  complaints: 'Skargi',
  address: 'Adres',
  responsible: 'Osoba odpowiedzialna za dane osobowe',
}
