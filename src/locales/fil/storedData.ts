import type { StoredDataTexts } from '../types'

/** Filipino, what is stored here now. */
export const fil: StoredDataTexts = {
  intro:
    'Kapag nagbura ka, maaalis ang nakaimbak ngayon pero hindi mababawi ang mga pahintulot mo: maaaring may maimbak ulit para sa mga pinapayagan mo.',
  unread: 'Hindi mabasa sa ngayon kung ano ang nakaimbak.',
  nothing: 'Walang inimbak ang site na ito sa browser na ito.',
  none: 'Walang nakaimbak para dito ngayon.',
  areas: {
    cookie: 'cookie',
    local: 'local storage',
    session: 'session storage',
    indexeddb: 'database (hindi ipinapakita ang laman)',
  },
  until: 'sa loob ng {}',
  unknown: 'hindi nakasaad kung gaano katagal',
  unallowed: 'hindi mo pinapayagan ngayon',
  undeclared: 'Wala sa patakaran',
  undeclaredNote:
    'Hindi sinasabi ng patakaran ng site na ito kung para saan ang mga ito. Maaari mong itanong sa site.',
  own: 'Nakaimbak para sa mismong pinili mo',
  ownCookie: 'Tinatandaan ang pinili mo para hindi ka tanungin sa bawat page.',
  ownMemory: 'Tinatandaan ang mga naipakita na sa iyo para hindi na ulitin.',
  ownReceipt: 'Rekord ng pinili mo na ipapadala pa sa site, at mabubura pagkatapos.',
  hidden:
    'Maaaring narito rin ang mga cookie na ito: {}. Ang server lang ang makakakita at makakapagbura sa mga ito.',
  showValue: 'Ipakita ang value',
  hideValue: 'Itago ang value',
  whole: 'Ipakita ang lahat ng {} character',
  empty: '(walang laman)',
  erase: 'Burahin',
  erasePurpose: 'Burahin ang lahat para sa layuning ito',
  eraseUndeclared: 'Burahin ang lahat ng ito',
  eraseAll: 'Burahin ang lahat',
  eraseAllNote:
    'Kasama rito ang kailangan ng site para gumana, kaya baka kailanganin mong mag-sign in ulit. Mananatili ang mismong pinili mo.',
  allowed: 'Pinapayagan mo ang “{}”, kaya maaaring mag-imbak ulit ang mga serbisyo nito.',
  fixed: 'Hindi maaaring tanggihan ang “{}”, kaya maaaring mag-imbak ulit ang site.',
  withdraw: 'Bawiin ang pahintulot sa “{}” at burahin',
  withdrawn: 'Binawi na ang pahintulot sa “{}”.',
  reset: 'Burahin ang pinili ko at magtanong ulit',
  resetNote: 'Babawiin nito ang lahat ng pahintulot mo at buburahin ang inimbak dahil sa mga ito.',
  forgotten: 'Binura na ang pinili mo. Maaari kang pumili ulit sa itaas.',
  erased: 'Nabura: {}.',
  unchanged: 'Wala nang kailangang burahin.',
  remains: {
    server:
      '{}: kung narito man ang mga cookie na ito, ang server lang ang makakakita at makakapagbura sa mga ito.',
    path: '{}: hindi nabura. Para ito sa ibang bahagi ng site, at mabubura lang mula sa page doon.',
    recipient:
      '{}: kung mayroon man, nakaimbak ito sa site ng tatanggap. Ang tatanggap lang ang makakapagbura nito.',
    close:
      '{}: hindi nabura dahil ginagamit. Isara ang iba pang tab ng site na ito at subukan ulit.',
  },
  again: '{}: nabura, pero naimbak agad ulit.',
  failed: 'Hindi gumana ang pagbura. Pakisubukan ulit mamaya.',
}
