// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { receiptsApp } from '../../../demo/server/receipts.mjs'
import { openStore } from '../../../demo/server/receipts/store.mjs'
import type { ReceiptStore } from '../../../demo/server/receipts/store.mjs'
import { decode, encode } from '../../../src/consent/cookieText'
import { entryOf, refusableOf } from '../../../src/consent/rules'
import type { Receipt } from '../../../src/consent/types'
import { receiptOf } from '../../../src/receipts/receipt'
import { parseConfig } from '../../../src/policy/validation/parse'
import type { Config } from '../../../src/policy/types'
import { configOf, inputOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { DAY, TODAY } from '../support/platform'

const idOf = (n: number): string => String(n).padStart(22, 'r')

const receiptWith = (config: Config, n = 1, at = TODAY, language = 'ja'): Receipt => {
  const all = refusableOf(config)
  const entries = all.map((id) => entryOf(config, id, true))
  return receiptOf(config, decode(encode(config.policy.version, at, entries, 'notice', idOf(n)))!, {
    granted: new Set(all),
    languages: [language],
    iso: (time) => new Date(time).toISOString(),
  })
}
const receipt = (n = 1, rest: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...receiptWith(configOf(), n), ...rest })

const open: ReceiptStore[] = []
const folders: string[] = []
afterEach(async () => {
  for (const store of open.splice(0)) await store.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const storeIn = (file?: string): ReceiptStore => {
  const store = openStore(file)
  open.push(store)
  return store
}
const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'receipts-'))
  folders.push(folder)
  return folder
}

