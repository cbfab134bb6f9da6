import { describe, expect, it } from 'vitest'
import { matchName } from '../../src/policy/match'
import { PURPOSES } from './support/client'
import { clients } from './support/clients'
import { quiet } from './support/page'
import {
  choose,
  emptied,
  idsOf,
  kept,
  ledger,
  look,
  nameOf,
  only,
  ownerOf,
  refused,
  run,
  services,
} from './support/seen'
import type { Seen } from './support/seen'
import { share } from './support/share'
import { suite } from './support/suite'
import { again, visits } from './support/visit'
import { ways } from './support/ways'

const here = suite()
const visit = visits(here)

/** Tests wait for each other, too. */
const TIMEOUT = 300_000

const EVERYTHING = Object.fromEntries(PURPOSES.map((id) => [id, true]))
const NO_MORE = Object.fromEntries(PURPOSES.map((id) => [id, false]))

const entries = Object.entries(ways)
const bundled = entries.filter(([, way]) => way.bundled)
const held = entries.filter(([, way]) => !way.bundled)
/** Every way has five clients, and another purpose that is granted alone. */
const cases = held.map(([name, way], i) => {
  const these = clients.filter((_, k) => (k + i) % clients.length < 5)
  return [name, these[i % 5]!.purpose, way, these] as const
})

describe('clients as they are', () => {
  it.concurrent.each([held[0]!, bundled[0]!])(
    'store and send at once where nothing holds them: %s',
    (_, way) =>
      visit(way, false, clients, async (visit) => {
        expect(await run(visit, clients)).toEqual(only(clients))
      }),
    TIMEOUT,
  )

  it.concurrent.each(share(cases))(
    'run when they are granted, brought in by %s (%s first)',
    (_, one, way, these) =>
      visit(way, true, these, async (visit) => {
        const { page, collector } = visit
        const some = these.filter(({ purpose }) => purpose === one)
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
        seen['after a choice for all'] = await run(visit, these)
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
          'after a choice for all': only(these),
          'after withdrawal': only([]),
          'on the page after withdrawal': only([]),
        })
        // None has run: none has tried to store anything.
        expect(lines.filter(({ gate }) => gate === 'cookies' || gate === 'storage')).toEqual([])
        expect(
          services(lines, ({ gate, outcome }) => gate === 'scripts' && outcome === 'held'),
        ).toEqual(expect.arrayContaining(idsOf(these)))
        // The ledger names what the browser has asked for by itself, and nothing that was granted.
        const told = services(lines, ({ outcome }) => outcome === 'leaked')
        if (way.head && here.cannot('name a preload that is given up'))
          expect(early).toEqual(expect.arrayContaining([...told]))
        else expect(told).toEqual(expect.arrayContaining(early))
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
      visit(way, true, clients, async (visit) => {
        const { page, collector } = visit
        const one = way.lax ? 'sessions' : 'analytics'
        const some = clients.filter(({ purpose }) => purpose === one)
        // One that gives up has nothing to send.
        const bold = clients.filter(({ timid }) => way.lax || !timid)
        const seen: Record<string, Seen> = {}

        // A probe that is let through is there for a moment.
        const still = way.lax ? emptied : look
        const stopped = await refused(page, bold)
        seen['before a choice'] = await still(visit)
        await choose(page, NO_MORE)
        await quiet()
        seen['after a refusal'] = await still(visit)

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
        seen['on the page after withdrawal'] = await still(visit)

        expect(seen).toEqual({
          'before a choice': only([]),
          'after a refusal': only([]),
          'on the next page': only(some),
          'with a choice for all': only(clients),
          'after withdrawal': only([]),
          'on the page after withdrawal': only([]),
        })
        // What a style has asked for is told.
        expect(services(tried, ({ outcome }) => outcome === 'leaked')).toEqual(
          idsOf(clients.filter(({ styled }) => styled)),
        )
        // They have tried in vain to send, to show and to store. What they tried to store is there once it may be.
        expect(stopped).toEqual(idsOf(bold))
        for (const client of bold) {
          const names = client.keeps.filter((item) =>
            tried.some(
              ({ service, outcome, what }) =>
                service === client.id && outcome === 'held' && matchName(nameOf(item), what),
            ),
          )
          // Who cannot write a probe, or gets no answer, may not try to store anything else.
          if (way.lax && client.keeps.length && !client.asks)
            expect([client.id, ...names]).not.toEqual([client.id])
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
