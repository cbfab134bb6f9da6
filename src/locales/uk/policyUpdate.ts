import type { PolicyUpdateTexts } from '../types'

/** Ukrainian, what has changed. */
export const uk: PolicyUpdateTexts = {
  changed: 'Що змінилося після вашого вибору: ',
  isNew: 'нова мета',
  added: {
    service: 'новий сервіс: {}',
    recipient: 'новий одержувач: {}',
    sends: 'тепер також передається: {}',
    cookie: 'файл cookie {}',
    storage: 'зберігається в браузері: {}',
    host: 'нова адреса: {}',
    basis: 'інша правова підстава',
  },
  reworded: 'опис сформульовано інакше',
  unknown: 'змінилися подробиці',
  more: 'і ще {}',
  colon: ': ',
  comma: '; ',
  minor: 'До нашої політики конфіденційності внесено незначні зміни.',
  upcoming: 'З {} діятиме нова версія нашої політики конфіденційності.',
  policy: 'Політика конфіденційності',
  close: 'Закрити',
}
