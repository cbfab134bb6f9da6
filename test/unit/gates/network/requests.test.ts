import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardNetwork } from '../../../../src/gates/network/requests'
import type { Realm } from '../../../../src/platform/types'
import type { GateOptions } from '../../../../src/policy/types'
import { element } from '../../support/elements'
import { createRealm, guardWith, STATS } from '../../support/realm'
import type { GuardBench } from '../../support/realm'

const STATS_URL = 'https://stats.example.jp/hit?id=7'
const OWN = 'https://www.shiomi.example/api'

const here = createRealm()
let bench: GuardBench
/** What has left the page: the way, and the address. */
let sent: string[]

/** What jsdom has not, or would do for real. */
const withNetwork = (realm: Realm): Realm => {
  class Recorder extends realm.EventTarget {
    readonly url: string
    constructor(address: string | URL) {
      super()
      this.url = String(address)
      sent.push(`${new.target.name} ${this.url}`)
    }
  }
  class EventSource extends Recorder {
    static readonly CLOSED = 2
  }
  class WebSocket extends Recorder {}
  class XMLHttpRequest {
    open(method: string, address: string | URL): void {
      sent.push(`${method} ${String(address)}`)
    }
  }
  Object.assign(realm, {
    EventSource,
    WebSocket,
    XMLHttpRequest,
    fetch: async (input: unknown) => {
      sent.push(`fetch ${String(Reflect.get(Object(input) as object, 'url') ?? input)}`)
      return 'answer'
    },
  })
  Object.assign(realm.Navigator.prototype, {
    sendBeacon: (address: string) => sent.push(`beacon ${address}`) > 0,
  })
  for (const name of ['submit', 'requestSubmit'])
    Object.assign(realm.HTMLFormElement.prototype, {
      [name]: function (this: Element) {
        sent.push(`${name} ${Element.prototype.getAttribute.call(this, 'id') ?? ''}`)
      },
    })
  return realm
}

const make = (gates: Partial<GateOptions> = {}): void => {
  sent = []
  here.document.body.replaceChildren()
  bench = guardWith([guardNetwork], { realm: withNetwork(here), gates })
}

beforeEach(() => {
  make()
})
afterEach(() => {
  bench.undo()
})

/** Every way in which a script sends a request, and what it leaves when it is refused. */
const WAYS: readonly (readonly [
  string,
  (address: string) => unknown,
  string,
  readonly string[],
])[] = [
  ['fetch', (address) => bench.realm.fetch(address).catch(() => {}), 'fetch', []],
  [
    'XMLHttpRequest',
    (address) => {
      new bench.realm.XMLHttpRequest().open('GET', address)
    },
    'GET',
    ['GET blob:null/'],
  ],
  ['sendBeacon', (address) => bench.realm.navigator.sendBeacon(address), 'beacon', []],
  ['EventSource', (address) => new bench.realm.EventSource(address), 'EventSource', []],
  ['WebSocket', (address) => new bench.realm.WebSocket(address), 'WebSocket', []],
]

describe.each(WAYS)('a request by %s', (_, send, way, refused) => {
  it('to a declared host does not go there while its service is not granted', () => {
    send(STATS_URL)
    expect(sent).toEqual(refused)
    expect(bench.lines()).toEqual(['network site-stats https://stats.example.jp/hit refused'])
  })

  it('to a declared host goes there when it is granted, and no more when withdrawn', () => {
    bench.grant(...STATS)
    send(STATS_URL)
    expect(sent).toEqual([`${way} ${STATS_URL}`])
    bench.grant()
    send(STATS_URL)
    expect(sent).toEqual([`${way} ${STATS_URL}`, ...refused])
  })

  it("to any other host goes there, and is nobody's business", () => {
    send(OWN)
    send('/api')
    expect(sent).toEqual([`${way} ${OWN}`, `${way} /api`])
    expect(bench.lines()).toEqual([])
  })

  it('goes there in mode report, and is written down', () => {
    bench.undo()
    make({ network: 'report' })
    send(STATS_URL)
    expect(sent).toEqual([`${way} ${STATS_URL}`])
    expect(bench.lines()).toEqual(['network site-stats https://stats.example.jp/hit passed'])
  })

  it('goes there after undo', () => {
    bench.undo()
    send(STATS_URL)
    expect(sent).toEqual([`${way} ${STATS_URL}`])
  })
})

