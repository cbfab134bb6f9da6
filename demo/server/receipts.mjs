import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { checkReceipt, ID } from './receipts/check.mjs'

/** A receipt describes every service that was chosen on: some 500 bytes each. */
const MOST_BYTES = 256 * 1024

const problem = (c, status, title, faults = []) =>
  c.json({ title, ...(faults.length && { faults }) }, status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })

/**
 * Whether a page of another site sends this, or the browser does not say where it comes from. What a
 * browser says of itself counts alone: behind a proxy the host may be another here than there.
 */
const isForeign = (c) => {
  const site = c.req.header('sec-fetch-site')
  if (site) return site !== 'same-origin'
  const origin = c.req.header('origin') ?? ''
  return !URL.canParse(origin) || new URL(origin).host !== new URL(c.req.url).host
}

const seen = ({ number, received, body }) => ({ number, received, receipt: JSON.parse(body) })

/**
 * The reference receiver: takes receipts by POST, stores each once, lists them, and finds one by its
 * record id. Mount it where `receipts.url` points to.
 *
 * Nothing of a request is kept but its body: neither address nor browser.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header
 * @param {{ store: import('./receipts/store.d.mts').ReceiptStore,
 *   published: () => Promise<readonly object[]>, now?: () => number }} parts `published` answers with
 *   every configuration that receipts may still come of
 */
export function receiptsApp({ store, published, now = Date.now }) {
  const app = new Hono()

  app.use('*', async (c, next) => {
    await next()
    c.header('x-content-type-options', 'nosniff')
    c.header('content-security-policy', "default-src 'none'")
    c.header('cross-origin-resource-policy', 'same-origin')
  })

  app.post(
    '/',
    async (c, next) => {
      if (isForeign(c)) return problem(c, 403, 'Receipts are taken from pages of this origin only.')
      if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
        return problem(c, 415, 'A receipt is application/json.')
      return next()
    },
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => problem(c, 413, `A receipt has at most ${MOST_BYTES} bytes.`),
    }),
    async (c) => {
      const body = await c.req.text()
      let receipt
      try {
        receipt = JSON.parse(body)
      } catch {
        return problem(c, 400, 'This is no JSON.')
      }
      const faults = checkReceipt(receipt, await published(), now())
      if (faults.length) return problem(c, 400, 'This is no receipt that can be stored.', faults)
      // A string of RFC 8941; without quotation marks it is as clear.
      const [, key] = /^"?([\w-]+)"?$/.exec(c.req.header('idempotency-key') ?? '') ?? []
      if (key !== receipt.id) return problem(c, 400, 'Idempotency-Key is not the record id.')

      const outcome = await store.put(receipt.id, body, new Date(now()).toISOString())
      if (outcome === 'other') return problem(c, 422, 'Another receipt has this record id.')
      const stored = await store.get(receipt.id)
      return c.json(seen(stored), outcome === 'new' ? 201 : 200, {
        location: `${new URL(c.req.url).pathname.replace(/\/$/, '')}/${receipt.id}`,
        'cache-control': 'no-store',
      })
    },
  )

  // For the demo. On a site, only staff may see these two.
  app.get('/', async (c) => {
    const number = (name, otherwise, most) => {
      const value = Number(c.req.query(name) ?? otherwise)
      return Number.isSafeInteger(value) && value > 0 ? Math.min(value, most) : otherwise
    }
    const limit = number('limit', 20, 100)
    const found = await store.list({
      before: number('before', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    return c.json(
      {
        receipts: page.map(seen),
        next: found.length > limit ? `?before=${page.at(-1).number}&limit=${limit}` : null,
      },
      200,
      { 'cache-control': 'no-store' },
    )
  })

  app.get('/:id', async (c) => {
    const id = c.req.param('id')
    const found = ID.test(id) ? await store.get(id) : undefined
    return found
      ? c.json(seen(found), 200, { 'cache-control': 'no-store' })
      : problem(c, 404, 'There is no such record.')
  })

  app.all('*', (c) => problem(c, 405, 'Receipts come by POST, and are read by GET.'))
  return app
}
