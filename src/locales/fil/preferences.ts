import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Filipino, second layer. */
export const fil: PreferencesTexts = {
  ...terms,
  title: 'Cookie settings',
  language: 'Wika',
  intro:
    'Piliin kung papayagan mo ang bawat layunin. Maaari mong baguhin ang pinili mo anumang oras.',
  close: 'Isara',
  save: 'I-save ang pinili',
  version: 'Patakaran sa privacy, bersyon {}',
  effective: 'may bisa mula {}',
  gpcObeyed:
    'Naka-off ito dahil hinihiling ng browser mo sa mga site na huwag ibenta o ibahagi ang data mo (Global Privacy Control). Maaari mo pa rin itong payagan para sa site na ito.',
  gpcOverruled:
    'Hinihiling ng browser mo sa mga site na huwag ibenta o ibahagi ang data mo (Global Privacy Control). Pinayagan mo ito para sa site na ito.',
  services: 'Mga serbisyong ginagamit ({})',
  always: 'Laging naka-on',
  own: 'Hiwalay na payagan ang “{}”',
  allowedOnly: 'Naka-off ang layuning ito, pero pinapayagan mo ang: {}',
  kept: 'Nakaimbak sa browser',
  record: 'Rekord ng pinili mo',
  decided: 'Pinili noong {}',
  recordId: 'Numero ng rekord',
  copy: 'Kopyahin ang numero ng rekord',
  copied: 'Nakopya na ang numero ng rekord.',
  uncopied:
    'Hindi pinayagan ng browser ang pagkopya. Pakikopya na lang ang numero mula sa field sa ibaba.',
  download: 'I-download ang rekord',
  form: 'Page ng pakikipag-ugnayan',
  quote:
    'Para magtanong o magreklamo tungkol sa data mo, gamitin ang mga detalye sa ibaba at banggitin ang numero ng rekord. Ito lang ang paraan para mahanap ang rekord ng pinili mo.',
  subject: 'Tungkol sa aking data (rekord {})',
  stored: 'Inimbak ng site na ito sa browser na ito',
  show: 'Ipakita ang nakaimbak ngayon',
  unloaded: 'Hindi ito ma-load. Isara muna ito at subukan ulit.',
}
