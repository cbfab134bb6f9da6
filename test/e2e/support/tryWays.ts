import { encode } from '../../../src/consent/cookieText'
import { entryOf } from '../../../src/consent/rules'
import type { ConfigInput } from '../../../src/policy/types'
import { filterResponse } from '../../../src/server/filterResponse'
import type { AnswerOptions } from '../../../src/server/responseHeaders'
import { serverConfig } from '../../../src/server/serverConfig'
import { page as html } from './config'
import { waitUntil } from './page'
import type { Page } from './page'
import type { Suite } from './suite'
import { FRAME, ownScript, unstoppable, WORKER } from './unstoppable'

/** The ways by which the engine asks for something. */
export const waysIn = ({ engine }: Suite): readonly string[] =>
  Object.entries(unstoppable)
    .filter(([, { not }]) => !not?.includes(engine.name))
    .map(([name]) => name)

/** The consent cookie of somebody who has allowed or refused everything. */
export const cookieOf = (input: ConfigInput, choice: boolean): string => {
  const config = serverConfig(input)
  const entries = ['analytics', 'embeds'].map((id) => entryOf(config, id, choice))
  return encode(config.policy.version, Date.now(), entries, 'notice', '0'.repeat(22))
}

/** What a test varies. */
export interface Tries {
  /** The host that every way tries to reach. */
  readonly host: string
  readonly input: ConfigInput
  readonly choice: boolean
  /** What the server does with each answer. */
  readonly options?: AnswerOptions
}

/** Serves a page that tries every way to reach a host, and opens it for a visitor who has decided. */
export const tryWays = async (
  here: Suite,
  { host, input, choice, options = {} }: Tries,
): Promise<{ page: Page; reached: () => readonly string[] }> => {
  const { server, visitor } = here
  const config = serverConfig(input)
  const addressOf = (name: string): string => `http://${host}:${server.port}/hit/${name}`
  const answer = (path: string, type: string, body: (url: string) => string): void => {
    server.answer(path, (request) => {
      const url = new URL(request.url).searchParams.get('url') ?? ''
      const headers = { 'content-type': type, 'cache-control': 'no-store' }
      return filterResponse(config, request, new Response(body(url), { headers }), options)
    })
  }
  answer('/worker.js', 'text/javascript', () => WORKER)
  answer('/in.html', 'text/html', () => FRAME)
  answer('/own.css', 'text/css', (url) => `@font-face { font-family: own; src: url(${url}) }`)
  answer('/own.js', 'text/javascript', () => ownScript(waysIn(here), addressOf))
  const markup = Object.entries(unstoppable).map(([name, way]) => way.markup?.(addressOf(name)))
  markup.push(`<img src="http://nobody.test:${server.port}/hit/undeclared" alt="">`)
  const body = `${markup.join('\n')}<script src="/own.js"></script>`
  answer('/page.html', 'text/html', () => html(body, { config: input }))
  server.answer('/redirect', (request) =>
    Response.redirect(new URL(request.url).searchParams.get('url') ?? '', 302),
  )
  server.serve('/choose.html', '<!doctype html><title>Choose</title>')
  const page = await visitor.open(`${server.url}/choose.html`)
  await page.evaluate(
    (value) => {
      document.cookie = `sekisho=${value}; path=/`
    },
    cookieOf(input, choice),
  )
  server.hits.length = 0
  // The page need not have loaded: frames of it leave at once.
  await page.evaluate(() => {
    location.href = '/page.html'
  })
  const hasTried = (): Promise<boolean> => page.evaluate(() => !!window.ran?.includes('own'))
  await waitUntil(() => hasTried().catch(() => false), 'all ways are tried')
  return { page, reached: () => server.hits.map(({ path }) => path.slice('/hit/'.length)) }
}
