// The services of the catalogue, in the order of their ids. scripts/catalog.mjs writes this list.
import { a8 } from './services/a8'
import { adobeAnalytics } from './services/adobe-analytics'
import { adobeFonts } from './services/adobe-fonts'
import { adsense } from './services/adsense'
import { amazonPay } from './services/amazon-pay'
import { amplitude } from './services/amplitude'
import { base } from './services/base'
import { bugsnag } from './services/bugsnag'
import { channelTalk } from './services/channel-talk'
import { chatplus } from './services/chatplus'
import { clarity } from './services/clarity'
import { cloudflare } from './services/cloudflare'
import { cloudflareAnalytics } from './services/cloudflare-analytics'
import { crazyEgg } from './services/crazy-egg'
import { crisp } from './services/crisp'
import { criteo } from './services/criteo'
import { dailymotion } from './services/dailymotion'
import { datadogRum } from './services/datadog-rum'
import { facebookEmbed } from './services/facebook-embed'
import { ga4 } from './services/ga4'
import { googleAds } from './services/google-ads'
import { googleFonts } from './services/google-fonts'
import { googleMaps } from './services/google-maps'
import { gtm } from './services/gtm'
import { hatena } from './services/hatena'
import { hcaptcha } from './services/hcaptcha'
import { hotjar } from './services/hotjar'
import { hubspot } from './services/hubspot'
import { instagramEmbed } from './services/instagram-embed'
import { intercom } from './services/intercom'
import { jsdelivr } from './services/jsdelivr'
import { karte } from './services/karte'
import { klaviyo } from './services/klaviyo'
import { lineShare } from './services/line-share'
import { lineTag } from './services/line-tag'
import { linkedin } from './services/linkedin'
import { marketo } from './services/marketo'
import { matomo } from './services/matomo'
import { metaPixel } from './services/meta-pixel'
import { mixpanel } from './services/mixpanel'
import { moshimo } from './services/moshimo'
import { mouseflow } from './services/mouseflow'
import { newRelic } from './services/new-relic'
import { niconico } from './services/niconico'
import { openstreetmap } from './services/openstreetmap'
import { optimizely } from './services/optimizely'
import { pardot } from './services/pardot'
import { paypal } from './services/paypal'
import { pinterest } from './services/pinterest'
import { plausible } from './services/plausible'
import { posthog } from './services/posthog'
import { ptengine } from './services/ptengine'
import { rakutenAffiliate } from './services/rakuten-affiliate'
import { recaptcha } from './services/recaptcha'
import { segment } from './services/segment'
import { sentry } from './services/sentry'
import { shopify } from './services/shopify'
import { shopifyAnalytics } from './services/shopify-analytics'
import { smartnewsAds } from './services/smartnews-ads'
import { snowplow } from './services/snowplow'
import { soundcloud } from './services/soundcloud'
import { spotify } from './services/spotify'
import { stripe } from './services/stripe'
import { tawk } from './services/tawk'
import { tiktokEmbed } from './services/tiktok-embed'
import { tiktokPixel } from './services/tiktok-pixel'
import { treasureData } from './services/treasure-data'
import { twitch } from './services/twitch'
import { uet } from './services/uet'
import { userInsight } from './services/user-insight'
import { valuecommerce } from './services/valuecommerce'
import { vimeo } from './services/vimeo'
import { vwo } from './services/vwo'
import { xEmbed } from './services/x-embed'
import { xPixel } from './services/x-pixel'
import { yahooJapanAds } from './services/yahoo-japan-ads'
import { yahooJapanAnalytics } from './services/yahoo-japan-analytics'
import { yahooTagManager } from './services/yahoo-tag-manager'
import { youtube } from './services/youtube'
import { zendesk } from './services/zendesk'
import type { CatalogEntry } from './types'

/** The id of a service of the catalogue. */
export type CatalogId =
  | 'a8'
  | 'adobe-analytics'
  | 'adobe-fonts'
  | 'adsense'
  | 'amazon-pay'
  | 'amplitude'
  | 'base'
  | 'bugsnag'
  | 'channel-talk'
  | 'chatplus'
  | 'clarity'
  | 'cloudflare'
  | 'cloudflare-analytics'
  | 'crazy-egg'
  | 'crisp'
  | 'criteo'
  | 'dailymotion'
  | 'datadog-rum'
  | 'facebook-embed'
  | 'ga4'
  | 'google-ads'
  | 'google-fonts'
  | 'google-maps'
  | 'gtm'
  | 'hatena'
  | 'hcaptcha'
  | 'hotjar'
  | 'hubspot'
  | 'instagram-embed'
  | 'intercom'
  | 'jsdelivr'
  | 'karte'
  | 'klaviyo'
  | 'line-share'
  | 'line-tag'
  | 'linkedin'
  | 'marketo'
  | 'matomo'
  | 'meta-pixel'
  | 'mixpanel'
  | 'moshimo'
  | 'mouseflow'
  | 'new-relic'
  | 'niconico'
  | 'openstreetmap'
  | 'optimizely'
  | 'pardot'
  | 'paypal'
  | 'pinterest'
  | 'plausible'
  | 'posthog'
  | 'ptengine'
  | 'rakuten-affiliate'
  | 'recaptcha'
  | 'segment'
  | 'sentry'
  | 'shopify'
  | 'shopify-analytics'
  | 'smartnews-ads'
  | 'snowplow'
  | 'soundcloud'
  | 'spotify'
  | 'stripe'
  | 'tawk'
  | 'tiktok-embed'
  | 'tiktok-pixel'
  | 'treasure-data'
  | 'twitch'
  | 'uet'
  | 'user-insight'
  | 'valuecommerce'
  | 'vimeo'
  | 'vwo'
  | 'x-embed'
  | 'x-pixel'
  | 'yahoo-japan-ads'
  | 'yahoo-japan-analytics'
  | 'yahoo-tag-manager'
  | 'youtube'
  | 'zendesk'

/** All services that a policy can name. */
export const services: readonly CatalogEntry[] = [
  a8,
  adobeAnalytics,
  adobeFonts,
  adsense,
  amazonPay,
  amplitude,
  base,
  bugsnag,
  channelTalk,
  chatplus,
  clarity,
  cloudflare,
  cloudflareAnalytics,
  crazyEgg,
  crisp,
  criteo,
  dailymotion,
  datadogRum,
  facebookEmbed,
  ga4,
  googleAds,
  googleFonts,
  googleMaps,
  gtm,
  hatena,
  hcaptcha,
  hotjar,
  hubspot,
  instagramEmbed,
  intercom,
  jsdelivr,
  karte,
  klaviyo,
  lineShare,
  lineTag,
  linkedin,
  marketo,
  matomo,
  metaPixel,
  mixpanel,
  moshimo,
  mouseflow,
  newRelic,
  niconico,
  openstreetmap,
  optimizely,
  pardot,
  paypal,
  pinterest,
  plausible,
  posthog,
  ptengine,
  rakutenAffiliate,
  recaptcha,
  segment,
  sentry,
  shopify,
  shopifyAnalytics,
  smartnewsAds,
  snowplow,
  soundcloud,
  spotify,
  stripe,
  tawk,
  tiktokEmbed,
  tiktokPixel,
  treasureData,
  twitch,
  uet,
  userInsight,
  valuecommerce,
  vimeo,
  vwo,
  xEmbed,
  xPixel,
  yahooJapanAds,
  yahooJapanAnalytics,
  yahooTagManager,
  youtube,
  zendesk,
]
