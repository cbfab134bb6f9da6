import type { ConfigInput } from '../../../src/policy/types'

/** A small policy: two purposes that need consent, one opt-out, a service for each. */
export const policy = (change: Partial<ConfigInput['policy']> = {}): ConfigInput['policy'] => ({
  version: '2026-04-01',
  effective: '2026-04-01',
  url: '/privacy/',
  controller: { name: 'Test office', contact: { email: 'office@example.jp' } },
  purposes: [
    { id: 'necessary', basis: 'necessary', name: 'Necessary', description: 'Runs the site.' },
    { id: 'analytics', basis: 'consent', name: 'Analytics', description: 'Counts visits.' },
    { id: 'embeds', basis: 'consent', name: 'Embeds', description: 'Shows other sites.' },
  ],
  services: [
    {
      id: 'stats',
      purpose: 'analytics',
      name: 'Stats',
      recipient: { name: 'Stats Ltd', role: 'processor', country: 'JP' },
      sends: ['address of the page'],
      hosts: ['stats.test'],
      cookies: [{ name: '_st*', duration: 'P13M', description: 'Tells visitors apart.' }],
      storage: [{ area: 'local', key: 'st_*', description: 'Queue.' }],
    },
    {
      id: 'video',
      purpose: 'embeds',
      name: 'Video',
      recipient: { name: 'Video Ltd', role: 'third-party', country: 'US' },
      sends: ['address of the page'],
      hosts: ['video.test'],
    },
  ],
  ...change,
})

/** What a test varies in its page. */
export interface PageOptions {
  readonly config?: unknown
  readonly head?: string
  readonly nonce?: string
  readonly script?: string
  readonly lang?: string
}

/** A page with the configuration inside it, as an owner would write it. */
export const page = (
  body: string,
  {
    config = { policy: policy() },
    head = '',
    nonce = '',
    script = '/dist/sekisho.js',
    lang = 'en',
  }: PageOptions = {},
): string => {
  const attribute = nonce && ` nonce="${nonce}"`
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>Test</title>
<script${attribute} id="sekisho-config" type="application/json">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>
<script${attribute} src="${script}"></script>
${head}
</head>
<body>
<h1>Test</h1>
${body}
<button data-consent-open="preferences" id="opener">Cookie settings</button>
</body>
</html>`
}
