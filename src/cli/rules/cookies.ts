import { minutesOf } from '../../policy/duration'
import { matchName } from '../../policy/match'
import type { Config } from '../../policy/types'
import type { Rule } from './rule'

/** What browsers keep a cookie for at most. See https://developer.chrome.com/blog/cookie-max-age-expires */
const MOST_DAYS = 400

/** A cookie that is said to be kept longer than a browser keeps any, or for a time that cannot be read. */
export const cookieLifetime: Rule = function* ({ policy }) {
  for (const [i, { cookies }] of policy.services.entries())
    for (const [j, { name, duration }] of cookies.entries()) {
      const days = minutesOf(duration) / 60 / 24
      const path = `policy.services[${i}].cookies[${j}].duration`
      if (Number.isNaN(days))
        yield {
          path,
          message: `“${duration}” is no duration, and is shown as it stands. Write P13M, P180D, PT30M or session.`,
          value: duration,
        }
      else if (days > MOST_DAYS)
        yield {
          path,
          message: `Browsers keep “${name}” for ${MOST_DAYS} days at most, and this says ${Math.round(days)}. Write P${MOST_DAYS}D or less, and set the cookie so.`,
          value: duration,
        }
    }
}

interface Kept {
  readonly name: string
  readonly area: string
  readonly path: string
  readonly service: string
  readonly purpose: string
}

const keptBy = ({ policy }: Config): readonly Kept[] =>
  policy.services.flatMap(({ id, purpose, cookies, storage }, i) => {
    const owner = { service: id, purpose }
    const path = `policy.services[${i}]`
    return [
      ...cookies.map(({ name }, j) => ({
        ...owner,
        name,
        area: 'cookie',
        path: `${path}.cookies[${j}].name`,
      })),
      ...storage.map(({ area, key }, j) => ({
        ...owner,
        name: key,
        area,
        path: `${path}.storage[${j}].key`,
      })),
    ]
  })

/** A cookie or entry that services of two purposes declare. */
export const declaredTwice: Rule = function* (config) {
  const all = keptBy(config)
  for (const [i, it] of all.entries()) {
    const other = all
      .slice(0, i)
      .find(
        (each) =>
          each.area === it.area &&
          each.purpose !== it.purpose &&
          (matchName(each.name, it.name) || matchName(it.name, each.name)),
      )
    if (other)
      yield {
        path: it.path,
        message:
          `“${other.service}” declares this for “${other.purpose}” as “${other.name}”, and “${it.service}” for “${it.purpose}”. ` +
          'It is written only when both are allowed. Declare it for one purpose.',
        value: it.name,
      }
  }
}