const receiver = (store = storeIn(), configs: readonly object[] = [inputOf()]) => {
  const app = receiptsApp({ store, published: async () => configs, now: () => TODAY + DAY })
  const send = async (
    body: string,
    headers: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Response> => {
    const all: Record<string, string | undefined> = {
      'content-type': 'application/json',
      origin: 'http://localhost',
      'idempotency-key': `"${(/"id":"([^"]*)"/.exec(body) ?? [])[1]}"`,
      ...headers,
    }
    const given = Object.entries(all).filter((each): each is [string, string] => !!each[1])
    return app.request('/', { method: 'POST', body, headers: given })
  }
  const read = async (path: string): Promise<never> =>
    (await (await app.request(path)).json()) as never
  return { app, send, read, store }
}

describe('the receiver', () => {
  it('stores a receipt, and finds it by its record id', async () => {
    const { send, app } = receiver()
    const answer = await send(receipt())
    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`/${idOf(1)}`)
    const found = await app.request(`/${idOf(1)}`)
    expect(found.status).toBe(200)
    expect(await found.json()).toEqual({
      number: 1,
      received: '2026-06-02T00:00:00.000Z',
      receipt: JSON.parse(receipt()) as unknown,
    })
  })

  it('responds to a repeated receipt with the stored one', async () => {
    const { send, read } = receiver()
    const first = await (await send(receipt())).text()
    const second = await send(receipt())
    expect(second.status).toBe(200)
    expect(await second.text()).toBe(first)
    expect(await read('/')).toMatchObject({ receipts: [{ number: 1 }], next: null })
  })

  it('stores one of many that arrive at the same time', async () => {
    const { send, read } = receiver()
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(receipt())))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(7).fill(200), 201])
    expect(((await read('/')) as { receipts: unknown[] }).receipts).toHaveLength(1)
  })

  it('rejects a different receipt with the same record id', async () => {
    const { send, read } = receiver()
    await send(receipt())
    expect((await send(receipt(1, { method: 'api' }))).status).toBe(422)
    expect(await read(`/${idOf(1)}`)).toMatchObject({ receipt: { method: 'notice' } })
  })

  it('accepts the key with or without quotation marks, and rejects a different key', async () => {
    const { send } = receiver()
    expect((await send(receipt(1), { 'idempotency-key': idOf(1) })).status).toBe(201)
    for (const key of [undefined, idOf(1), '""', `"${idOf(2)}" "${idOf(2)}"`])
      expect((await send(receipt(2), { 'idempotency-key': key })).status).toBe(400)
  })

  it.each([
    [{ origin: 'https://other.example' }],
    [{ origin: 'null' }],
    [{ origin: undefined }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
  ])('rejects cross-origin requests: %j', async (headers) => {
    const { send, read } = receiver()
    expect((await send(receipt(), headers)).status).toBe(403)
    expect(await read('/')).toEqual({ receipts: [], next: null })
  })

  it('accepts same-origin requests behind a proxy with a different host', async () => {
    const { send } = receiver()
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'https://www.shiomi.example' }
    expect((await send(receipt(1), { 'sec-fetch-site': 'same-origin' })).status).toBe(201)
    expect((await send(receipt(2), headers)).status).toBe(201)
  })

  it.each(['text/plain', 'application/jsonp', undefined, 'application/x-www-form-urlencoded'])(
    'accepts only JSON, not %s',
    async (type) => {
      const { send } = receiver()
      expect((await send(receipt(), { 'content-type': type })).status).toBe(415)
    },
  )

  it('accepts JSON with a charset', async () => {
    const { send } = receiver()
    const type = 'application/json; charset=utf-8'
    expect((await send(receipt(), { 'content-type': type })).status).toBe(201)
  })

  it('rejects more than 256 KiB', async () => {
    const { send } = receiver()
    expect((await send(receipt(1, { big: 'x'.repeat(262_144) }))).status).toBe(413)
  })

  it('accepts the receipt of a large policy', async () => {
    const input = inputOf((draft) => {
      for (let n = 0; n < 150; n++)
        draft.policy.services!.push(
          serviceOf(`service-${n}`, 'analytics', {
            sends: ['閲覧したページのURL', '閲覧日時', '端末の種類'],
            cookies: [{ name: `_s${n}*`, duration: 'P1Y', description: '訪問者を見分ける' }],
          }),
        )
    })
    const body = JSON.stringify(receiptWith(configOf((draft) => Object.assign(draft, input))))
    expect(body.length).toBeGreaterThan(20_000)
    const { send } = receiver(undefined, [input])
    expect((await send(body)).status).toBe(201)
  })

  it('accepts a receipt of any published version', async () => {
    const old = inputOf((draft) => {
      draft.policy.version = '2025-01-01'
      draft.policy.services!.pop()
    })
    const bare = { policy: { ...inputOf().policy, version: '2024-01-01', services: undefined } }
    const { send } = receiver(undefined, [bare, old, inputOf()])
    expect((await send(receipt(1))).status).toBe(201)
    const body = JSON.stringify(
      receiptWith(
        configOf((draft) => Object.assign(draft, old)),
        2,
      ),
    )
    expect((await send(body)).status).toBe(201)
  })

  it.each(['', '{', 'null', '[]', '"text"', '{"__proto__":1}'])(
    'rejects what is not a receipt: %s',
    async (body) => {
      const { send } = receiver()
      expect((await send(body)).status).toBe(400)
    },
  )

  const purposes = (change: (purpose: Record<string, never>) => void): unknown => {
    const all = JSON.parse(receipt()) as { purposes: Record<string, never>[] }
    change(all.purposes[1]!)
    return all.purposes
  }
  it.each<[string, Record<string, unknown>]>([
    ['another schema', { schema: 'sekisho-receipt-2' }],
    ['an unknown field', { userAgent: 'x' }],
    ['a missing field', { language: undefined }],
    ['a record id that is none', { id: 'short' }],
    ['a time that is none', { decidedAt: '2026-06-01' }],
    ['a time in the future', { decidedAt: '2026-06-05T00:00:00.000Z' }],
    ['an end before its beginning', { validUntil: '2026-05-31T00:00:00.000Z' }],
    ['an end too far off', { validUntil: '2028-06-01T00:00:00.000Z' }],
    ['no purpose', { purposes: [] }],
    [
      'a purpose nobody has published',
      { purposes: purposes((it) => (it['id'] = 'spying' as never)) },
    ],
    [
      'a service of another purpose',
      { purposes: purposes((it) => (it['id'] = 'embeds' as never)) },
    ],
    ['a state that is none', { purposes: purposes((it) => (it['state'] = 'Yes' as never)) }],
    ['an unknown field inside', { purposes: purposes((it) => (it['ip'] = '::1' as never)) }],
    ['a text that is none', { policy: { version: '1', url: 5 } }],
    ['a list that is none', { purposes: {} }],
  ])('rejects %s, and reports the path', async (_, rest) => {
    const { send, read } = receiver()
    const answer = await send(receipt(1, rest))
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    const { faults } = (await answer.json()) as { faults: readonly string[] }
    expect(faults[0]).toMatch(/^receipt\./)
    expect(await read('/')).toEqual({ receipts: [], next: null })
  })

  const changed = (change: (draft: Draft<Receipt>) => void): string => {
    const draft = JSON.parse(receipt()) as Draft<Receipt>
    change(draft)
    return JSON.stringify(draft)
  }
  it.each<[string, (draft: Draft<Receipt>) => void]>([
    ['receipt.policy.version', (it) => (it.policy.version = '2020-01-01')],
    ['receipt.policy.url', (it) => (it.policy.url = '/other/')],
    ['receipt.policy.url', (it) => (it.policy.url = 'javascript:alert(1)')],
    ['receipt.controller.name', (it) => (it.controller.name = 'Somebody')],
    ['receipt.controller.contact.email', (it) => (it.controller.contact['email'] = 'x@y.example')],
    ['receipt.controller.contact.tel', (it) => delete it.controller.contact['tel']],
    ['receipt.purposes[1].basis', (it) => (it.purposes[1]!.basis = 'optout')],
    ['receipt.purposes[1].name', (it) => (it.purposes[1]!.name = 'Display settings?')],
    ['receipt.purposes[1].sensitive', (it) => (it.purposes[1]!.sensitive = true)],
    ['receipt.purposes[1].services[0].name', (it) => (it.purposes[1]!.services[0]!.name = 'x')],
    [
      'receipt.purposes[1].services[0].recipient.policyUrl',
      (it) => (it.purposes[1]!.services[0]!.recipient['policyUrl'] = 'javascript:alert(1)'),
    ],
    [
      'receipt.purposes[1].services[0].recipient.country',
      (it) => (it.purposes[1]!.services[0]!.recipient['country'] = 'US'),
    ],
    ['receipt.purposes[1].services[0].data', (it) => it.purposes[1]!.services[0]!.data.pop()],
    ['receipt.purposes[1].services[0].cookies', (it) => it.purposes[1]!.services[0]!.cookies.pop()],
  ])('rejects what the policy does not contain: %s', async (path, change) => {
    const { send } = receiver()
    const answer = await send(changed(change))
    expect(answer.status).toBe(400)
    const { faults } = (await answer.json()) as { faults: readonly string[] }
    expect(faults).toEqual([expect.stringMatching(/: /)])
    expect(faults[0]?.split(': ')[0]).toBe(path)
  })

  it('accepts the texts of any language', async () => {
    const { send } = receiver()
    const all = JSON.stringify(receiptWith(configOf(), 1, TODAY, 'en'))
    expect(all).toContain('Shiomi Stats')
    expect((await send(all)).status).toBe(201)
  })

  it('lists the newest first, one page at a time', async () => {
    const { send, read } = receiver()
    for (let n = 1; n <= 5; n++) await send(receipt(n))
    const numbers: number[][] = []
    let next: string | null = '?limit=2'
    while (next) {
      const page: { receipts: { number: number }[]; next: string | null } = await read(`/${next}`)
      numbers.push(page.receipts.map(({ number }) => number))
      next = page.next
    }
    expect(numbers).toEqual([[5, 4], [3, 2], [1]])
    expect(await read('/?limit=0&before=x')).toMatchObject({ next: null })
  })

  it.each([`/${idOf(9)}`, '/short', '/..%2f', `/${"' or 1=1 --".padEnd(22)}`])(
    'knows nothing of %s',
    async (path) => {
      const { app, send } = receiver()
      await send(receipt())
      expect((await app.request(path)).status).toBe(404)
    },
  )

  it('accepts no other methods', async () => {
    const { app } = receiver()
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await app.request(`/${idOf(1)}`, { method })).status).toBe(405)
  })
})

