import type { PolicyUpdateTexts } from '../types'

/** Nepali, what has changed. */
export const ne: PolicyUpdateTexts = {
  changed: 'तपाईंको छनोटपछि बदलिएका कुरा: ',
  isNew: 'नयाँ उद्देश्य',
  added: {
    service: 'नयाँ सेवा: {}',
    recipient: 'नयाँ प्राप्तकर्ता: {}',
    sends: 'अब यो पनि पठाइन्छ: {}',
    cookie: 'कुकी {}',
    storage: 'ब्राउजरमा भण्डारण: {}',
    host: 'नयाँ ठेगाना: {}',
    basis: 'कानुनी आधार बदलिएको',
  },
  reworded: 'वर्णनका शब्द बदलिएका',
  unknown: 'विवरण बदलिएका',
  more: 'र थप {}',
  colon: ': ',
  comma: '; ',
  minor: 'हाम्रो गोपनीयता नीतिमा साना परिवर्तन भएका छन्।',
  upcoming: 'हाम्रो गोपनीयता नीतिको नयाँ संस्करण {} देखि लागू हुन्छ।',
  policy: 'गोपनीयता नीति',
  close: 'बन्द गर्नुहोस्',
}
