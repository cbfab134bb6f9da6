import { cookiesOf } from '../consent/cookies'
import { cookieText, domainsOf } from '../consent/domains'
import type { Standing } from '../consent/rules'
import { cookieOwners, matchName } from '../policy/match'
import type { Config } from '../policy/types'
import { cookiesIn } from './header'
import { hostnameOf, isHttps } from './request'
import type { RequestLike } from './request'
import { filterSetCookies } from './filter'

/** As many names in one answer as no honest browser reaches. */
const MOST = 20

/** As many domains a name, the narrowest, and the host alone: as deep as hosts are in practice. */
const DOMAINS = 5

/** What can stand in a header, and in a cookie's name. */
const NAME = /^[!-:<>-~]+$/

/**
 * Deletes cookies that scripts cannot: those that came with the request, are declared `httpOnly`, and are
 * not granted or not any more, to none of the services that declare them. All others the page erases
 * itself.
 *
 * A request does not tell the domain and path of a cookie. It is deleted for `Path=/` on the five
 * narrowest domains that the host can have, and without a domain; one that was set for another path stays.
 *
 * @param consent from {@link readConsent}
 * @returns values of `Set-Cookie` headers; none where `gates.cookies` does not enforce
 */
export const expireCookies = (
  config: Config,
  consent: Pick<Standing, 'granted'>,
  request: RequestLike,
  secure: boolean = isHttps(request),
): readonly string[] => {
  const hidden = config.policy.services
    .flatMap(({ cookies }) => cookies)
    .filter(({ httpOnly }) => httpOnly)
  const names = new Set(
    cookiesOf(cookiesIn(request.headers.get('cookie'))).map(([name = '']) => name),
  )
  const domains = new Set(
    domainsOf({ protocol: '', pathname: '', hostname: hostnameOf(request) }).slice(-1 - DOMAINS),
  )
  return [...names]
    .filter(
      (name) =>
        NAME.test(name) &&
        hidden.some((each) => matchName(each.name, name)) &&
        cookieOwners(config.policy, name).every(({ id }) => !consent.granted.has(id)) &&
        filterSetCookies(config, consent, [`${name}=`]).dropped.length,
    )
    .slice(0, MOST)
    .flatMap((name) =>
      (name.startsWith('__Host-') ? [''] : [...domains]).map(
        (domain) => cookieText(name, '', 0, domain) + (secure ? '; secure' : ''),
      ),
    )
}
