import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { sekisho } from './support/visible'

const here = suite()

const CLICKED = '<button id="own" onclick="this.textContent = \'works\'">Own button</button>'
const TAGGED =
  '<script type="text/plain" data-consent="analytics">(window.ran ||= []).push("analytics")</script>' +
  '<iframe data-consent="embeds" data-src="/hit/frame.html" title="Frame"></iframe>'

const byUrl = (url: string): string => `<!doctype html><html lang="en"><head>
  <script src="/dist/sekisho.js" data-config="${url}"></script></head>
  <body>${CLICKED}${TAGGED}</body></html>`

const linesOf = (page: Page): readonly string[] =>
  page.console.filter((line) => line.includes('[sekisho]'))

/**
 * The page works, nothing runs or is asked for, nothing is thrown, and one message says that every gate
 * is closed. Why, it says itself, or the validator in a second one.
 */
const isClosed = async (page: Page, message: RegExp): Promise<void> => {
  await waitUntil(() => linesOf(page).some((line) => message.test(line)), 'a message')
  await quiet()
  await page.click('#own')
  expect(await page.evaluate(() => document.getElementById('own')?.textContent)).toBe('works')
  expect(await page.evaluate(() => window.ran)).toBeUndefined()
  expect(here.server.hits).toEqual([])
  expect(page.errors).toEqual([])
  expect(await page.evaluate(() => document.getElementById('sekisho')?.isConnected)).toBeFalsy()
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const lines = linesOf(page)
  expect(lines[0]).toMatch(
    /^error: \[sekisho\] Tagged elements stay blocked, untagged ones are not: /,
  )
  expect(lines.length).toBeLessThan(3)
}

describe('a configuration that is not there or not valid', () => {
  const inline = (text: string): string =>
    html(CLICKED + TAGGED).replace(
      /(type="application\/json">).*?(<\/script>)/,
      (_, start: string, end: string) => start + text + end,
    )

  it.each([
    ['broken JSON', '{ "policy": ', /JSON/],
    ['nothing in it', '', /JSON/],
    ['a list', '[]', /\[sekisho\] configuration: a list/],
    ['no purposes', '{"policy":{}}', /policy\.purposes: is missing/],
    ['__proto__', `{"__proto__":{"policy":${JSON.stringify(policy())}}}`, /policy: is missing/],
  ])('closes every gate: %s', async (_, text, message) => {
    here.server.serve('/page.html', inline(text))
    await isClosed(await here.visitor.open(`${here.server.url}/page.html`), message)
  })

  it('closes every gate: every fault is named at once', async () => {
    const config = { policy: { ...policy(), version: '', effective: 'soon', purposes: 3 } }
    here.server.serve('/page.html', html(CLICKED + TAGGED, { config }))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await isClosed(page, /policy\.version: ""/)
    for (const path of ['policy.effective: "soon"', 'policy.purposes: 3'])
      await expect.poll(() => page.console.join('\n')).toContain(path)
  })

  it('closes every gate: the address is wrong', async () => {
    here.server.serve('/page.html', byUrl('/nowhere.json'))
    await isClosed(await here.visitor.open(`${here.server.url}/page.html`), /\/nowhere\.json/)
  })

  it('closes every gate: there is none at all', async () => {
    here.server.serve(
      '/page.html',
      `<!doctype html><script src="/dist/sekisho.js"></script><body>${CLICKED}${TAGGED}`,
    )
    await isClosed(
      await here.visitor.open(`${here.server.url}/page.html`),
      /no <script id="sekisho-config"/,
    )
  })
})

describe('a configuration with a fault', () => {
  it.each([
    [
      'an unknown purpose',
      JSON.stringify({ policy: policy() }).replace(
        '"purpose":"analytics"',
        '"purpose":"analitics"',
      ),
      /policy\.services\[0\]\.purpose: "analitics" names no purpose/,
    ],
    ['a misspelled key', JSON.stringify({ policy: policy(), notise: {} }), /notise/],
    [
      'an id that stands twice',
      JSON.stringify({ policy: policy() }).replace('"id":"stats"', '"id":"video"'),
      /policy\.services\[1\]\.id: "video"/,
    ],
  ])(
    'grants nothing to what is faulty, and is explained to the developer: %s',
    async (_, text, message) => {
      here.server.serve(
        '/page.html',
        html(CLICKED + TAGGED).replace(
          /(type="application\/json">).*?(<\/script>)/,
          (__, start: string, end: string) => start + text + end,
        ),
      )
      const page = await here.visitor.open(`${here.server.url}/page.html`)
      await waitUntil(() => linesOf(page).some((line) => message.test(line)), 'a message')
      await sekisho(page).noticeSeen()
      expect(here.server.hits).toEqual([])
      await page.evaluate(() => {
        window.sekisho.acceptAll()
      })
      await waitFor(page, () => window.ran?.includes('analytics'))
      expect(await page.evaluate(() => window.sekisho.has('stats'))).toBe(text.includes('notise'))
      expect(page.errors).toEqual([])
    },
  )

  it('is checked on localhost alone: no visitor loads the validator', async () => {
    here.server.serve(
      '/page.html',
      html(CLICKED + TAGGED, { config: { policy: policy(), notise: {} } }),
    )
    const page = await here.visitor.open(`http://www.shiomi.test:${here.server.port}/page.html`)
    await sekisho(page).noticeSeen()
    await quiet(1000)
    const files = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    )
    expect(files.filter((name) => name.includes('sekisho-check'))).toEqual([])
  })
})

