// Ways to send that need a secure address, which the other ways in tryWays.ts do not have: `fetchLater()` and
// WebTransport. No gate looks at them; a policy refuses them.
import { describe, expect, it } from 'vitest'
import type { EngineName } from '../../scripts/browser.mjs'
import type { ConfigInput, GateOptions } from '../../src/policy/types'
import { filterResponse } from '../../src/server/filterResponse'
import type { AnswerOptions } from '../../src/server/responseHeaders'
import { serverConfig } from '../../src/server/serverConfig'
import { page as html, policy } from './support/config'
import { ledger } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'
import { cookieOf } from './support/tryWays'

const here = suite()

/** Which of them an engine has. */
const HAS: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['fetchLater', 'WebTransport'],
  firefox: ['WebTransport'],
  webkit: [],
}

/** `localhost` is a secure host, with every label in front of it. Its declared service is `stats`. */
const inputOf = (gates: Partial<GateOptions>): ConfigInput => {
  const { services = [], ...rest } = policy()
  const [stats, ...others] = services
  return {
    policy: {
      ...rest,
      services: [{ ...(stats as object), hosts: ['stats.localhost'] }, ...others],
    },
    gates,
  } as ConfigInput
}

/** What a test varies. */
interface Tries {
  readonly host: 'stats' | 'nobody'
  readonly choice: boolean
  readonly gates?: Partial<GateOptions>
  readonly options?: AnswerOptions
}

/** What the page has seen. */
interface Seen {
  readonly page: Page
  /** Whether the later request has come. */
  readonly hasArrived: () => boolean
  /** Addresses that the browser says it has refused. */
  readonly refused: () => Promise<readonly string[]>
  readonly addresses: { readonly later: string; readonly transport: string }
}

/** Tries both in a page of a visitor who has decided. WebTransport finds no server, which is no refusal. */
const tryBoth = async ({ host, choice, gates = {}, options = {} }: Tries): Promise<Seen> => {
  const { server, visitor, engine } = here
  const input = inputOf(gates)
  const config = serverConfig(input)
  server.answer('/secure.html', (request) => {
    const headers = { 'content-type': 'text/html', 'cache-control': 'no-store' }
    const response = new Response(html('', { config: input }), { headers })
    return filterResponse(config, request, response, options)
  })
  server.serve('/choose.html', '<!doctype html><title>Choose</title>')
  const page = await visitor.open(`${server.url}/choose.html`)
  await page.evaluate(
    (value) => {
      document.cookie = `sekisho=${value}; path=/`
    },
    cookieOf(input, choice),
  )
  server.hits.length = 0
  await page.goto(`${server.url}/secure.html`)
  await waitFor(page, () => (window.sekisho as { status?: string }).status === 'decided')
  const addresses = {
    later: `http://${host}.localhost:${server.port}/hit/later`,
    transport: `https://${host}.localhost:${server.port}/hit/transport`,
  }
  const has = await page.evaluate(({ later, transport }) => {
    const refused: string[] = []
    Object.assign(window, { refused })
    addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI))
    const found: string[] = []
    if ('fetchLater' in window) {
      found.push('fetchLater')
      const send = window.fetchLater as (url: string, options: object) => void
      send(later, { activateAfter: 0 })
    }
    if ('WebTransport' in window) {
      found.push('WebTransport')
      const { ready, closed } = new WebTransport(transport)
      for (const each of [ready, closed]) each.catch(() => {})
    }
    return found
  }, addresses)
  expect(has).toEqual(HAS[engine.name])
  return {
    page,
    addresses,
    hasArrived: () => server.hits.some(({ path }) => path === '/hit/later'),
    refused: () => page.evaluate(() => (window as unknown as { refused: string[] }).refused),
  }
}

const ON: AnswerOptions = { contentSecurityPolicy: {} }

/** Looks that both were refused, by what the browser says and by what has come. */
const areRefused = async ({ page, addresses, hasArrived, refused }: Seen): Promise<void> => {
  const [later, transport] = [addresses.later, addresses.transport].map((it) => new URL(it).origin)
  const expected = HAS[here.engine.name].map((name) => (name === 'fetchLater' ? later : transport))
  const told = async (): Promise<readonly string[]> =>
    (await refused()).map((address) => new URL(address).origin)
  await waitUntil(async () => (await told()).length === expected.length, 'the browser refuses')
  expect([...(await told())].sort()).toEqual([...expected].sort())
  await quiet()
  expect(hasArrived()).toBe(false)
  expect(page.errors).toEqual([])
}

/** Looks that neither was refused, and that what finds a server has come. */
const arePassed = async ({ hasArrived, refused }: Seen): Promise<void> => {
  if (HAS[here.engine.name].includes('fetchLater')) await waitUntil(hasArrived, 'a later request')
  // A refusal is told at once. How long the other end is looked for differs.
  await quiet(1000)
  expect(await refused()).toEqual([])
}

describe('fetchLater and WebTransport', () => {
  it('pass the gates without a policy', async () => {
    await arePassed(await tryBoth({ host: 'stats', choice: false }))
  })

  it.each(['stats', 'nobody'] as const)(
    'do not reach %s with the policy of the server',
    async (host) => {
      await areRefused(await tryBoth({ host, choice: false, options: ON }))
    },
  )

  it('reach what is granted with the policy of the server', async () => {
    await arePassed(await tryBoth({ host: 'stats', choice: true, options: ON }))
  })

  it.each(['stats', 'nobody'] as const)(
    'do not reach %s with a policy in the page, and the ledger says so',
    async (host) => {
      const seen = await tryBoth({ host, choice: false, gates: { enforce: 'policy' } })
      await areRefused(seen)
      const lines = (await ledger(seen.page)).filter((line) => /later|transport/.test(line))
      expect(lines).toHaveLength(HAS[here.engine.name].length)
      for (const line of lines) expect(line).toMatch(/^network .+ refused$/)
    },
  )

  it('reach what is granted with a policy in the page', async () => {
    await arePassed(await tryBoth({ host: 'stats', choice: true, gates: { enforce: 'policy' } }))
  })
})
