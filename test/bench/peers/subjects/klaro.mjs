// Klaro, as on https://klaro.org/docs/getting-started: configuration, then the script, deferred.
import { literal, PURPOSES, TEXTS } from '../site.mjs'
import { packageFiles, packageVersion } from './subject.mjs'

const texts = {
  consentNotice: {
    title: TEXTS.title,
    description: TEXTS.description,
    learnMore: TEXTS.settings,
  },
  consentModal: { title: TEXTS.settingsTitle, description: TEXTS.settingsDescription },
  ok: TEXTS.accept,
  acceptAll: TEXTS.accept,
  decline: TEXTS.reject,
  acceptSelected: TEXTS.save,
  save: TEXTS.save,
  close: TEXTS.close,
  purposes: Object.fromEntries(
    PURPOSES.map(({ id, name, description }) => [id, { title: name, description }]),
  ),
  // It has no Japanese of its own.
  service: {
    disableAll: { title: 'すべて切り替える', description: 'すべての目的を切り替えます。' },
    required: { title: '（必須）', description: '常に使います。' },
    purpose: '目的',
    purposes: '目的',
  },
  purposeItem: { service: 'サービス', services: 'サービス' },
  poweredBy: 'Klaro',
}

const config = {
  version: 1,
  lang: 'ja',
  acceptAll: true,
  showNoticeTitle: true,
  styling: { theme: ['light', 'bottom', 'wide'] },
  translations: { ja: texts },
  services: PURPOSES.map(({ id, name, description }) => ({
    name: id,
    title: name,
    description,
    purposes: [id],
    required: id === 'necessary',
  })),
}

const tag = ({ purpose, src, text = '' }) =>
  `<script type="text/plain" data-type="application/javascript" data-name="${purpose}"${
    src ? ` data-src="${src}"` : ''
  }>${text}</script>`

/** @type {import('./subject.mjs').Subject} */
export const klaro = {
  name: 'klaro',
  version: packageVersion('klaro'),
  files: packageFiles('klaro', ['dist/klaro.js']),
  page: (gated) => ({
    head: `<script>var klaroConfig = ${literal(config)}</script>
<script defer src="dist/klaro.js"></script>`,
    main: gated.map(tag).join('\n'),
  }),
  notice: () => document.querySelector('#klaro .cookie-notice'),
  accept: () => document.querySelector('#klaro .cookie-notice .cm-btn-success'),
  settings: () => document.querySelector('#klaro .cookie-notice .cn-learn-more'),
  dialog: () => document.querySelector('#klaro .cookie-modal .cm-modal'),
  hasTags: true,
}
