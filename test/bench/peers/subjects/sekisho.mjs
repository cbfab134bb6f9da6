// Sekisho as its README says: the configuration and sekisho.js first in <head>. Once more with the line that
// preloads the notice, and once as one file.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { CHOICES, literal, PURPOSES, TEXTS } from '../site.mjs'

const ROOT = new URL('../../../../', import.meta.url)
const DIST = new URL('dist/', ROOT)
const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))

const files = Object.fromEntries(
  readdirSync(DIST)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(new URL(name, DIST))]),
)

const NOTICE = 'sekisho-notice.ja.js'

/** The line that lets the browser ask for the notice before sekisho.js does: at the very same address. */
const preload = () => {
  const hash = createHash('sha256').update(files[NOTICE]).digest('base64')
  const query = encodeURIComponent(hash.slice(0, 8))
  return `<link rel="preload" as="script" href="${NOTICE}?${query}" integrity="sha256-${hash}">`
}

const config = {
  policy: {
    version: '2026-04-01',
    effective: '2026-04-01',
    url: '#privacy',
    controller: { name: '坂の上の図書館', contact: { email: 'privacy@library.example' } },
    purposes: PURPOSES.map((purpose) => ({
      ...purpose,
      basis: CHOICES.includes(purpose) ? 'consent' : 'necessary',
    })),
    services: [],
  },
}

const tag = ({ purpose, src, text = '' }) =>
  `<script type="text/plain" data-consent="${purpose}"${src ? ` src="${src}"` : ''}>${text}</script>`

/** @returns {import('./subject.mjs').Subject} */
const sekisho = (name, script, before = '') => ({
  name,
  version,
  files,
  page: (gated) => ({
    head: `${before}<script id="sekisho-config" type="application/json">${literal(config)}</script>
<script src="${script}"></script>`,
    main: gated.map(tag).join('\n'),
    end: `<button type="button" data-consent-open="preferences">${TEXTS.settingsTitle}</button>`,
  }),
  notice: () => document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]'),
  accept: () =>
    document.getElementById('sekisho')?.shadowRoot?.querySelector('[data-action=accept-all]'),
  settings: () =>
    document.getElementById('sekisho')?.shadowRoot?.querySelector('[data-action=preferences]'),
  dialog: () =>
    document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=preferences]'),
  hasTags: true,
})

export const subjects = [
  sekisho('sekisho', 'sekisho.js'),
  sekisho('sekisho preloaded', 'sekisho.js', preload()),
  sekisho('sekisho.all.js', 'sekisho.all.js'),
]