describe('fetch', () => {
  it('fails as when the network is down', async () => {
    const { realm } = bench
    const promise = realm.fetch(STATS_URL)
    expect(promise).toBeInstanceOf(realm.Promise)
    await expect(promise).rejects.toBeInstanceOf(realm.TypeError)
    await expect(promise).rejects.toThrow('Failed to fetch')
  })

  it.each([
    ['a URL', (address: string) => new URL(address)],
    ['a request', (address: string) => ({ url: address }) as Request],
    ['what becomes a text', (address: string) => ({ toString: () => address }) as unknown as URL],
  ])('knows the address in %s', async (_, input) => {
    await expect(bench.realm.fetch(input(STATS_URL))).rejects.toThrow('Failed to fetch')
    await expect(bench.realm.fetch(input(OWN))).resolves.toBe('answer')
  })

  it('leaves it to the browser to complain of no address', async () => {
    await Reflect.apply(bench.realm.fetch, bench.realm, []).catch(() => {})
    await bench.realm.fetch('http://').catch(() => {})
    expect(sent).toContain('fetch http://')
  })
})

describe('sendBeacon', () => {
  it('says that it was not queued', () => {
    expect(bench.realm.navigator.sendBeacon(STATS_URL)).toBe(false)
    expect(bench.realm.navigator.sendBeacon(OWN)).toBe(true)
  })
})

describe('EventSource and WebSocket', () => {
  it('stay what they are', () => {
    const { realm } = bench
    expect(realm.EventSource.CLOSED).toBe(2)
    expect(new realm.WebSocket(STATS_URL)).toBeInstanceOf(realm.WebSocket)
    class Own extends realm.WebSocket {}
    expect(new Own(STATS_URL)).toBeInstanceOf(Own)
    expect(sent).toEqual([])
  })
})

describe('a form', () => {
  const formTo = (action: string | undefined, id = 'f'): HTMLFormElement => {
    const form = element(bench.page, 'form', { id, ...(action !== undefined && { action }) })
    bench.page.body.append(form)
    return form
  }

  it.each(['submit', 'requestSubmit'] as const)('is not sent to a declared host by %s', (send) => {
    formTo(STATS_URL)[send]()
    formTo(OWN, 'own')[send]()
    formTo(undefined, 'none')[send]()
    expect(sent).toEqual([`${send} own`, `${send} none`])
    bench.grant(...STATS)
    formTo(STATS_URL)[send]()
    expect(sent.at(-1)).toBe(`${send} f`)
  })

  it('goes by the button it is sent with', () => {
    const form = formTo(OWN)
    const button = element(bench.page, 'button', { formaction: STATS_URL })
    form.append(button)
    form.requestSubmit(button)
    expect(sent).toEqual([])
    form.requestSubmit()
    form.requestSubmit(element(bench.page, 'button'))
    expect(sent).toEqual(['requestSubmit f', 'requestSubmit f'])
  })

  it.each(['action', 'getAttribute', 'submit'])(
    'is known in spite of a field called %s',
    (name) => {
      const form = formTo(STATS_URL)
      const field = element(bench.page, 'input', { name })
      form.append(field)
      // As browsers have it; jsdom does not name the fields of a form on it.
      Object.defineProperty(form, name, { value: field })
      bench.realm.HTMLFormElement.prototype.submit.call(form)
      bench.realm.HTMLFormElement.prototype.requestSubmit.call(form)
      expect(sent).toEqual([])
    },
  )
})

describe('a realm', () => {
  it('without some of it is guarded for the rest', () => {
    bench.undo()
    const realm = withNetwork(createRealm())
    for (const name of ['EventSource', 'WebSocket', 'fetch']) Reflect.deleteProperty(realm, name)
    Reflect.deleteProperty(realm.Navigator.prototype, 'sendBeacon')
    bench = guardWith([guardNetwork], { realm })
    new realm.XMLHttpRequest().open('GET', STATS_URL)
    expect(sent).toEqual(['GET blob:null/'])
    expect(Reflect.get(realm, 'fetch')).toBeUndefined()
  })

  it('gets its own functions back', () => {
    const realm = withNetwork(createRealm())
    const own = [
      realm.fetch,
      realm.EventSource,
      realm.WebSocket,
      realm.XMLHttpRequest.prototype.open,
    ]
    const { undo } = guardWith([guardNetwork], { realm })
    expect(realm.fetch).not.toBe(own[0])
    undo()
    expect([
      realm.fetch,
      realm.EventSource,
      realm.WebSocket,
      realm.XMLHttpRequest.prototype.open,
    ]).toEqual(own)
    expect(realm.fetch).toBe(own[0])
  })
})