describe('the store', () => {
  it('keeps stored receipts when the server restarts', async () => {
    const file = join(folderOf(), 'deep', 'receipts.sqlite')
    const first = openStore(file)
    const { send } = receiver(first)
    await send(receipt(1))
    await send(receipt(2))
    await first.close()
    const { read, send: sendAgain } = receiver(storeIn(file))
    expect(await read('/')).toMatchObject({ receipts: [{ number: 2 }, { number: 1 }] })
    expect((await sendAgain(receipt(1))).status).toBe(200)
  })

  it('has written a receipt to disk when put resolves, even without close', async () => {
    const file = join(folderOf(), 'receipts.sqlite')
    await receiver(storeIn(file)).send(receipt(1))
    expect((await storeIn(file).get(idOf(1)))?.body).toBe(receipt(1))
  })

  it('opens a file whose server was killed while writing', async () => {
    const file = join(folderOf(), 'receipts.sqlite')
    await openStore(file).close()
    mkdirSync(`${file}.lock`)
    expect(await storeIn(file).put(idOf(1), '{}', '')).toBe('new')
  })

  it('stores the body unchanged', async () => {
    const store = storeIn()
    const body = '{"a":"汐見 \\u0000 😀",  "b":1}'
    expect(await store.put(idOf(1), body, 'now')).toBe('new')
    expect(await store.put(idOf(1), body, 'later')).toBe('same')
    expect(await store.put(idOf(1), body + ' ', 'later')).toBe('other')
    expect(await store.get(idOf(1))).toEqual({ number: 1, id: idOf(1), received: 'now', body })
    expect(await store.get(idOf(2))).toBeUndefined()
  })
})

describe('the sites of the demo', () => {
  it.each(['keiei', 'center', 'features'])(
    'send receipts that the receiver accepts: %s',
    async (site) => {
      const text = readFileSync(
        new URL(`../../../demo/${site}/sekisho.json`, import.meta.url),
        'utf8',
      ).replaceAll(/\{\{\w+\}\}/g, 'localhost:1')
      const result = parseConfig(JSON.parse(text))
      if (!result.ok) throw Error(JSON.stringify(result.faults))
      expect(result.config.receipts?.url).toBe('/consent-receipts')
      const body = JSON.stringify(receiptWith(result.config))
      const app = receiptsApp({
        store: storeIn(),
        published: async () => [JSON.parse(text)],
        now: () => TODAY,
      })
      const answer = await app.request('/', {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          origin: 'http://localhost',
          'idempotency-key': `"${idOf(1)}"`,
        },
      })
      expect(await answer.text()).not.toContain('faults')
      expect(answer.status).toBe(201)
      expect(new TextEncoder().encode(body).length).toBeLessThan(12_000)
    },
  )
})
