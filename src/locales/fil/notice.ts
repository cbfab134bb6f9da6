import type { NoticeTexts } from '../types'

/** Filipino, first layer. */
export const fil: NoticeTexts = {
  title: 'Paano gumagamit ng cookies ang {}',
  lead: 'Maaari ba kaming mag-imbak at magpadala ng data para sa mga layuning ito? Maaari mong baguhin ang pinili mo anumang oras.',
  told: 'Nag-iimbak at nagpapadala kami ng data para sa mga layuning ito hangga’t hindi mo tinatanggihan. Maaari kang tumanggi anumang oras.',
  active: ' (naka-on hangga’t hindi mo tinatanggihan)',
  gpc: ' (naka-off, ayon sa hiling ng browser mo: Global Privacy Control)',
  lapsed: 'Nagbago ang aming patakaran o nag-expire na ang pinili mo, kaya nagtatanong kami ulit.',
  unkept: 'Hindi mase-save sa browser na ito ang pinili mo, kaya para lang ito sa page na ito.',
  accept: 'Payagan lahat',
  reject: 'Tanggihan lahat',
  settings: 'Cookie settings',
  policy: 'Patakaran sa privacy',
  saved: 'Na-save na ang pinili mo. Maaari mo itong baguhin anumang oras.',
}
