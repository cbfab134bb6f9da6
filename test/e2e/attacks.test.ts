import { describe, expect, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { page as html, policy } from './support/config'
import { quiet, waitFor } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { seen, sekisho } from './support/visible'

/*
 * How consent scripts have been attacked, and what holds that each attack fails here. Each of these tests was seen to
 * fail without the defence.
 *
 * | Attack                                              | Defence                              | Test                             |
 * | --------------------------------------------------- | ------------------------------------ | -------------------------------- |
 * | an element named `currentScript`: files are loaded  | members of the document are read     | "an element named currentScript" |
 * | from another address (CVE-2024-47068, -43788)       | past elements                        | below; all names: named.test.ts  |
 * | HTML in texts, also those of a cookie               | texts are text                       | "markup" below; values of what   |
 * | (CVE-2026-44541)                                    |                                      | is stored: mydata.test.ts        |
 * | HTML taken from the address, a cookie or a global   | none of these is shown               | "the address, a cookie …" below  |
 * | (CVE-2026-44541)                                    |                                      |                                  |
 * | `__proto__` in JSON reaches cookie attributes       | own members only, maps without a     | "__proto__" below                |
 * | (CVE-2026-46625)                                    | prototype                            |                                  |
 * | additions to `Object.prototype` do the same         | then js-cookie writes nothing        | "additions to Object.prototype"  |
 * | a regular expression made of a cookie's name        | names are compared as text           | "a name that looks like …" below |
 * | (CVE-2026-111714)                                   |                                      |                                  |
 * | an attribute of any element deletes any cookie      | attributes open surfaces, no more    | "an attribute" below; only what  |
 * | (GHSA-jxj7-g6gm-49j7)                               |                                      | is declared: eraseItems.test.ts  |
 * | `javascript:` in an address of the policy or embed  | https:, mailto:, tel:, relative      | "an address that is a script"    |
 * | a tagged script in markup that others have written  | only with the nonce of the page, or  | scripts.test.ts, "does not run a |
 * | runs past the nonce on grant                        | from a declared host                 | tagged script that was slipped …"|
 */

const here = suite()

const MARK = `<img class="evil" src="/hit/evil.svg" onerror="(window.ran ||= []).push('evil')">`

const open = async (
  body: string,
  { config = { policy: policy() }, before = '', search = '' }: Opening = {},
): Promise<Page> => {
  const text = html(body, { config }).replace('<title>', () => `${before}<title>`)
  here.server.serve('/page.html', text)
  return here.visitor.open(`${here.server.url}/page.html${search}`)
}

interface Opening {
  readonly config?: unknown
  /** Markup before the scripts. */
  readonly before?: string
  readonly search?: string
}

/** What stands in the page and in all shadow roots of it: its text, links, and elements that only markup can have made. */
const everything = (page: Page): Promise<{ text: string; links: string[]; evil: number }> =>
  page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) roots.push(shadowRoot)
    const all = roots.slice(1)
    return {
      text: all.map(({ textContent }) => textContent).join('\n'),
      links: roots.flatMap((root) => [...root.querySelectorAll('a')].map(({ href }) => href)),
      evil: roots.reduce((sum, root) => sum + root.querySelectorAll('.evil').length, 0),
    }
  })

const TABLES =
  '<div data-consent-document="transmissions"></div><div data-consent-document="contact"></div>'
const EMBED =
  '<iframe data-consent="embeds" data-service="video" data-src="/hit/video.html" width="400" height="300"></iframe>'

/** Opens all that shows texts of the policy. */
const showAll = async (page: Page): Promise<void> => {
  await sekisho(page).noticeSeen()
  await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
  await seen(page, '[data-consent-document="transmissions"] table')
  await page.click('#opener')
  await sekisho(page).preferencesSeen()
}

const decision = (page: Page): Promise<unknown> =>
  page.evaluate(() => window.sekisho.decision ?? null)
const ran = (page: Page): Promise<unknown> => page.evaluate(() => window.ran ?? [])

describe('an element named currentScript', () => {
  it('does not say where the files, the configuration and the nonce are', async () => {
    const page = await open('', {
      before: `<img name="currentScript" src="/hit/evil/x.svg" data-config="/hit/evil.json" nonce="evil" alt="">`,
    })
    await sekisho(page).noticeSeen()
    await page.click('#opener')
    await sekisho(page).preferencesSeen()
    expect(here.server.hits.map(({ path }) => path)).toEqual(['/hit/evil/x.svg'])
  })
})

