// Applies the visitor's decision on the server, for one of the two sites.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filterResponse, readConsent, serverConfig } from '../../dist/esm/server.js'
import { demo } from './files.mjs'

const YEAR = 365 * 24 * 60 * 60

/** Returns `name=value` of a cookie in the request, to renew it, or with a new value. */
const cookiePair = (c, name, createValue) =>
  (c.req.header('cookie') ?? '').split('; ').find((pair) => pair.startsWith(`${name}=`)) ??
  `${name}=${createValue()}`

/**
 * Makes the function that reads the configuration of a site, as it is for the addresses of a request.
 *
 * @param {string} site
 * @param {(text: string, c: import('hono').Context) => string} fill fills in the addresses
 */
export function configOf(site, fill) {
  // By text: the addresses depend on the request, but there are only a few.
  const configs = new Map()
  return async (c) => {
    const text = fill(await readFile(join(demo, site, 'sekisho.json'), 'utf8'), c)
    if (!configs.has(text)) configs.set(text, serverConfig(JSON.parse(text)))
    return configs.get(text)
  }
}

/**
 * Makes a middleware for Hono that applies the decision to the cookies of a site.
 *
 * The site sets its cookies, a visitor number for its log and the language of its pages, as if everything
 * were granted. Those that are not granted are removed from the response, and the consent cookie is renewed.
 *
 * The Content Security Policy of the decision only reports, since embeds of the demo are shown on the page
 * on which they are allowed.
 *
 * @param {'keiei' | 'center'} site
 * @param {ReturnType<typeof configOf>} readConfig
 */
export function consentOf(site, readConfig) {
  const contentSecurityPolicy = { reportOnly: true, reportTo: `/policy-reports/${site}` }
  return async (c, next) => {
    const config = await readConfig(c)
    c.set('consent', readConsent(config, c.req.raw))
    await next()
    const response = c.res
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    if (isPage) {
      const visitor = cookiePair(c, `${site}_visitor`, randomUUID)
      const language = cookiePair(c, `${site}_language`, () => (site === 'keiei' ? 'ja' : 'en'))
      response.headers.append('set-cookie', `${visitor}; Path=/; Max-Age=${YEAR}; SameSite=Lax`)
      response.headers.append(
        'set-cookie',
        `${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly`,
      )
    }
    // Otherwise Hono would copy the headers of the previous response into the new one.
    c.res = undefined
    c.res = filterResponse(config, c.req.raw, response, { contentSecurityPolicy })
  }
}
