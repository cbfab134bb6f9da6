// The page in the frame of a playground: a small site with the real Sekisho, an untagged counter, and a tagged map.

const TEXTS = {
  en: {
    title: 'Minato Books',
    text: 'A bookshop by the harbour. Its page has a counter that nobody tagged, and a map.',
    waiting: 'The counter waits.',
    map: 'Map to the shop',
    settings: 'Cookie settings',
    purposes: {
      necessary: ['Running this site', 'Delivering pages and remembering your choice.'],
      analytics: ['Analytics', 'Counting which pages are read.'],
      embeds: ['Embedded content', 'A map from another provider.'],
    },
    services: { counter: ['Counter', 'page address'], map: ['Map', 'IP address'] },
    recipient: 'Example Ltd.',
  },
  ja: {
    title: 'みなと書店',
    text: '港のそばの本屋です。このページには、タグのないカウンターと地図があります。',
    waiting: 'カウンターは待っています。',
    map: 'お店への地図',
    settings: 'Cookieの設定',
    purposes: {
      necessary: ['サイトの運営', 'ページをお届けし、選択を覚えておきます。'],
      analytics: ['利用状況の把握', 'どのページが読まれたかを数えます。'],
      embeds: ['埋め込み', '他社の地図を表示します。'],
    },
    services: { counter: ['カウンター', 'ページのアドレス'], map: ['地図', 'IPアドレス'] },
    recipient: '株式会社サンプル',
  },
}

/** One text in both languages, which a policy has. */
const both = (pick) => ({ en: pick(TEXTS.en), ja: pick(TEXTS.ja) })

const purpose = (id) => ({
  id,
  basis: id === 'necessary' ? 'necessary' : 'consent',
  name: both(({ purposes }) => purposes[id][0]),
  description: both(({ purposes }) => purposes[id][1]),
})

const service = (id, purpose, more) => ({
  id,
  purpose,
  name: both(({ services }) => services[id][0]),
  recipient: { name: both(({ recipient }) => recipient), role: 'third-party', country: 'JP' },
  sends: both(({ services }) => [services[id][1]]),
  ...more,
})

/**
 * The configuration of the playground.
 *
 * @param folder address of the playground's files without a scheme: host, port and path
 */
const configuration = ({ kind, theme, language, folder }) => ({
  policy: {
    version: '2026-04-01',
    effective: '2026-04-01',
    url: '#',
    controller: { name: both(({ title }) => title), contact: { email: 'privacy@example.jp' } },
    purposes: ['necessary', 'analytics', 'embeds'].map(purpose),
    services: [
      service('counter', 'analytics', {
        hosts: [`${folder}count.js`],
        cookies: [
          {
            name: '_count',
            duration: 'P1D',
            description: both(({ services }) => services.counter[0]),
          },
        ],
      }),
      service('map', 'embeds', { hosts: [`${folder}map.svg`] }),
    ],
  },
  notice: { kind, theme, language },
})

const dark = (theme) =>
  theme === 'dark' ? 'background: #16181a; color: #e8e8e8' : 'background: #fff; color: #222'

/**
 * Writes the page. What comes from outside stands in JSON in which `<` is escaped.
 *
 * @param {{ kind: string, theme: 'light' | 'dark', language: 'en' | 'ja', base: string, config?: object }} options
 * `base`: address of the site. `config`: settings beside those of the playground
 */
export const playgroundPage = ({ base, config, ...view }) => {
  const folder = `${base}playground/`
  const texts = TEXTS[view.language]
  const whole = {
    ...configuration({ ...view, folder: folder.replace(/^https?:\/\//, '') }),
    ...config,
  }
  const json = JSON.stringify(whole).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title>
<style>body { ${dark(view.theme)}; font: 16px/1.6 system-ui, sans-serif; margin: 1.25rem } h1 { font-size: 1.25rem; margin: 0 } p { margin: .5rem 0 } button { font: inherit } img { display: block; width: 320px; height: 200px; max-width: 100% }</style>
<script src="${base}sekisho/visitor.js"></script>
<script id="sekisho-config" type="application/json">${json}</script>
<script src="${base}sekisho/sekisho.all.js"></script>
</head>
<body>
<h1>${texts.title}</h1>
<p>${texts.text}</p>
<p><button type="button" data-consent-open="preferences">${texts.settings}</button> <span id="count">${texts.waiting}</span></p>
<img data-consent="embeds" data-service="map" data-src="${folder}map.svg" alt="${texts.map}" width="320" height="200">
<script src="${folder}count.js"></script>
</body>
</html>`
}