describe('markup', () => {
  it('in every text of a policy is shown as it is written', async () => {
    const marked = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((each) => marked(each, key))
      if (typeof value === 'object')
        return Object.fromEntries(Object.entries(value ?? {}).map(([k, v]) => [k, marked(v, k)]))
      return /^(name|description|sends|purpose)$/.test(key) ? `${value as string} ${MARK}` : value
    }
    const { services = [], controller, purposes, ...rest } = policy()
    const change = {
      ...rest,
      controller: marked(controller),
      purposes: purposes.map((each) => ({
        ...each,
        name: marked(each.name, 'name'),
        description: marked(each.description, 'description'),
      })),
    }
    const named = services.map(({ cookies = [], ...each }) => ({
      ...each,
      name: marked(each.name, 'name'),
      recipient: marked(each.recipient),
      sends: marked(each.sends, 'sends'),
      cookies: cookies.map((cookie) => ({ ...cookie, description: MARK })),
    }))
    const page = await open(EMBED + TABLES, {
      config: { policy: { ...change, services: named } },
    })
    await showAll(page)
    const { text, evil } = await everything(page)
    expect(text.split(MARK).length).toBeGreaterThan(8)
    expect(evil).toBe(0)
    expect(await ran(page)).toEqual([])
    expect(here.server.hits).toEqual([])
  })
})

describe('the address, a cookie and the name of the window', () => {
  it('decide nothing, and nothing of them is shown', async () => {
    const said = encodeURIComponent(MARK)
    const names = ['sekisho', 'consent', 'title', 'config', 'language', 'policy', 'region', 'debug']
    const query = names.map((name) => `${name}=${said}`).join('&')
    const page = await open(EMBED + TABLES, {
      search: `?${query}&acceptAll=1&analytics=1#${query}`,
      before: `<script>
        name = ${JSON.stringify(MARK)}
        for (const name of ['sekisho', 'consent', 'sekisho-config'])
          document.cookie = name + '=1~' + ${JSON.stringify(said)} + '~analytics.1; path=/'
      </script>`,
    })
    await showAll(page)
    expect(await decision(page)).toBe(null)
    const { text, evil } = await everything(page)
    expect(text).not.toMatch(/evil/)
    expect(evil).toBe(0)
    expect(await ran(page)).toEqual([])
  })
})

/** Writes down what is written to `document.cookie`. */
const WRITES = `<script>
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  window.written = []
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true, enumerable: true, get,
    set(text) { written.push(text); set.call(this, text) },
  })
</script>`

const written = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { written: string[] }).written.join('\n'))

