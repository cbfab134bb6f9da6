import { describe, expect, it } from 'vitest'
import { services } from '../../src/catalog/services'
import { snippetFor } from '../../src/setup/snippetFor'
import { policy } from './support/config'
import { quiet, waitUntil } from './support/page'
import { suite } from './support/suite'

const here = suite()

const { head, settingsButton, noScript } = snippetFor(
  { policy: policy() },
  { catalog: services, folder: '/dist/' },
)

/** Every kind of element that is gated, tagged as the README says. */
const GATED = `
<script type="text/plain" data-consent="analytics" data-service="stats" src="/hit/script.js"></script>
<iframe data-consent="embeds" data-src="/hit/frame.html" title="Frame" width="400" height="200"></iframe>
<img data-consent="embeds" data-src="/hit/image.svg" data-srcset="/hit/image2.svg 2x" alt="">
<video data-consent="embeds" data-poster="/hit/poster.svg"><source data-src="/hit/video.webm"></video>
<link data-consent="embeds" rel="stylesheet" data-href="/hit/sheet.css">
<object data-consent="embeds" data-data="/hit/object.html" width="400" height="200"></object>
<embed data-consent="embeds" data-src="/hit/embed.html" width="400" height="200">
<noscript data-consent="analytics"><img data-consent="analytics" data-src="/hit/pixel.svg" alt=""></noscript>`

describe.each(['ja', 'en'] as const)('a browser that runs no script, on a page in %s', (lang) => {
  it('loads nothing that is gated, and the page says so', async () => {
    const line = noScript[lang] ?? ''
    // In the line itself, so that it is asked for where the line is shown.
    const shown = line.replace('</noscript>', '<img src="/hit/shown.svg" alt=""></noscript>')
    here.server.serve(
      '/page.html',
      `<!doctype html><html lang="${lang}"><head>${head}<meta charset="utf-8"><title>Test</title></head>
      <body><h1>Test</h1>${GATED}${settingsButton[lang] ?? ''}${shown}</body></html>`,
    )
    const visitor = await here.engine.visitor({ noScript: true })
    try {
      await visitor.open(`${here.server.url}/page.html`)
      await waitUntil(() => here.server.hits.length, 'the line is shown')
      await quiet(1000)
      expect(here.server.hits).toEqual([{ path: '/hit/shown.svg', cookie: '' }])
    } finally {
      await visitor.close()
    }
  })

  it('is not told so where scripts run', async () => {
    here.server.serve(
      '/page.html',
      `<!doctype html><html lang="${lang}"><head>${head}<meta charset="utf-8"><title>Test</title></head>
      <body><h1>Test</h1>${settingsButton[lang] ?? ''}${noScript[lang] ?? ''}</body></html>`,
    )
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('JavaScript')
  })
})
