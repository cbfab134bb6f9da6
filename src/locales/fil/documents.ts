import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Filipino, documents. */
export const fil: DocumentsTexts = {
  ...terms,
  page: 'Paano pinangangasiwaan ng {} ang data',
  version: 'Patakaran sa privacy, bersyon {}',
  effective: 'may bisa mula {}',
  comma: ', ',
  colon: ': ',
  titles: {
    purposes: 'Mga layunin',
    transmissions: 'Data na ipinapadala sa iba',
    cookies: 'Cookies at storage',
    changes: 'Mga pagbabago sa patakaran',
    contact: 'Pakikipag-ugnayan at mga reklamo',
  },
  purposes: {
    intro:
      'Gumagamit ng data ang site na ito para sa mga sumusunod na layunin. Kung maaari mong piliin na payagan o hindi ang isang layunin, maaari mong baguhin ang pinili mo sa Cookie settings anumang oras.',
    none: 'Walang layunin kung saan gumagamit ng data ang site na ito.',
    caption: 'Listahan ng mga layunin',
    purpose: 'Layunin',
    description: 'Ang ginagawa namin',
    basis: 'Batayan',
    services: 'Mga serbisyong ginagamit',
  },
  transmissions: {
    intro:
      'Nagpapadala ng data ang site na ito sa mga sumusunod na tatanggap. Wala sa listahang ito ang data na natatanggap lang ng nagpapatakbo ng site.',
    none: 'Hindi nagpapadala ng data ang site na ito sa iba maliban sa nagpapatakbo nito.',
    caption: 'Mga tatanggap at ang data na ipinapadala sa kanila',
    service: 'Serbisyo',
    items: 'Ipinapadalang data',
    senderUse: 'Paggamit namin',
    recipientUse: 'Paggamit ng tatanggap',
    stop: 'Paano ito ihihinto',
    stopConsent:
      'Ipinapadala lang ito kung papayagan mo. Kung babawiin mo ang pahintulot sa Cookie settings, hindi na ito ipapadala.',
    stopOptOut: 'Kung tatanggihan mo ito sa Cookie settings, hindi na ito ipapadala.',
    advanced:
      'Kahit hindi mo payagan, ipinapadala nito, nang walang cookies: ang address ng page at ng page bago nito, ang oras, ang browser mo, ang IP address mo, at kung ano ang hindi mo pinayagan. Kung papayagan mo, ipapadala ang lahat ng data sa listahang ito.',
    stopThere: 'Ang tatanggap ang nagpapasya kung pagpapadala o paggamit ang ihihinto.',
    afterRevoke: {
      stops: 'Humihinto rin ito sa mga page na nakabukas.',
      cookieless:
        'Gayunman, maaaring magpatuloy sa pagpapadala, nang walang cookies, ang page na nakabukas hanggang sa i-reload mo ito.',
      unknown:
        'Hindi pa alam kung humihinto rin ito sa page na nakabukas. Hihinto ito kapag ni-reload ang page.',
    },
    unstated: 'hindi nakasaad',
  },
  cookies: {
    intro: 'Iniimbak ng site na ito ang mga sumusunod sa browser mo.',
    star: ' Ang “*” sa pangalan ay maaaring kahit anong character.',
    caption: 'Listahan ng mga iniimbak',
    kind: 'Uri',
    service: 'Serbisyo',
    cookie: 'cookie',
    local: 'local storage',
    session: 'session storage',
    indexeddb: 'database (IndexedDB)',
    site: 'ang site na ito',
    choice: 'Tinatandaan ang pinili mo tungkol sa paggamit ng data.',
    agreed: 'Tinatandaan ang mga pinayagan mo, para tanungin ka ulit kapag nadagdagan ang saklaw.',
    receipts: 'Itinatago ang rekord ng pinili mo hanggang sa makarating ito sa site na ito.',
  },
  changesOf: {
    version: 'Bersyon',
    effective: 'May bisa mula',
    upcoming: 'Nakaplanong pagbabago',
    read: 'Basahin ang bagong patakaran',
    none: 'Wala pang pagbabago.',
    caption: 'Kasaysayan ng mga pagbabago',
    summary: 'Ang nagbago',
    kind: 'Uri',
    material: 'mahalagang pagbabago',
    minor: 'maliit na pagbabago',
    purposes: 'Mga kaugnay na layunin',
  },
  contactOf: {
    controller: 'Nagpapatakbo ng site na ito',
    form: 'Page para sa pakikipag-ugnayan',
    email: 'Email',
    tel: 'Telepono',
    same: 'Kapareho ng sa pakikipag-ugnayan.',
  },
}
