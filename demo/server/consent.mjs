import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filterResponse, readConsent, serverConfig } from '../../dist/esm/server.js'
import { demo } from './files.mjs'

const YEAR = 365 * 24 * 60 * 60

/** `name=value` of a cookie that came along, so that it lives on; or a new one. */
const again = (c, name, fresh) =>
  (c.req.header('cookie') ?? '').split('; ').find((pair) => pair.startsWith(`${name}=`)) ??
  `${name}=${fresh()}`

/**
 * The same decision on the server, for one of the two sites: a middleware for Hono.
 *
 * The site sets its cookies as if everything were allowed, a number for its log and the language of its
 * pages; what is not granted is taken out before it leaves. The consent cookie is renewed.
 *
 * @param {'keiei' | 'center'} site
 * @param {(text: string, c: import('hono').Context) => string} fill puts the addresses in that the
 *   site's configuration leaves open
 */
export function consentOf(site, fill) {
  // The addresses are those of the request, and there are few of them.
  const configs = new Map()
  const configOf = async (c) => {
    const text = fill(await readFile(join(demo, site, 'sekisho.json'), 'utf8'), c)
    if (!configs.has(text)) configs.set(text, serverConfig(JSON.parse(text)))
    return configs.get(text)
  }

  return async (c, next) => {
    const config = await configOf(c)
    c.set('consent', readConsent(config, c.req.header('cookie')))
    await next()
    const answer = c.res
    const isPage = answer.headers.get('content-type')?.startsWith('text/html')
    if (isPage) {
      const visitor = again(c, `${site}_visitor`, randomUUID)
      const language = again(c, `${site}_language`, () => (site === 'keiei' ? 'ja' : 'en'))
      answer.headers.append('set-cookie', `${visitor}; Path=/; Max-Age=${YEAR}; SameSite=Lax`)
      answer.headers.append(
        'set-cookie',
        `${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`,
      )
    }
    // Hono carries the headers of the answer before over into the next one, unless there is none.
    c.res = undefined
    c.res = filterResponse(config, c.req.raw, answer)
  }
}
