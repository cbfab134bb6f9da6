// The pages that are measured: one without Sekisho, and the same with it.

const COUNT = 10

/** Purposes of the page: three to choose from. */
const purposes = ['analytics', 'embeds', 'advertising']

/** Ten services, each with two hosts, three cookies and two storage entries. */
const services = Array.from({ length: COUNT }, (_, i) => ({
  id: `service-${i}`,
  purpose: purposes[i % purposes.length],
  name: `Service ${i}`,
  recipient: { name: `Company ${i}`, role: 'processor', country: 'JP' },
  sends: ['address of the page', 'kind of browser'],
  hosts: [`stats${i}.example.jp`, `*.net${i}.example.net`],
  cookies: ['a', 'b', 'c*'].map((name) => ({
    name: `_s${i}${name}`,
    duration: 'P13M',
    description: 'Tells browsers apart.',
  })),
  storage: [
    { area: 'local', key: `s${i}_*`, description: 'Queue.' },
    { area: 'session', key: `s${i}`, description: 'Visit.' },
  ],
}))

/** What a site of that size would configure. */
export const CONFIG = {
  policy: {
    version: '2026-04-01',
    effective: '2026-04-01',
    url: '/privacy/',
    controller: { name: 'Test office', contact: { email: 'office@example.jp' } },
    purposes: [
      { id: 'necessary', basis: 'necessary', name: 'Necessary', description: 'Runs the site.' },
      ...purposes.map((id) => ({ id, basis: 'consent', name: id, description: `For ${id}.` })),
    ],
    services,
  },
}

const tags = (config) =>
  `<script id="sekisho-config" type="application/json">${JSON.stringify(config)}</script>` +
  '<script src="/dist/sekisho.js"></script>'

/** The two tags of an owner. */
export const SEKISHO = tags(CONFIG)

/** The same with every gate off: what is left is the notice. */
export const NOTICE = tags({
  ...CONFIG,
  gates: { scripts: false, embeds: false, cookies: 'off', storage: 'off', network: 'off' },
})

/** @returns {string} a page with this head and body */
export const page = (head, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head>` +
  `<body><h1>Page</h1><main>${body}</main></body></html>`

/** How many scripts wait for the visitor. */
export const HELD = 5000

/** Inline scripts that wait: tagged ones, or ones that hand an address of a declared host to a function. */
export const held = {
  tagged: () =>
    '<script type="text/plain" data-consent="analytics">window.ran = (window.ran || 0) + 1</script>'.repeat(
      HELD,
    ),
  untagged: () =>
    "<script>window.ran = (window.ran || 0) + 1; String('https://stats0.example.jp/')</script>".repeat(
      HELD,
    ),
}
