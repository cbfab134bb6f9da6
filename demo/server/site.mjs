// The origin of the demo's sites: pages, SDK, collector and receiver of receipts.
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { readFieldReport, readPolicyReports } from '../../dist/esm/server.js'
import { configOf, consentOf } from './consent.mjs'
import { demo, find, plain, root, send, serve } from './files.mjs'
import { fieldReportsApp } from './fieldReports.mjs'
import { policyReportsApp } from './policyReports.mjs'
import { receiptsApp } from './receipts.mjs'
import { fillHtml, fillJson, origins } from './template.mjs'

const sites = ['keiei', 'center', 'features']

/** The files and folders of the demo that may be requested. */
const publicFiles = [
  ...sites,
  'configurator',
  'index.html',
  'debug.js',
  'panel.css',
  'panel.js',
  'settings.js',
]

const vendors = { snowplow: join(root, 'node_modules/@snowplow/browser-tracker/dist/') }

/** Returns the IP address of the visitor, without the IPv6 prefix of IPv4 addresses. */
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

/** Serves the SDK and the libraries that the pages use. */
const addLibraries = (app) => {
  app.get('/dist/*', (c) => serve(join(root, 'dist/'), c.req.path.slice('/dist/'.length)))
  app.get('/vendor/:name/*', (c) => {
    const name = c.req.param('name')
    if (!Object.hasOwn(vendors, name)) return plain(404, 'This file does not exist.')
    return serve(vendors[name], c.req.path.slice(`/vendor/${name}/`.length))
  })
}

/** Collects analytics requests, and shows all requests that the demo's servers have received. */
const addCollector = (app, received) => {
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

  // `site` restricts the stream to what this browser has sent from one site.
  app.get('/received/stream', (c) => {
    const site = c.req.query('site')
    const browser = received.browserOf(c.req.raw, addressOf(c))
    const isWanted = (entry) => !site || (entry.site === site && entry.browser === browser)
    return streamSSE(c, async (stream) => {
      const write = (entry) =>
        entry === undefined
          ? stream.writeSSE({ event: 'clear', data: '' })
          : isWanted(entry) && stream.writeSSE({ event: 'received', data: JSON.stringify(entry) })
      const stop = received.subscribe(write)
      stream.onAbort(stop)
      const entries = received.list().filter(isWanted)
      await stream.writeSSE({ event: 'start', data: JSON.stringify(entries) })
      while (!stream.aborted) {
        await stream.sleep(20_000)
        await stream.writeSSE({ event: 'still-here', data: '' })
      }
      stop()
    })
  })
}

/** Receives receipts for the published configurations of all sites. */
const addReceipts = (app, store, edited) => {
  const published = async () => {
    const texts = await Promise.all(
      sites.map(async (site) => {
        const text = await readFile(join(demo, site, 'sekisho.json'), 'utf8')
        // A site keeps accepting receipts for the version that was published before.
        return [text, edited(site, text)]
      }),
    )
    return texts.flat().map((text) => JSON.parse(text))
  }
  app.route('/consent-receipts', receiptsApp({ store, published }))
}

/** Serves the pages and the other files of the sites. */
const addPages = (app, edited, hostsOf) => {
  const respond = async (c, path) => {
    const file = await find(demo, path.slice(1))
    if (file !== 'folder' && !publicFiles.includes(file?.slice(demo.length).split(sep)[0]))
      return plain(404, 'This page does not exist.')
    if (file === 'folder') return c.redirect(`${path}/`, 308)
    // `?wait=300` delays the response, for pages that show the order in which things happen.
    await sleep(Math.min(Number(c.req.query('wait')) || 0, 3000))
    const where = { ...hostsOf(c), path, edited: (text) => edited(path.split('/')[1], text) }
    if (file.endsWith('.html')) return send(file, await fillHtml(file, where))
    if (file.endsWith('.json')) return send(file, where.edited(await fillJson(file, where)))
    return send(file, await readFile(file))
  }
  for (const site of ['keiei', 'center']) {
    const config = configOf(site, (text, c) => edited(site, origins(text, hostsOf(c))))
    app.route(`/policy-reports/${site}`, policyReportsApp({ config, read: readPolicyReports }))
    app.route(`/field-reports/${site}`, fieldReportsApp({ config, read: readFieldReport }))
    app.use(`/${site}/*`, consentOf(site, config))
  }
  // The contact form is only for show: its content is discarded.
  app.post('/:site{keiei|center}/contact/', (c) => c.redirect('thanks/', 303))
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('*', (c) => respond(c, c.req.path))
}

/**
 * Makes the app for the origin of the two sites, the feature pages, the SDK and the collector.
 *
 * @param {{ received: ReturnType<import('./received.mjs').createReceived>,
 *   ports: { site: number, embed: number },
 *   store: import('./receipts/store.d.mts').ReceiptStore,
 *   edit?: (site: string, config: object) => object }} parts `ports` is filled in once both servers
 *   listen; `edit` changes the configuration that a site publishes
 */
export function siteApp({ received, ports, store, edit }) {
  const app = new Hono()
  const edited = (site, text) =>
    edit && sites.includes(site) ? JSON.stringify(edit(site, JSON.parse(text))) : text
  /** The hosts, as the visitor's browser names them. */
  const hostsOf = (c) => ({
    host: `${hostname(c)}:${ports.site}`,
    embed: `${hostname(c)}:${ports.embed}`,
  })

  addLibraries(app)
  addCollector(app, received)
  addReceipts(app, store, edited)
  addPages(app, edited, hostsOf)
  app.all('*', () => plain(405, 'Only GET requests are allowed here.'))
  app.onError((error) => {
    console.error(error)
    return plain(500, 'The demo server has failed. See its console for the error.')
  })
  return app
}
