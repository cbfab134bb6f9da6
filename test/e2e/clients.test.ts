import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/consent/types'
import { matchName } from '../../src/policy/match'
import { clients, declare, startCollector } from './support/clients'
import type { Client, Collector, Item } from './support/clients'
import { page as html, policy } from './support/config'
import { quiet } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'

const here = suite()

const PURPOSES = ['analytics', 'sessions', 'preferences'] as const

/** What the page's own script knows of a client. */
interface Own {
  readonly id: string
  readonly src: string
  readonly init: () => void
}

/** Makes a script that starts the client when it has come. */
declare const make: (own: Own) => HTMLScriptElement

/** One way in which clients come into a page. */
interface Way {
  /** Done once for each client by a script of the page's own host. */
  readonly own?: (own: Own) => void
  /** Markup for each client. */
  readonly markup?: (client: Client, src: string, url: string) => string
  /** The same in `<head>`. */
  readonly head?: (src: string) => string
  /** The page says itself what waits for which purpose. */
  readonly tagged?: true
  /** The clients are part of the page's own script. */
  readonly bundled?: true
  /** The site declares only what clients keep, not what they write to see whether they can. */
  readonly lax?: true
  /** The markup names the address, so the browser may ask for the script before any script runs. */
  readonly early?: true
}

const ways: Readonly<Record<string, Way>> = {
  'a script element and an inline one': {
    markup: ({ init }, src, url) => `<script src="${src}"></script><script>${init(url)}</script>`,
    early: true,
  },
  'an async script element': {
    markup: ({ id }, src) => `<script async src="${src}" onload="own.${id}.init()"></script>`,
    early: true,
  },
  'a deferred script element': {
    markup: ({ id }, src) => `<script defer src="${src}" onload="own.${id}.init()"></script>`,
    early: true,
  },
  'an inline snippet that inserts a script': {
    markup: ({ init, snippet }, src, url) =>
      `<script>${
        snippet?.(url) ??
        `(function (d, s, u) {
          var e = d.createElement(s), f = d.getElementsByTagName(s)[0]; e.async = 1; e.src = u;
          e.onload = function () { ${init(url)} }; f.parentNode.insertBefore(e, f)
        })(document, 'script', '${src}')`
      }</script>`,
  },
  'a module that imports': {
    markup: ({ init }, src, url) => `<script type="module">import '${src}'; ${init(url)}</script>`,
  },
  'a module with import()': {
    markup: ({ init }, src, url) =>
      `<script type="module">await import('${src}'); ${init(url)}</script>`,
  },
  'document.write': {
    own: ({ src, init }) => {
      document.write(`<script src="${src}"></script><script>({ ${String(init)} }).init()</script>`)
    },
    early: true,
  },
  'createElement and append': {
    own: (own) => {
      const script = make(own)
      script.src = own.src
      document.head.append(script)
    },
  },
  'src after insertion': {
    own: (own) => {
      const script = make(own)
      document.head.appendChild(script)
      script.src = own.src
    },
  },
  'setAttribute of src': {
    own: (own) => {
      const script = make(own)
      script.setAttribute('src', own.src)
      document.head.prepend(script)
    },
  },
  insertAdjacentElement: {
    own: (own) => {
      const script = make(own)
      script.src = own.src
      document.head.insertAdjacentElement('beforeend', script)
    },
  },
  replaceWith: {
    own: (own) => {
      const script = make(own)
      script.src = own.src
      const place = document.createElement('meta')
      document.head.append(place)
      place.replaceWith(script)
    },
  },
  'a fragment made of text': {
    own: ({ id, src }) => {
      const text = `<script src="${src}" onload="own.${id}.init()"></script>`
      document.head.append(document.createRange().createContextualFragment(text))
    },
  },
  'an inserted preload and a script': {
    own: (own) => {
      const link = document.createElement('link')
      link.rel = 'preload'
      link.as = 'script'
      link.href = own.src
      const script = make(own)
      script.src = own.src
      document.head.append(link, script)
    },
  },
  'a preload in the markup and an inserted script': {
    head: (src) => `<link rel="preload" as="script" href="${src}">`,
    own: (own) => {
      const script = make(own)
      script.src = own.src
      document.head.append(script)
    },
    early: true,
  },
  'a script in a shadow root': {
    own: (own) => {
      const script = make(own)
      script.src = own.src
      const host = document.createElement('span')
      host.attachShadow({ mode: 'open' }).append(script)
      document.documentElement.append(host)
    },
  },
  'tagged scripts': {
    markup: ({ id, purpose, init }, src, url) => {
      const tag = `<script type="text/plain" data-consent="${purpose}" data-service="${id}"`
      return `${tag} src="${src}"></script>${tag}>${init(url)}</script>`
    },
    tagged: true,
  },
  "the page's own script": { bundled: true },
  "the page's own script, with probes let through": { bundled: true, lax: true },
}

