import type { LedgerEntry } from '../../../src/consent/types'
import { matchName } from '../../../src/policy/match'
import type { Client, Item } from './client'
import { clients } from './clients'
import type { Sent } from './collector'
import { quiet } from './page'
import type { Page } from './page'
import type { Visit } from './visit'

/** All that is kept in the browser, without the consent cookie. A frame looks, past every gate. */
export const kept = async (page: Page): Promise<readonly Item[]> => {
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
  // The choice, and what was agreed to by it.
  return all.filter((item) => !['cookie sekisho', 'local sekisho'].includes(item)) as Item[]
}

/** The client that keeps an item, under whatever name it gives it. */
export const ownerOf = (item: Item): Client | undefined =>
  clients.find(({ keeps, rest, probes }) =>
    [...keeps, ...rest, ...probes].some((it) => matchName(it, item)),
  )

/** An item without its area. */
export const nameOf = (item: Item): string => item.slice(item.indexOf(' ') + 1)

export const idsOf = (which: readonly Client[]): string[] => which.map(({ id }) => id)

/** What is there, against what may be there. */
export interface Seen {
  /** Ids of the clients that have stored all they keep. An item that may not be there stands by itself. */
  readonly stored: readonly string[]
  /** Ids of the clients whose host was asked for something. */
  readonly sent: readonly string[]
}

/** What is seen when these clients have run, and no other has. */
export const only = (which: readonly Client[]): Seen => ({
  stored: idsOf(which),
  sent: idsOf(which),
})

/** Whether a style has asked for it, which no script of a page can stop. */
export const styled = ({ client, path }: Sent): boolean =>
  clients.some(({ id, styled }) => id === client && styled && path.startsWith(styled))

/** Looks what is there, where these clients may have run. */
export const look = async (
  { page, collector, way }: Visit,
  may: readonly Client[] = [],
): Promise<Seen> => {
  const items = await kept(page)
  const all = ({ keeps }: Client): boolean =>
    keeps.every((keep) => items.some((item) => matchName(keep, item)))
  const strangers = items.filter((item) => !may.some((client) => client === ownerOf(item)))
  // What the browser has asked for before any script ran, no script can stop.
  const sent = collector.sent.filter(
    (it) => !styled(it) && (!it.script || !(way.early || may.some(({ id }) => id === it.client))),
  )
  return {
    stored: [...idsOf(may.filter(all)), ...strangers.map((it) => `${ownerOf(it)?.id}: ${it}`)],
    sent: idsOf(clients.filter(({ id }) => sent.some(({ client }) => client === id))),
  }
}

const PATIENCE = 30_000

/** Waits until these clients have stored all they keep and have sent something; then a while for others. */
export const run = async (visit: Visit, which: readonly Client[]): Promise<Seen> => {
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
export const emptied = async (visit: Visit): Promise<Seen> => {
  const end = Date.now() + PATIENCE
  for (;;) {
    const { stored, sent } = await look(visit)
    const left = stored.filter((item) => !item.includes(': indexeddb '))
    if (!left.length || Date.now() > end) return { stored: left, sent }
    await quiet(100)
  }
}

/** Makes a choice as the page's own code would. */
export const choose = (page: Page, choices: Readonly<Record<string, boolean>>): Promise<void> =>
  page.evaluate((it) => {
    window.sekisho.update(it)
  }, choices)

/** What the ledger says. */
export const ledger = (page: Page): Promise<readonly LedgerEntry[]> =>
  page.evaluate(() => window.sekisho.ledger())

/** The services of some lines of the ledger. */
export const services = (
  lines: readonly LedgerEntry[],
  of: (line: LedgerEntry) => boolean,
): readonly (string | undefined)[] => lines.filter(of).map(({ service }) => service)

/** Waits until each of these clients has tried to send or to show something, and tells those that have. */
export const refused = async (page: Page, which: readonly Client[]): Promise<readonly string[]> => {
  const end = Date.now() + PATIENCE
  for (;;) {
    await quiet()
    const lines = (await ledger(page)).filter(
      ({ gate, outcome }) => ['network', 'embeds'].includes(gate) && outcome !== 'passed',
    )
    const found = which.filter(({ id }) => lines.some(({ service }) => service === id))
    if (found.length === which.length || Date.now() > end) return idsOf(found)
  }
}
