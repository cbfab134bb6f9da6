// The other origin, from which the demo's sites embed content.
import { join } from 'node:path'
import { Hono } from 'hono'
import { demo, plain, serve } from './files.mjs'
import { addressOf } from './site.mjs'

/** Returns the site that embeds the page: `?from=` of the request, or of the page that loads the file. */
const siteOf = (c) => {
  const from = c.req.query('from')
  if (from) return from
  try {
    return new URL(c.req.header('referer') ?? '').searchParams.get('from')
  } catch {
    return null
  }
}

/**
 * Makes the app for the other origin: pages, a picture and a video that the demo's sites embed. Every
 * request is recorded.
 *
 * @param {{ received: ReturnType<import('./received.mjs').createReceived> }} parts
 */
export function otherApp({ received }) {
  const app = new Hono()
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.use('*', async (c, next) => {
    await received.add(c.req.raw.clone(), { to: 'embed', site: siteOf(c), address: addressOf(c) })
    await next()
  })
  app.get('*', async (c) => {
    const path = c.req.path.slice(1)
    const response = await serve(
      join(demo, 'other/'),
      /^[a-z-]+$/.test(path) ? `${path}.html` : path,
    )
    response.headers.set('access-control-allow-origin', '*')
    return response
  })
  app.all('*', () => plain(405, 'Only GET requests are allowed here.'))
  return app
}
