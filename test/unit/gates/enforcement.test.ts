import { describe, expect, it } from 'vitest'
import { createStore } from '../../../src/consent/store'
import { createEnforcement } from '../../../src/gates/enforcement'
import { createLedger } from '../../../src/gates/ledger'
import type { Realm } from '../../../src/platform/types'
import type { ConfigInput } from '../../../src/policy/types'
import { configOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { createPlatform } from '../support/platform'

/** A page whose policies can be read. */
const bench = (change: (draft: Draft<ConfigInput>) => void = () => {}, isPersistent = true) => {
  const config = configOf((draft) => {
    draft.policy.services = [
      serviceOf('stats', 'analytics', { hosts: ['stats.test'] }),
      serviceOf('map', 'embeds', { hosts: ['map.test'] }),
    ]
    draft.gates = { enforce: 'policy', allow: ['cdn.test'] }
    change(draft)
  })
  let reloads = 0
  const realm = {
    document: Object.create({ hidden: false }) as Document,
    window: new EventTarget(),
    location: { reload: () => reloads++ },
    navigator: {},
    performance: { getEntriesByType: () => [{ type: 'navigate' }] },
  } as unknown as Realm
  const platform = { ...createPlatform(), realm }
  const policies: string[] = []
  const head = platform.document.head
  const append = head.append.bind(head)
  head.append = (meta) => {
    policies.push((meta as HTMLMetaElement).content.split("'unsafe-eval' ")[1] ?? '')
    append(meta)
  }
  const store = createStore(config, platform)
  const grant = (...ids: readonly string[]): void => {
    ;(store as { now: unknown }).now = { ...store.now, granted: new Set(ids) }
  }
  const ledger = createLedger(platform)
  const end = new AbortController()
  const closed: number[] = []
  const start = (): (() => boolean) =>
    createEnforcement({
      config,
      platform,
      store,
      end,
      record: ledger.record,
      leaks: { close: (time) => closed.push(time) },
      isPersistent: () => isPersistent,
    })
  const refuse = (blockedURI: string, effectiveDirective: string): void => {
    const event = Object.assign(new Event('securitypolicyviolation'), {
      blockedURI,
      effectiveDirective,
    })
    platform.window.dispatchEvent(event)
  }
  return { platform, policies, grant, start, ledger, refuse, end, closed, reloads: () => reloads }
}
const STATS = 'stats.test:* ws://stats.test:*'
const MAP = 'map.test:* ws://map.test:*'
const CDN = 'cdn.test:* ws://cdn.test:*'

describe('the policy in the page', () => {
  it('allows what is granted and named, and leaves no element', () => {
    const { platform, policies, grant, start, closed, reloads } = bench()
    grant('stats')
    const enforce = start()
    expect(policies).toEqual([`${STATS} ${CDN}`])
    expect(platform.document.querySelector('meta')).toBeNull()
    expect(closed).toHaveLength(1)
    expect(enforce()).toBe(false)
    expect([policies.length, reloads()]).toEqual([1, 0])
  })

  it('is tightened by one more when something is withdrawn', () => {
    const { policies, grant, start, reloads } = bench()
    grant('stats', 'map')
    const enforce = start()
    grant('map')
    expect(enforce()).toBe(false)
    expect(policies).toEqual([`${STATS} ${MAP} ${CDN}`, `${MAP} ${CDN}`])
    // What was withdrawn and is granted again needs a new page, too.
    grant('map', 'stats')
    expect(enforce()).toBe(true)
    expect([policies.length, reloads()]).toEqual([2, 1])
  })

  it('has the page loaded again for what it does not allow', () => {
    const { grant, start, reloads } = bench()
    grant()
    const enforce = start()
    grant('analytics', 'stats')
    expect(enforce()).toBe(true)
    expect(reloads()).toBe(1)
  })

  it('loads no page again that would not know of the decision', () => {
    const { platform, grant, start, reloads } = bench(undefined, false)
    grant()
    const enforce = start()
    grant('stats')
    expect(enforce()).toBe(false)
    expect(reloads()).toBe(0)
    expect(platform.warnings).toEqual(['What has been granted loads with the next page.'])
  })

  it('allows where receipts go, with nothing in the address that ends a directive', () => {
    const { policies, start } = bench((draft) => {
      draft.receipts = { url: 'https://api.test/a;sandbox,b?x' }
    })
    start()
    expect(policies[0]).toBe(`${CDN} https://api.test/a%3Bsandbox%2Cb`)
  })

  it('writes what it has refused into the ledger, and nothing that another policy is about', () => {
    const { ledger, refuse, start, end } = bench()
    start()
    refuse('https://stats.test/a.js?x=1', 'script-src-elem')
    refuse('https://nobody.test/a', 'connect-src')
    refuse('https://nobody.test', 'frame-src')
    refuse('inline', 'script-src-attr')
    end.abort()
    refuse('https://late.test/', 'img-src')
    expect(
      ledger.read().map(({ gate, service, what, outcome }) => [gate, service, what, outcome]),
    ).toEqual([
      ['scripts', 'stats', 'https://stats.test/a.js', 'refused'],
      ['network', undefined, 'https://nobody.test/a', 'refused'],
      ['embeds', undefined, 'https://nobody.test/', 'refused'],
    ])
  })
})
