import type { PolicyUpdateTexts } from '../types'

/** Filipino, what has changed. */
export const fil: PolicyUpdateTexts = {
  changed: 'Nagbago mula noong pumili ka: ',
  isNew: 'bagong layunin',
  added: {
    service: 'bagong serbisyo: {}',
    recipient: 'bagong tatanggap: {}',
    sends: 'ipinapadala na rin: {}',
    cookie: 'cookie na {}',
    storage: 'iniimbak sa browser: {}',
    host: 'bagong address: {}',
    basis: 'iba na ang legal na batayan',
  },
  reworded: 'iba na ang paglalarawan',
  unknown: 'nagbago ang mga detalye',
  more: 'at {} pa',
  colon: ': ',
  comma: '; ',
  minor: 'May maliliit na pagbabago sa aming patakaran sa privacy.',
  upcoming: 'May bagong bersyon ng aming patakaran sa privacy na magkakabisa sa {}.',
  policy: 'Patakaran sa privacy',
  close: 'Isara',
}
