// The reference receiver of receipts.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { checkReceipt, ID } from './receipts/check.mjs'

/** A receipt describes every service of its purposes, with some 500 bytes each. */
const MAX_BYTES = 256 * 1024

const NO_STORE = { 'cache-control': 'no-store' }

/** Responds with an error. See https://www.rfc-editor.org/rfc/rfc9457. */
const problem = (c, status, title, faults = []) =>
  c.json({ title, ...(faults.length && { faults }) }, status, {
    'content-type': 'application/problem+json',
    ...NO_STORE,
  })

/**
 * Whether a request comes from another site, or the browser does not say where it comes from. Only what
 * the browser says about itself counts: behind a proxy, the host may have a different name here.
 */
const isCrossOrigin = (c) => {
  const site = c.req.header('sec-fetch-site')
  if (site) return site !== 'same-origin'
  const origin = c.req.header('origin') ?? ''
  return !URL.canParse(origin) || new URL(origin).host !== new URL(c.req.url).host
}

/** Returns a stored receipt as the responses contain it. */
const present = ({ number, received, body }) => ({ number, received, receipt: JSON.parse(body) })

const parseJson = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const securityHeaders = async (c, next) => {
  await next()
  c.header('x-content-type-options', 'nosniff')
  c.header('content-security-policy', "default-src 'none'")
  c.header('cross-origin-resource-policy', 'same-origin')
}

const checkRequest = async (c, next) => {
  if (isCrossOrigin(c)) return problem(c, 403, 'Only pages of this origin may send receipts.')
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    return problem(c, 415, 'The content type of a receipt must be application/json.')
  return next()
}

const limitSize = bodyLimit({
  maxSize: MAX_BYTES,
  onError: (c) => problem(c, 413, `A receipt may have at most ${MAX_BYTES} bytes.`),
})

/** Makes the handler that validates a receipt and stores it. */
const storeReceipt =
  ({ store, published, now }) =>
  async (c) => {
    const body = await c.req.text()
    const receipt = parseJson(body)
    if (receipt === undefined) return problem(c, 400, 'The body is not valid JSON.')
    const faults = checkReceipt(receipt, await published(), now())
    if (faults.length) return problem(c, 400, 'The receipt is not valid.', faults)
    // A string of RFC 8941. Without quotation marks it is accepted too.
    const [, key] = /^"?([\w-]+)"?$/.exec(c.req.header('idempotency-key') ?? '') ?? []
    if (key !== receipt.id)
      return problem(c, 400, 'Idempotency-Key must be the record id of the receipt.')

    const outcome = await store.put(receipt.id, body, new Date(now()).toISOString())
    if (outcome === 'other')
      return problem(c, 422, 'A different receipt with this record id already exists.')
    const stored = await store.get(receipt.id)
    return c.json(present(stored), outcome === 'new' ? 201 : 200, {
      location: `${new URL(c.req.url).pathname.replace(/\/$/, '')}/${receipt.id}`,
      ...NO_STORE,
    })
  }

/** Makes the handler that lists receipts, newest first, one page at a time. */
const listReceipts =
  ({ store }) =>
  async (c) => {
    const numberParam = (name, fallback, max) => {
      const value = Number(c.req.query(name) ?? fallback)
      return Number.isSafeInteger(value) && value > 0 ? Math.min(value, max) : fallback
    }
    const limit = numberParam('limit', 20, 100)
    const found = await store.list({
      before: numberParam('before', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      // One more than the page, to see whether there is a next page.
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const next = found.length > limit ? `?before=${page.at(-1).number}&limit=${limit}` : null
    return c.json({ receipts: page.map(present), next }, 200, NO_STORE)
  }

/** Makes the handler that finds a receipt by its record id. */
const findReceipt =
  ({ store }) =>
  async (c) => {
    const id = c.req.param('id')
    const found = ID.test(id) ? await store.get(id) : undefined
    return found
      ? c.json(present(found), 200, NO_STORE)
      : problem(c, 404, 'There is no receipt with this record id.')
  }

/**
 * Makes the reference receiver: it accepts receipts by POST, stores each once, lists them, and finds them
 * by record id. Mount it at the path of `receipts.url`.
 *
 * Nothing of a request is stored but its body: neither the IP address nor the user agent.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header
 * @param {{ store: import('./receipts/store.d.mts').ReceiptStore,
 *   published: () => Promise<readonly object[]>, now?: () => number }} parts `published` returns all
 *   configurations for which receipts may still arrive
 */
export function receiptsApp({ store, published, now = Date.now }) {
  const app = new Hono()
  app.use('*', securityHeaders)
  app.post('/', checkRequest, limitSize, storeReceipt({ store, published, now }))
  // Only for the demo. On a real site, these two must be restricted to staff.
  app.get('/', listReceipts({ store }))
  app.get('/:id', findReceipt({ store }))
  app.all('*', (c) => problem(c, 405, 'Use POST to send a receipt, and GET to read receipts.'))
  return app
}