describe('a configuration that is slow', () => {
  it('keeps every gate closed until it comes, and loses no call', async () => {
    let send = (): void => {}
    const come = new Promise<void>((done) => {
      send = done
    })
    here.server.serve('/slow.json', async () => {
      await come
      return JSON.stringify({ policy: policy() })
    })
    here.server.serve('/page.html', byUrl('/slow.json'))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await page.evaluate(() => {
      window.sekisho.push((consent) => {
        Object.assign(window, { status: consent.status })
      })
    })
    await quiet()
    expect(await page.evaluate(() => window.ran)).toBeUndefined()
    send()
    await sekisho(page).noticeSeen()
    expect(await page.evaluate(() => (window as { status?: unknown }).status)).toBe('undecided')
    await page.evaluate(() => {
      window.sekisho.acceptAll()
    })
    await waitFor(page, () => window.ran?.includes('analytics'))
  })
})

describe('a page that is in the way', () => {
  it('is not misled by elements that are named like what is needed', async () => {
    const names = [
      'cookie',
      'currentScript',
      'body',
      'head',
      'readyState',
      'documentElement',
      'sekisho',
    ]
      .map((name) => `<img name="${name}" alt=""><form name="${name}" id="${name}"></form>`)
      .join('')
    here.server.serve('/page.html', html(names + TAGGED))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await page.evaluate(() => {
      ;(window as unknown as { sekisho: { acceptAll(): void } }).sekisho.acceptAll()
    })
    await waitUntil(() => here.server.hits.length === 1, 'the frame is asked for')
    const stored = await page.evaluate(() => Reflect.get(Document.prototype, 'cookie', document))
    expect(stored).toContain('analytics.1')
    expect(page.errors).toEqual([])
  })

  it('may be a frame without an origin, where cookies and storage throw', async () => {
    here.server.serve('/inner.html', html(TAGGED))
    here.server.serve(
      '/page.html',
      '<!doctype html><iframe sandbox="allow-scripts" src="/inner.html" width="600" height="500"></iframe>',
    )
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await quiet(1000)
    expect(page.errors).toEqual([])
  })

  it('goes on when the visible part does not load, and nothing is granted', async () => {
    for (const file of ['sekisho.js'])
      here.server.serve(`/copy/${file}`, async () =>
        (await fetch(`${here.server.url}/dist/${file}`)).text(),
      )
    here.server.serve('/page.html', html(CLICKED + TAGGED, { script: '/copy/sekisho.js' }))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await waitUntil(() => page.console.some((line) => line.includes('[sekisho]')), 'a message')
    expect(await page.evaluate(() => window.sekisho.has('analytics'))).toBe(false)
    expect(page.errors).toEqual([])
    // Each part that wants to show something tries again, and says the same.
    const lines = linesOf(page).filter((line) => !line.includes('sekisho-check.js'))
    expect(new Set(lines)).toEqual(
      new Set([expect.stringMatching(/^warning: .*sekisho-notice\.en\.js.* did not load/)]),
    )
    // Page code can still ask, and the choice is kept.
    await page.evaluate(() => {
      window.sekisho.update({ embeds: true, analytics: false })
    })
    await waitUntil(() => here.server.hits.length === 1, 'the frame is asked for')
  })

  it('may be at a host that a service declares: its own files come, and the choice is asked for', async () => {
    const { services = [] } = policy()
    const own = services.map((service, i) => (i ? service : { ...service, hosts: ['localhost'] }))
    here.server.serve(
      '/page.html',
      html(CLICKED, { config: { policy: policy({ services: own }) } }),
    )
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(page).noticeSeen()
    expect(page.errors).toEqual([])
  })

  it('may carry the script twice: the second leaves the first alone', async () => {
    here.server.serve('/page.html', html('', { head: '<script src="/dist/sekisho.js"></script>' }))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(page).noticeSeen()
    const lines = (): string[] => page.console.filter((line) => line.includes('[sekisho]'))
    await expect
      .poll(lines)
      .toEqual([
        expect.stringMatching(
          /^warning: \[sekisho\] \d.* is already running\. This second copy \(\d.*\) does nothing/,
        ),
      ])
    expect(await page.evaluate(() => document.querySelectorAll('#sekisho').length)).toBe(1)
  })

  it('may throw in a listener: the others are told', async () => {
    here.server.serve('/page.html', html(''))
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await page.evaluate(() => {
      window.sekisho.on('change', () => {
        throw Error('page code')
      })
      window.sekisho.on('change', () => {
        Object.assign(window, { told: true })
      })
      window.sekisho.acceptAll()
    })
    await waitFor(page, () => 'told' in window)
    // An error is told to the test some time after the page has seen it.
    await expect.poll(() => page.errors).toEqual(['page code'])
  })
})