/** The page's own script: knows every client, and brings it in where the way says so. */
const ownScript = async ({ own, bundled }: Way, collector: Collector): Promise<string> => {
  const known = clients.map(({ id, path, init }) => {
    const url = collector.url(id)
    return `${id}: { id: '${id}', src: '${url}${path}', init() { ${init(url)} } }`
  })
  const sources = bundled ? await Promise.all(clients.map(({ source }) => source())) : []
  return `
    window.own = { ${known.join(',\n')} }
    const make = ({ init }) => Object.assign(document.createElement('script'), { onload: init })
    ${own ? `Object.values(own).forEach(${String(own)})` : ''}
    ${sources.join('\n;')}
    ${bundled ? 'for (const { init } of Object.values(own)) init()' : ''}`
}

/** A page with all clients, each brought in the same way. */
const serve = async (way: Way, collector: Collector, guarded: boolean): Promise<string> => {
  const { port } = new URL(collector.url('page'))
  const sources = clients.map((client) => ({
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
  const { server } = here
  server.serve('/nothing.js', '')
  server.serve('/bare.html', BARE)
  server.serve(`/${port}.js`, await ownScript(way, collector))
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

/** Looks before any other script can get at it, and tells the page around it. */
const BARE = `<!doctype html><script>
  const keys = (area, store) => Object.keys(store).map((key) => area + ' ' + key)
  const cookies = document.cookie.split('; ').filter(Boolean).map((it) => 'cookie ' + it.split('=')[0])
  indexedDB.databases().then((all) => parent.postMessage({ bare: [
    ...cookies, ...keys('local', localStorage), ...keys('session', sessionStorage),
    ...all.map(({ name }) => 'indexeddb ' + name),
  ] }, '*'))
</script>`

/** All that is kept in the browser, without the consent cookie. A frame looks, past every gate. */
const kept = async (page: Page): Promise<readonly Item[]> => {
  const all = await page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const frame = document.createElement('iframe')
        frame.hidden = true
        addEventListener('message', function heard({ data }: MessageEvent<{ bare?: string[] }>) {
          if (!data.bare) return
          removeEventListener('message', heard)
          frame.remove()
          done(data.bare)
        })
        frame.src = '/bare.html'
        document.body.append(frame)
      }),
  )
  return all.filter((item) => item !== 'cookie sekisho') as Item[]
}

const ownerOf = (item: Item): Client | undefined =>
  clients.find(({ keeps, rest, probes }) =>
    [...keeps, ...rest, ...probes].some((it) => matchName(it, item)),
  )

const nameOf = (item: Item): string => item.slice(item.indexOf(' ') + 1)

const idsOf = (which: readonly Client[]): string[] => which.map(({ id }) => id)

/** What is there, against what may be there. */
interface Seen {
  /** Ids of the clients that have stored all they keep. An item that may not be there stands by itself. */
  readonly stored: readonly string[]
  /** Ids of the clients whose host was asked for something. */
  readonly sent: readonly string[]
}

/** What is seen when these clients have run, and no other has. */
const only = (which: readonly Client[]): Seen => ({ stored: idsOf(which), sent: idsOf(which) })

const look = async (
  { page, collector, way }: Visit,
  may: readonly Client[] = [],
): Promise<Seen> => {
  const items = await kept(page)
  const all = ({ keeps }: Client): boolean =>
    keeps.every((keep) => items.some((item) => matchName(keep, item)))
  const strangers = items.filter((item) => !may.some((client) => client === ownerOf(item)))
  // What the browser has asked for before any script ran, no script can stop.
  const sent = collector.sent.filter(
    ({ client, script }) => !script || !(way.early || may.some(({ id }) => id === client)),
  )
  return {
    stored: [...idsOf(may.filter(all)), ...strangers.map((it) => `${ownerOf(it)?.id}: ${it}`)],
    sent: idsOf(clients.filter(({ id }) => sent.some(({ client }) => client === id))),
  }
}

const PATIENCE = 30_000
/** Tests wait for each other, too. */
const TIMEOUT = 300_000

/** Waits until these clients have stored all they keep and have sent something; then a while for others. */
const run = async (visit: Visit, which: readonly Client[]): Promise<Seen> => {
  const end = Date.now() + PATIENCE
  for (;;) {
    await quiet()
    const { stored, sent } = await look(visit, which)
    const done = which.every(({ id }) => stored.includes(id) && sent.includes(id))
    if (done || Date.now() > end) break
  }
  await quiet()
  return look(visit, which)
}

/** Waits until nothing is stored any more. Databases may stay while the page has them open. */
const emptied = async (visit: Visit): Promise<Seen> => {
  const end = Date.now() + PATIENCE
  for (;;) {
    const { stored, sent } = await look(visit)
    const left = stored.filter((item) => !item.includes(': indexeddb '))
    if (!left.length || Date.now() > end) return { stored: left, sent }
    await quiet(100)
  }
}

/** One visitor, one page, and the hosts of the clients. */
interface Visit {
  readonly page: Page
  readonly url: string
  readonly collector: Collector
  readonly way: Way
}

let places = 2
const waiting: (() => void)[] = []

/** Runs a test with a visitor and hosts of its own. No more than two run at once. */
const visit = async (
  way: Way,
  guarded: boolean,
  test: (visit: Visit) => Promise<void>,
): Promise<void> => {
  if (places) places--
  else await new Promise<void>((free) => waiting.push(free))
  const collector = await startCollector()
  const visitor = await here.engine.visitor()
  try {
    const url = await serve(way, collector, guarded)
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

/** Leaves, with what clients send then, and comes back. */
const again = async ({ page, url, collector }: Visit): Promise<void> => {
  await page.goto(`${here.server.url}/bare.html`)
  await quiet(100)
  collector.sent.length = 0
  await page.goto(url)
}

const choose = (page: Page, choices: Readonly<Record<string, boolean>>): Promise<void> =>
  page.evaluate((it) => {
    window.sekisho.update(it)
  }, choices)

const ledger = (page: Page): Promise<readonly LedgerEntry[]> =>
  page.evaluate(() => window.sekisho.ledger())

const services = (
  lines: readonly LedgerEntry[],
  of: (line: LedgerEntry) => boolean,
): readonly (string | undefined)[] => lines.filter(of).map(({ service }) => service)

/** Waits until each of these clients has tried to send, and tells those that have. */
const refused = async (page: Page, which: readonly Client[]): Promise<readonly string[]> => {
  const end = Date.now() + PATIENCE
  for (;;) {
    await quiet()
    const lines = (await ledger(page)).filter(
      ({ gate, outcome }) => gate === 'network' && outcome !== 'passed',
    )
    const found = which.filter(({ id }) => lines.some(({ service }) => service === id))
    if (found.length === which.length || Date.now() > end) return idsOf(found)
  }
}

const EVERYTHING = Object.fromEntries(PURPOSES.map((id) => [id, true]))
const NO_MORE = Object.fromEntries(PURPOSES.map((id) => [id, false]))

const entries = Object.entries(ways)
const bundled = entries.filter(([, way]) => way.bundled)
const held = entries.filter(([, way]) => !way.bundled)
/** Every way has another purpose that is granted alone. */
const cases = held.map(([name, way], i) => [name, PURPOSES[i % 3]!, way] as const)

describe('clients as they are', () => {
  it.concurrent.each([held[0]!, bundled[0]!])(
    'store and send at once where nothing holds them: %s',
    (_, way) =>
      visit(way, false, async (visit) => {
        expect(await run(visit, clients)).toEqual(only(clients))
      }),
    TIMEOUT,
  )

  it.concurrent.each(cases)(
    'run when they are granted, brought in by %s (%s first)',
    (_, one, way) =>
      visit(way, true, async (visit) => {
        const { page, collector } = visit
        const some = clients.filter(({ purpose }) => purpose === one)
        const seen: Record<string, Seen> = {}

        await quiet(600)
        seen['before a choice'] = await look(visit)
        const early = collector.sent.filter(({ script }) => script).map(({ client }) => client)
        const lines = await ledger(page)
        await choose(page, NO_MORE)
        await quiet()
        seen['after a refusal'] = await look(visit)
        await choose(page, { [one]: true })
        seen['after a choice'] = await run(visit, some)

        await again(visit)
        seen['on the next page'] = await run(visit, some)
        await choose(page, EVERYTHING)
        seen['after a choice for all'] = await run(visit, clients)
        await choose(page, NO_MORE)
        await quiet()
        collector.sent.length = 0
        seen['after withdrawal'] = await emptied(visit)
        const after = await ledger(page)
        const open = await kept(page)

        await page.reload()
        await quiet(600)
        seen['on the page after withdrawal'] = await look(visit)

        expect(seen).toEqual({
          'before a choice': only([]),
          'after a refusal': only([]),
          'after a choice': only(some),
          'on the next page': only(some),
          'after a choice for all': only(clients),
          'after withdrawal': only([]),
          'on the page after withdrawal': only([]),
        })
        // None has run: none has tried to store anything.
        expect(lines.filter(({ gate }) => gate === 'cookies' || gate === 'storage')).toEqual([])
        if (!way.tagged)
          expect(
            services(lines, ({ gate, outcome }) => gate === 'scripts' && outcome === 'held'),
          ).toEqual(expect.arrayContaining(idsOf(clients)))
        // The ledger names what the browser has asked for by itself, and nothing that was granted.
        // WebKit gives up a request whose element is stopped, and then keeps no record of it.
        if (here.engine.name !== 'webkit')
          expect(services(lines, ({ outcome }) => outcome === 'leaked')).toEqual(
            expect.arrayContaining(early),
          )
        const leaked = after.filter(({ outcome }) => outcome === 'leaked')
        if (!way.early) expect(leaked.filter(({ gate }) => gate === 'network')).toEqual([])
        // So are the databases that the page still has open; they are gone on the next one.
        expect(leaked.map(({ what }) => what)).toEqual(expect.arrayContaining(open.map(nameOf)))
      }),
    TIMEOUT,
  )

  it.concurrent.each(bundled)(
    'keep quiet until they are granted, as part of %s',
    (_, way) =>
      visit(way, true, async (visit) => {
        const { page, collector } = visit
        const one = way.lax ? 'sessions' : 'analytics'
        const some = clients.filter(({ purpose }) => purpose === one)
        // One that gives up has nothing to send.
        const bold = clients.filter(({ timid }) => way.lax || !timid)
        const seen: Record<string, Seen> = {}

        const stopped = await refused(page, bold)
        seen['before a choice'] = await look(visit)
        await choose(page, NO_MORE)
        await quiet()
        seen['after a refusal'] = await look(visit)

        const tried = await ledger(page)
        await choose(page, { [one]: true })
        await quiet(600)
        const written = await kept(page)

        await again(visit)
        seen['on the next page'] = await run(visit, some)
        await choose(page, EVERYTHING)
        await again(visit)
        seen['with a choice for all'] = await run(visit, clients)
        await choose(page, NO_MORE)
        await quiet()
        collector.sent.length = 0
        seen['after withdrawal'] = await emptied(visit)
        await page.reload()
        await refused(page, bold)
        seen['on the page after withdrawal'] = await look(visit)

        expect(seen).toEqual({
          'before a choice': only([]),
          'after a refusal': only([]),
          'on the next page': only(some),
          'with a choice for all': only(clients),
          'after withdrawal': only([]),
          'on the page after withdrawal': only([]),
        })
        // They have tried in vain to send and to store. What they tried to store is there once it may be.
        expect(stopped).toEqual(idsOf(bold))
        for (const client of bold) {
          const names = client.keeps.filter((item) =>
            tried.some(
              ({ service, outcome, what }) =>
                service === client.id && outcome === 'held' && matchName(nameOf(item), what),
            ),
          )
          // Who cannot write a probe may not try to store anything else.
          if (way.lax && client.keeps.length) expect([client.id, ...names]).not.toEqual([client.id])
          if (some.includes(client))
            expect(
              // A database is made anew.
              names.filter(
                (name) =>
                  !name.startsWith('indexeddb ') && !written.some((item) => matchName(name, item)),
              ),
            ).toEqual([])
        }
        expect(written.filter((item) => !some.some((client) => client === ownerOf(item)))).toEqual(
          [],
        )
      }),
    TIMEOUT,
  )
})
