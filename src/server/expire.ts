import { cookiesOf } from '../consent/cookies'
import { cookieText, domainsOf } from '../consent/domains'
import type { Standing } from '../consent/rules'
import { matchName } from '../policy/match'
import type { Config } from '../policy/types'
import { cookiesIn } from './header'
import { hostnameOf, isHttps } from './request'
import type { RequestLike } from './request'
import { filterSetCookies } from './filter'

/** As many names in one answer as no honest browser reaches. */
const MOST = 20

/** What can stand in a header, and in a cookie's name. */
const NAME = /^[!-:<>-~]+$/

/**
 * Deletes cookies that scripts cannot: those that came with the request, are declared `httpOnly`, and are
 * not granted or not any more. All others the page erases itself.
 *
 * A request does not tell the domain and path of a cookie. It is deleted for `Path=/` on every domain
 * that the host can have; one that was set for another path stays.
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
  const domains = new Set(domainsOf({ protocol: '', pathname: '', hostname: hostnameOf(request) }))
  return [...names]
    .filter(
      (name) =>
        NAME.test(name) &&
        hidden.some((each) => matchName(each.name, name)) &&
        filterSetCookies(config, consent, [`${name}=`]).dropped.length,
    )
    .slice(0, MOST)
    .flatMap((name) =>
      (name.startsWith('__Host-') ? [''] : [...domains]).map(
        (domain) => cookieText(name, '', 0, domain) + (secure ? '; secure' : ''),
      ),
    )
}
