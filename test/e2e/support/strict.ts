// Pages with the strictest policies that Sekisho is made for, and what browsers say against what it does there.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ConfigInput } from '../../../src/policy/types'
import type { Page } from './page'
import type { Suite } from './suite'

/** How a page allows scripts. */
export interface Way {
  /** For `script-src`. */
  readonly scripts: string
  /** For `style-src`. */
  readonly styles: string
  /** Attributes of a script tag with this text. */
  attributes(text: string): string
  /** `sekisho.js` stands in the page. */
  readonly inline?: true
}

const hashOf = (text: string, algorithm = 'sha384'): string =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`

const dist = (name: string): string =>
  readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8')

/** Listens before anything else runs. */
const WATCH = `window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  violations.push([effectiveDirective, blockedURI, sample].join(' ').trim())
})`

/** Says whether the signals were there before the page went on. */
const AFTER = `window.ran = ['dataLayer' in window ? 'told' : 'not told']`

/** What the server answers for `/hit/stats.js`. */
const HIT = '(window.ran ||= []).push("stats.js")'

const SEKISHO = dist('sekisho.js')
/** What the parser has to load beside it, with the hash that is in the attribute `integrity` of their elements. */
const PARSED = ['sekisho-signals.js', 'sekisho-enforcement.js'].map(dist)
const hashes = [
  ...[WATCH, AFTER, SEKISHO].map((text) => hashOf(text)),
  ...PARSED.map((text) => hashOf(text, 'sha256')),
]
  .map((hash) => `'${hash}'`)
  .join(' ')
const nonce = (): string => 'nonce="abc"'

export const WAYS: Readonly<Record<string, Way>> = {
  "a nonce and 'strict-dynamic'": {
    scripts: "'nonce-abc' 'strict-dynamic'",
    styles: "'nonce-abc'",
    attributes: nonce,
  },
  'a nonce': { scripts: "'nonce-abc'", styles: "'nonce-abc'", attributes: nonce },
  "'self'": { scripts: "'self'", styles: "'self'", attributes: () => '' },
  "hashes and 'strict-dynamic'": {
    scripts: `${hashes} 'strict-dynamic'`,
    styles: "'none'",
    attributes: (text) => `integrity="${hashOf(text)}"`,
  },
}

/** By hashes too, with the text of `sekisho.js` in the page. */
export const INLINE: Way = {
  scripts: `${hashes} 'strict-dynamic'`,
  styles: "'none'",
  attributes: () => '',
  inline: true,
}

/** What a page has besides. */
export interface StrictPage {
  readonly config: ConfigInput
  readonly lang?: string
  readonly body?: string
}

/** Serves a page with the policy of a way, and opens it. */
export const openStrict = async (
  { server, visitor }: Suite,
  { scripts, styles, attributes, inline }: Way,
  { config, lang = 'en', body = '' }: StrictPage,
): Promise<Page> => {
  server.serve('/watch.js', WATCH)
  server.serve('/after.js', AFTER)
  const script = (path: string, text: string): string =>
    inline
      ? `<script ${attributes(text)}>${text}</script>`
      : `<script src="${path}" ${attributes(text)}></script>`
  const data = JSON.stringify({ files: '/dist/', ...config }).replaceAll('<', '\\u003c')
  const held = `type="text/plain" data-consent="analytics" data-service="stats" src="/hit/stats.js"`
  const html = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>Test</title>
<link rel="icon" href="data:,">
${script('/watch.js', WATCH)}
<script id="sekisho-config" type="application/json">${data}</script>
${script('/dist/sekisho.js', SEKISHO)}
${script('/after.js', AFTER)}
</head>
<body>
<main>
<h1>Test</h1>
<script ${held} ${attributes(HIT)}></script>
<iframe data-consent="embeds" data-service="video" data-src="/hit/video.html" title="Video" width="400" height="300"></iframe>
${body}
<button data-consent-open="preferences" id="opener">Cookie settings</button>
</main>
</body>
</html>`
  server.serve('/strict.html', html, {
    'content-security-policy':
      `default-src 'none'; script-src ${scripts}; style-src ${styles}; ` +
      "require-trusted-types-for 'script'; trusted-types sekisho; " +
      // What the page itself needs: receipts, the embed, and pictures.
      "connect-src 'self'; frame-src 'self'; img-src data: http://nobody.test:*",
  })
  return visitor.open(`${server.url}/strict.html`)
}

/** What the browser has refused, and all that is in the console. */
export const complaints = async (page: Page): Promise<readonly string[]> => [
  ...(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)),
  ...page.console,
  ...page.errors,
]
