import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Polish, second layer. */
export const pl: PreferencesTexts = {
  ...terms,
  title: 'Wybór cookies',
  language: 'Język',
  intro:
    'Dla każdego celu można osobno zdecydować, czy wyrazić zgodę. Wybór można zmienić w każdej chwili.',
  close: 'Zamknij',
  save: 'Zapisz wybór',
  version: 'Polityka prywatności, wersja {}',
  effective: 'obowiązuje od {}',
  gpcObeyed:
    'Wyłączone, ponieważ przeglądarka prosi witryny, aby nie sprzedawały ani nie udostępniały danych osobowych (Global Privacy Control). Mimo to można wyrazić zgodę w tej witrynie.',
  gpcOverruled:
    'Przeglądarka prosi witryny, aby nie sprzedawały ani nie udostępniały danych osobowych (Global Privacy Control). W tej witrynie wyrażono zgodę.',
  services: 'Używane usługi ({})',
  always: 'Zawsze włączone',
  own: 'Osobna zgoda: „{}”',
  allowedOnly: 'Ten cel jest wyłączony, ale dozwolone jest: {}',
  kept: 'Dane zapisywane w przeglądarce',
  record: 'Potwierdzenie wyboru',
  decided: 'Data wyboru: {}',
  recordId: 'Numer potwierdzenia',
  copy: 'Kopiuj numer potwierdzenia',
  copied: 'Skopiowano numer potwierdzenia.',
  uncopied: 'Przeglądarka nie pozwoliła na kopiowanie. Numer można skopiować z tego pola.',
  download: 'Pobierz potwierdzenie',
  form: 'Strona kontaktowa',
  quote:
    'Pytania i skargi dotyczące danych prosimy kierować pod adresy podane niżej, podając numer potwierdzenia. Tylko na podstawie tego numeru można odnaleźć potwierdzenie wyboru.',
  subject: 'W sprawie moich danych (numer potwierdzenia {})',
  stored: 'Co ta witryna zapisała w tej przeglądarce',
  show: 'Pokaż, co jest teraz zapisane',
  unloaded: 'Nie udało się tego wczytać. Proszę zamknąć tę część i spróbować ponownie.',
}
