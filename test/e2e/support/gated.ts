import type { ConfigInput, GateOptions } from '../../../src/policy/types'
import { page as html, policy } from './config'
import type { Page } from './page'
import type { Suite } from './suite'
import { sekisho } from './visible'

/** A policy whose first service also declares what it stores. */
export const config = (gates: Partial<GateOptions> = {}): ConfigInput => ({
  policy: policy({
    services: [
      {
        ...(policy().services?.[0] as NonNullable<ConfigInput['policy']['services']>[number]),
        storage: (['local', 'session', 'indexeddb'] as const).map((area) => ({
          area,
          key: 'st_*',
          description: 'Queue.',
        })),
      },
      ...(policy().services?.slice(1) ?? []),
    ],
  }),
  gates,
})

/** What the tests of the gates share: a page with a notice, and hosts to send to. */
export const gated = (here: Suite) => {
  /** Address on the host of the declared service, or of a host that nobody declares. */
  const at = (name: string, host = 'stats.test'): string =>
    `http://${host}:${here.server.port}/hit/${name}`
  /** @param before markup that comes before our script */
  const open = async (body = '', gates: Partial<GateOptions> = {}, before = ''): Promise<Page> => {
    const page = html(body, { config: config(gates) })
    here.server.serve('/page.html', page.replace('<title>', `${before}<title>`))
    const opened = await here.visitor.open(`${here.server.url}/page.html`)
    await sekisho(opened).noticeSeen()
    return opened
  }
  const paths = (): string[] => here.server.hits.map(({ path }) => path.slice('/hit/'.length))
  return { at, open, paths }
}

export const accept = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.sekisho.acceptAll()
  })
export const refuse = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.sekisho.rejectAll()
  })
export const ran = (page: Pick<Page, 'evaluate'>): Promise<string[]> =>
  page.evaluate(() => window.ran ?? [])
/** What the ledger says, as `gate what outcome`. */
export const ledger = (page: Pick<Page, 'evaluate'>): Promise<string[]> =>
  page.evaluate(() =>
    window.sekisho.ledger().map(({ gate, what, outcome }) => `${gate} ${what} ${outcome}`),
  )