describe('__proto__', () => {
  const prototype = { domain: 'evil.test', days: 1, basis: 'necessary', expires: 'evil' }

  it('in a configuration reaches no attribute of a cookie, no other object, and grants nothing', async () => {
    // Its basis would come from there.
    const [, analytics, ...others] = policy().purposes.map(({ basis, ...each }) =>
      each.id === 'analytics' ? each : { basis, ...each },
    )
    const purposes = [analytics, ...others]
    const text = JSON.stringify({
      policy: { ...policy(), purposes },
      cookie: { days: 180 },
      gates: {},
    })
    // As an attacker writes it: an own member of that name.
    const polluted = JSON.parse(
      text.replace(/\{(?=")/g, `{"__proto__":${JSON.stringify(prototype)},`),
    ) as unknown
    const tag = (id: string): string =>
      `<script type="text/plain" data-consent="${id}">(window.ran ||= []).push('${id}')</script>`
    const page = await open(tag('__proto__') + tag('constructor') + tag('analytics'), {
      config: polluted,
      before: WRITES,
    })
    await sekisho(page).noticeSeen()
    expect(
      await page.evaluate(() => {
        window.sekisho.update(JSON.parse('{"__proto__": true, "constructor": true}') as never)
        const ids = ['__proto__', 'constructor', 'analytics']
        return ids.map((id) => window.sekisho.has(id))
      }),
    ).toEqual([false, false, false])
    await sekisho(page).click('accept-all')
    await waitFor(page, () => window.ran?.includes('analytics'))
    await quiet()
    expect(await ran(page)).toEqual(['analytics'])
    expect(await written(page)).toContain('analytics.1')
    expect(await written(page)).not.toContain('evil')
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
  })
})

describe('additions to Object.prototype', () => {
  it('reach no attribute of a cookie', async () => {
    const page = await open('', {
      before: `<script>Object.assign(Object.prototype, { domain: 'evil.test', path: '/evil', expires: 'evil' })</script>${WRITES.replace('configurable', '__proto__: null, configurable')}`,
    })
    await sekisho(page).noticeSeen()
    await sekisho(page).click('accept-all')
    await sekisho(page).noticeGone()
    expect(await written(page)).toContain('analytics.1')
    expect(await written(page)).not.toContain('evil')
    expect(await page.evaluate(() => document.cookie)).toContain('analytics.1')
  })
})

describe('a name that looks like a regular expression', () => {
  it('is the name of that cookie and of no other', async () => {
    const names = ['.*', '^', '(a+)+$', '[^=]+', 'x|session', '_st*', 'wi.d*']
    const cookies = names.map((name) => ({ name, duration: 'P1M', description: 'Counts.' }))
    const [stats, video] = policy().services ?? []
    const config: ConfigInput = {
      policy: policy({ services: [{ ...stats, cookies }, video] as never }),
    }
    const page = await open('', { config })
    await sekisho(page).noticeSeen()
    await page.evaluate(() => {
      window.sekisho.acceptAll()
      for (const name of [
        'session',
        'x',
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
        'wild',
        '_st1',
        'wi.d1',
      ])
        document.cookie = `${name}=1; path=/`
      window.sekisho.rejectAll()
    })
    await waitFor(page, () => !/_st1|wi\.d1/.test(document.cookie))
    const left = await page.evaluate(() =>
      document.cookie
        .split('; ')
        .map((each) => each.split('=')[0])
        .sort(),
    )
    expect(left).toEqual(['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', 'sekisho', 'session', 'wild', 'x'])
  })
})

describe('an attribute of an element that others have written', () => {
  it('decides nothing, erases nothing, and stops nothing', async () => {
    const methods = ['acceptAll', 'rejectAll', 'reset', 'erase', 'destroy', 'withdraw', '__proto__']
    const actions = ['accept-all', 'reject-all', 'save', 'erase', 'always', 'once']
    const body = [
      ...methods.map(
        (name) => `<button data-consent-open="${name}" data-cookie="session">A</button>`,
      ),
      ...actions.map(
        (name) =>
          `<button data-action="${name}" data-consent="analytics" data-service="stats" data-name="session">B</button>`,
      ),
    ].join('')
    const page = await open(`<div class="injected">${body}</div>${EMBED}`)
    await sekisho(page).noticeSeen()
    await page.evaluate(() => {
      document.cookie = 'session=1; path=/'
      window.sekisho.on('change', () => (window.ran ||= []).push('changed'))
      for (const button of document.querySelectorAll<HTMLElement>('.injected button'))
        button.click()
    })
    await quiet()
    expect(await decision(page)).toBe(null)
    // One may undo what another has done.
    expect(await ran(page)).toEqual([])
    expect(await page.evaluate(() => document.cookie)).toBe('session=1')
    expect(here.server.hits).toEqual([])
    expect(await sekisho(page).seesNotice()).toBe(true)
    // Whoever has written it by mistake is told.
    await expect.poll(() => page.console.join()).toContain('Unknown surface: reset')
    expect(page.errors).toEqual([])
  })
})

describe('an address that is a script', () => {
  it('is no link of the policy, and no address of an embed', async () => {
    const run = `javascript:(window.ran ||= []).push('evil')`
    const [stats, video] = policy().services ?? []
    const recipient = { ...stats?.recipient, policyUrl: run, optOutUrl: ` ${run}` }
    const config = {
      policy: {
        ...policy(),
        url: { en: run },
        controller: { name: 'Office', contact: { url: `JAVA\tscript:1`, email: 'a@example.jp' } },
        services: [
          { ...stats, recipient },
          { ...video, recipient },
        ],
        upcoming: { version: '2', effective: '2099-01-01', summary: 'More.', url: run },
      },
    }
    const frame = `<iframe data-consent="embeds" data-src="${run}" id="script"></iframe>`
    const page = await open(EMBED + TABLES + frame, { config })
    await showAll(page)
    const { links } = await everything(page)
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((each) => !/^(https?:|mailto:|tel:|$)/.test(each))).toEqual([])
    await page.evaluate(() => {
      window.sekisho.acceptAll()
    })
    await waitFor(page, () => !!document.querySelector('iframe[src="/hit/video.html"]'))
    await quiet()
    expect(await page.evaluate(() => document.getElementById('script')?.getAttribute('src'))).toBe(
      null,
    )
    expect(await ran(page)).toEqual([])
  })
})
