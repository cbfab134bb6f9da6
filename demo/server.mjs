// Starts the demo.
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { otherApp } from './server/other.mjs'
import { createReceived } from './server/received.mjs'
import { openStore } from './server/receipts/store.mjs'
import { siteApp } from './server/site.mjs'

const host = '127.0.0.1'

const listen = (app, port) =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch: app.fetch })
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })

const close = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve())
    // Otherwise event streams stay open as long as their pages.
    server.closeAllConnections()
  })

/**
 * Starts the demo: two sites and the feature pages on one origin, and the embedded pages on another.
 *
 * @param {{ port?: number, embedPort?: number, receipts?: string,
 *   edit?: (site: string, config: object) => object }} [options] port 0 means any free port. `embedPort`
 *   is `port + 1` by default, or any free port if `port` is 0. `receipts` is the file in which receipts
 *   are stored; by default they are stored in memory. `edit` changes the configuration that a site
 *   publishes, and is called for each request.
 * @returns {Promise<{ url: string, embedUrl: string, close(): Promise<void> }>} the two
 *   origins, without a trailing slash
 */
export async function startDemo({
  port = 4173,
  embedPort = port === 0 ? 0 : port + 1,
  receipts,
  edit,
} = {}) {
  const received = createReceived()
  const ports = { site: port, embed: embedPort }
  const store = openStore(receipts)
  const site = await listen(siteApp({ received, ports, store, edit }), port).catch(
    async (error) => {
      await store.close()
      throw error
    },
  )
  const other = await listen(otherApp({ received }), embedPort).catch(async (error) => {
    await close(site)
    await store.close()
    throw error
  })
  ports.site = site.address().port
  ports.embed = other.address().port
  return {
    url: `http://localhost:${ports.site}`,
    embedUrl: `http://localhost:${ports.embed}`,
    close: async () => {
      await Promise.all([close(site), close(other)])
      await store.close()
    },
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const number = (text) => (text ? Number(text) : undefined)
  try {
    const { url, embedUrl } = await startDemo({
      port: number(process.env.PORT),
      embedPort: number(process.env.EMBED_PORT),
      receipts:
        process.env.SEKISHO_RECEIPTS ??
        fileURLToPath(new URL('data/receipts.sqlite', import.meta.url)),
    })
    console.log(`Sekisho demo     ${url}/`)
    console.log(`Embedded pages   ${embedUrl}/`)
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${error.port} is in use. Choose another one: PORT=4300 node demo/server.mjs`
        : error.message,
    )
    process.exitCode = 1
  }
}
