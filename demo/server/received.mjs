// Records the requests that the demo's servers receive.
import { createHash } from 'node:crypto'

const MAX_ENTRIES = 500

const cookiesOf = (header) =>
  (header ?? '')
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=')
      return { name: at < 0 ? '' : pair.slice(0, at), value: at < 0 ? pair : pair.slice(at + 1) }
    })

const shorten = (value) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

const pairs = (object) =>
  Object.entries(object).map(([name, value]) => ({ name, value: shorten(value) }))

/** Lists the events of an analytics request, or the fields of any other body. */
const parseBody = (body, type) => {
  if (!body) return []
  if (type.includes('x-www-form-urlencoded'))
    return [pairs(Object.fromEntries(new URLSearchParams(body)))]
  try {
    const json = JSON.parse(body)
    if (json && Array.isArray(json.data)) return json.data.map(pairs)
    return [
      json && typeof json === 'object' ? pairs(json) : [{ name: 'body', value: shorten(json) }],
    ]
  } catch {
    return [[{ name: 'body', value: shorten(body) }]]
  }
}

/** Identifies a browser for the panel without storing anything in it. */
const browserOf = (request, address) =>
  createHash('sha256')
    .update(`${address}\n${request.headers.get('user-agent') ?? ''}`)
    .digest('base64url')
    .slice(0, 12)

/**
 * Makes the record of the last 500 requests to the collector and the embedded pages, in memory.
 *
 * An entry: `{ id, at, to: 'collector' | 'embed', site, browser, method, path, events, sender,
 * cookies }`. `events` has a list of `{ name, value }` for each event, query or form that was sent;
 * `sender` the data that every request contains; `cookies` the cookies of the request.
 */
export function createReceived() {
  let entries = []
  let count = 0
  const listeners = new Set()

  return {
    /** Records a request. Reads its body. */
    async add(request, { to, site, address }) {
      const url = new URL(request.url)
      const query = pairs(Object.fromEntries(url.searchParams))
      const body = ['GET', 'HEAD'].includes(request.method) ? '' : await request.text()
      const header = (name) => request.headers.get(name) ?? ''
      const entry = {
        id: ++count,
        at: new Date().toISOString(),
        to,
        site,
        browser: browserOf(request, address),
        method: request.method,
        path: url.pathname,
        events: [...(query.length ? [query] : []), ...parseBody(body, header('content-type'))],
        sender: [
          { name: 'address', value: address },
          { name: 'user-agent', value: header('user-agent') },
          { name: 'accept-language', value: header('accept-language') },
          { name: 'referer', value: header('referer') },
        ].filter(({ value }) => value),
        cookies: cookiesOf(request.headers.get('cookie')),
      }
      entries = [...entries.slice(1 - MAX_ENTRIES), entry]
      for (const listener of listeners) listener(entry)
    },
    /** @returns {object[]} oldest first */
    list: () => entries,
    clear() {
      entries = []
      for (const listener of listeners) listener(undefined)
    },
    /** Calls a listener with each new entry, and with `undefined` when all are cleared. Returns its remover. */
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    browserOf,
  }
}
