import { describe, expect, it } from 'vitest'
import { tagHtml } from '../../src/cli/tagHtml'
import { parseConfig } from '../../src/policy/validation/parse'
import type { Config } from '../../src/policy/types'
import { page as html } from './support/config'
import { accept, config, gated, ledger, ran, refuse } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()
const { at, paths } = gated(here)

const parsed = (): Config => {
  const result = parseConfig(config())
  if (!result.ok) throw Error(JSON.stringify(result.faults))
  return result.config
}

/** A page as an owner has it before anybody thought of consent. */
const untagged = (): string =>
  html(
    `<script src="${at('a.js')}"></script>
     <SCRIPT type='text/javascript'>window.ran.push('inline'); new Image().src = '${at('')}'</SCRIPT>
     <script>(window.ran ||= []).push('plain')</script>
     <script defer src=${at('c.js')}></script>
     <script type="module" src="${at('d.js')}"></script>
     <img src="${at('i.png')}" width=20 alt="">
     <picture><source srcset="${at('s.png')} 1x"><img src="${at('p.png')}" alt=""></picture>
     <iframe src="${at('f.html', 'video.test')}" title="f" width="300" height="200"></iframe>
     <svg width=9 height=9><image xlink:href="${at('v.png')}" width=9 height=9 /></svg>
     <noscript><img src="${at('n.png')}" alt=""></noscript>
     <p id="host"><template shadowrootmode=open><img src="${at('r.png')}" alt=""></template></p>`,
    {
      config: config(),
      head: `<link rel="preload" as="script" href="${at('a.js')}">
<link rel=stylesheet href="${at('l.css')}">
<link rel="icon" href="data:,">`,
    },
  )

const open = async (body: string): Promise<Page> => {
  here.server.serve('/page.html', body)
  const page = await here.visitor.open(`${here.server.url}/page.html`)
  await sekisho(page).noticeSeen()
  return page
}

describe('sekisho tag', () => {
  it('is needed: of a page that is not tagged the browser sends something ahead, and the ledger says so', async () => {
    const page = await open(untagged())
    await waitUntil(() => paths().length, 'something is asked for')
    await quiet()
    await waitUntil(
      async () => (await ledger(page)).some((line) => line.endsWith('leaked')),
      'the ledger names a leak',
    )
    expect(await ran(page)).toEqual(['plain'])
  })

  it('leaves nothing to be sent before a choice nor after a refusal, and all loads and runs in order on grant', async () => {
    const { html: tagged, skipped } = tagHtml(untagged(), parsed())
    expect(skipped).toEqual([])
    const page = await open(tagged)
    await quiet(600)
    expect(paths()).toEqual([])
    expect(await ran(page)).toEqual(['plain'])
    await refuse(page)
    await quiet()
    expect(paths()).toEqual([])
    expect((await ledger(page)).filter((line) => line.endsWith('leaked'))).toEqual([])

    await accept(page)
    await waitFor(page, () => window.ran?.length === 5)
    expect(await ran(page)).toEqual(['plain', 'a.js', 'inline', 'c.js', 'd.js'])
    const embeds = ['i.png', 's.png', 'f.html', 'v.png', 'l.css']
    await waitUntil(
      () => embeds.every((name) => paths().includes(name)),
      'all embeds are asked for',
    )
    // Nobody looks into a shadow root of the markup by itself.
    expect(paths()).not.toContain('r.png')
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot
      if (root) window.sekisho.scan(root)
    })
    await waitUntil(() => paths().includes('r.png'), 'the shadow root is looked into')
    // That is for browsers in which no script runs, and in those nobody has agreed.
    expect(paths()).not.toContain('n.png')
  })
})
