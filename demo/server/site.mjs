import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { consentOf } from './consent.mjs'
import { demo, find, plain, root, send, serve } from './files.mjs'
import { receiptsApp } from './receipts.mjs'
import { fillHtml, fillJson, origins } from './template.mjs'

const sites = ['keiei', 'center', 'features']

/** What of the demo's folder is for visitors. */
const open = [...sites, 'index.html', 'debug.js', 'panel.css', 'panel.js', 'settings.js']

const vendors = { snowplow: join(root, 'node_modules/@snowplow/browser-tracker/dist/') }

/** The address of the visitor, without the dress IPv6 gives to IPv4. */
export const addressOf = (c) => (getConnInfo(c).remote.address ?? '').replace(/^::ffff:/, '')

const hostname = (c) => {
  const { hostname: name } = new URL(c.req.url)
  return ['localhost', '127.0.0.1'].includes(name) ? name : 'localhost'
}

const cors = (c) => ({
  'access-control-allow-origin': c.req.header('origin') ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers':
    c.req.header('access-control-request-headers') ?? 'content-type, sp-anonymous',
  'cache-control': 'no-store',
  vary: 'Origin',
})

/**
 * The origin with the two sites, the feature pages, the SDK and the collector.
 *
 * @param {{ received: ReturnType<import('./received.mjs').createReceived>,
 *   ports: { site: number, embed: number },
 *   store: import('./receipts/store.d.mts').ReceiptStore,
 *   edit?: (site: string, config: object) => object }} parts `ports` is filled in once both servers
 *   listen; `edit` publishes another configuration of a site
 */
export function siteApp({ received, ports, store, edit }) {
  const app = new Hono()

  const edited = (site, text) =>
    edit && sites.includes(site) ? JSON.stringify(edit(site, JSON.parse(text))) : text

  /** The origins as this visitor's browser names them. */
  const whereOf = (c) => ({
    host: `${hostname(c)}:${ports.site}`,
    embed: `${hostname(c)}:${ports.embed}`,
  })

  const respond = async (c, path) => {
    const file = await find(demo, path.slice(1))
    if (file !== 'folder' && !open.includes(file?.slice(demo.length).split(sep)[0]))
      return plain(404, 'There is no such page.')
    if (file === 'folder') return c.redirect(`${path}/`, 308)
    // `?wait=300` answers late, for pages that show in which order things happen.
    await sleep(Math.min(Number(c.req.query('wait')) || 0, 3000))
    const where = { ...whereOf(c), path, edited: (text) => edited(path.split('/')[1], text) }
    if (file.endsWith('.html')) return send(file, await fillHtml(file, where))
    if (file.endsWith('.json')) return send(file, where.edited(await fillJson(file, where)))
    return send(file, await readFile(file))
  }

  app.get('/dist/*', (c) => serve(join(root, 'dist/'), c.req.path.slice('/dist/'.length)))

  app.get('/vendor/:name/*', (c) => {
    const name = c.req.param('name')
    if (!Object.hasOwn(vendors, name)) return plain(404, 'There is no such file.')
    return serve(vendors[name], c.req.path.slice(`/vendor/${name}/`.length))
  })

  app.options('/collect/*', (c) => c.body(null, 204, cors(c)))
  app.all('/collect/*', async (c) => {
    const site = c.req.path.split('/')[2]
    await received.add(c.req.raw, {
      to: 'collector',
      site: sites.includes(site) ? site : null,
      address: addressOf(c),
    })
    return c.text('ok', 200, cors(c))
  })

  app.get('/received', (c) => c.json(received.list(), 200, { 'cache-control': 'no-store' }))

  app.post('/received/clear', (c) => {
    received.clear()
    return c.body(null, 204)
  })

  // `site` narrows the stream down to one site, as this browser has used it.
  app.get('/received/stream', (c) => {
    const site = c.req.query('site')
    const browser = received.browserOf(c.req.raw, addressOf(c))
    const mine = (entry) => !site || (entry.site === site && entry.browser === browser)
    return streamSSE(c, async (stream) => {
      const write = (entry) =>
        entry === undefined
          ? stream.writeSSE({ event: 'clear', data: '' })
          : mine(entry) && stream.writeSSE({ event: 'received', data: JSON.stringify(entry) })
      const stop = received.subscribe(write)
      stream.onAbort(stop)
      await stream.writeSSE({ event: 'start', data: JSON.stringify(received.list().filter(mine)) })
      while (!stream.aborted) {
        await stream.sleep(20_000)
        await stream.writeSSE({ event: 'still-here', data: '' })
      }
      stop()
    })
  })

  for (const site of ['keiei', 'center'])
    app.use(
      `/${site}/*`,
      consentOf(site, (text, c) => edited(site, origins(text, whereOf(c)))),
    )

  // The form is read by nobody: what was written in it is dropped here.
  app.post('/:site{keiei|center}/contact/', (c) => c.redirect('thanks/', 303))

  // The demo has published one version of each. A site goes on taking those of the versions before.
  const published = async () => {
    const texts = await Promise.all(
      sites.map(async (site) => {
        const text = await readFile(join(demo, site, 'sekisho.json'), 'utf8')
        return [text, edited(site, text)]
      }),
    )
    return texts.flat().map((text) => JSON.parse(text))
  }
  app.route('/consent-receipts', receiptsApp({ store, published }))

  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('*', (c) => respond(c, c.req.path))
  app.all('*', () => plain(405, 'This address only answers GET requests.'))
  app.onError((error) => {
    console.error(error)
    return plain(500, 'The demo server made a mistake. Its console says more.')
  })
  return app
}
