import { declare, PURPOSES } from './client'
import type { Client } from './client'
import { clients } from './clients'
import { startCollector } from './collector'
import type { Collector } from './collector'
import { page as html, policy } from './config'
import { quiet } from './page'
import type { Page } from './page'
import type { Suite } from './suite'
import { ownScript } from './ways'
import type { Way } from './ways'

/** One visitor, one page, and the hosts of the clients. */
export interface Visit {
  readonly page: Page
  readonly url: string
  readonly collector: Collector
  readonly way: Way
}

/** Looks before any other script can get at it, and tells the page around it. */
const BARE = `<!doctype html><script>
  const keys = (area, store) => Object.keys(store).map((key) => area + ' ' + key)
  const cookies = document.cookie.split('; ').filter(Boolean).map((it) => 'cookie ' + it.split('=')[0])
  indexedDB.databases().then((all) => parent.postMessage({ bare: [
    ...cookies, ...keys('local', localStorage), ...keys('session', sessionStorage),
    ...all.map(({ name }) => 'indexeddb ' + name),
  ] }, '*'))
</script>`

/** A page with some clients, each brought in the same way. All are declared. */
const serve = async (
  { server }: Suite,
  way: Way,
  some: readonly Client[],
  collector: Collector,
  guarded: boolean,
): Promise<string> => {
  const { port } = new URL(collector.url('page'))
  const sources = some.map((client) => ({
    client,
    url: collector.url(client.id),
    src: collector.url(client.id) + client.path,
  }))
  const config = {
    policy: policy({
      purposes: [
        { id: 'necessary', basis: 'necessary', name: 'Necessary', description: 'Runs the site.' },
        ...PURPOSES.map((id) => ({
          id,
          basis: 'consent' as const,
          name: id,
          description: `For ${id}.`,
        })),
      ],
      services: clients.map((each) => declare(each, collector.host(each.id), !way.lax)),
    }),
    gates: { cookies: 'enforce', storage: 'enforce', network: 'enforce' },
  }
  server.serve('/nothing.js', '')
  server.serve('/bare.html', BARE)
  server.serve(`/${port}.js`, await ownScript(way, some, collector))
  const path = `/${port}.html`
  const script = `<script src="/${port}.js"></script>`
  const body =
    sources.map(({ client, src, url }) => way.markup?.(client, src, url) ?? '').join('\n') +
    (way.bundled ? script : '')
  server.serve(
    path,
    html(body, {
      config,
      head:
        sources.map(({ src }) => way.head?.(src) ?? '').join('\n') + (way.bundled ? '' : script),
      ...(!guarded && { script: '/nothing.js' }),
    }),
  )
  return server.url + path
}

/** Places for a file's tests: each has a visitor and hosts of its own, and few run at once. */
export const visits = (here: Suite, places = 2): typeof visit => {
  const waiting: (() => void)[] = []

  const visit = async (
    way: Way,
    guarded: boolean,
    some: readonly Client[],
    test: (visit: Visit) => Promise<void>,
  ): Promise<void> => {
    if (places) places--
    else await new Promise<void>((free) => waiting.push(free))
    const collector = await startCollector()
    const visitor = await here.engine.visitor()
    try {
      const url = await serve(here, way, some, collector, guarded)
      const page = await visitor.open(url)
      await test({ page, url, collector, way })
    } finally {
      await visitor.close()
      await collector.close()
      const next = waiting.shift()
      if (next) next()
      else places++
    }
  }
  return visit
}

/** Leaves, with what clients send then, and comes back. */
export const again = async ({ page, url, collector }: Visit): Promise<void> => {
  await page.goto(new URL('/bare.html', url).href)
  await quiet(100)
  collector.sent.length = 0
  await page.goto(url)
}
