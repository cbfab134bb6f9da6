// Rules for declared cookies and storage entries.
import { minutesOf } from '../../policy/duration'
import { matchName } from '../../policy/match'
import type { Config } from '../../policy/types'
import type { Rule } from './rule'

/** The longest lifetime of a cookie in browsers. See https://developer.chrome.com/blog/cookie-max-age-expires */
const MAX_DAYS = 400

/** Reports durations of cookies that are longer than browsers allow, or that cannot be read. */
export const cookieLifetime: Rule = function* ({ policy }) {
  for (const [i, { cookies }] of policy.services.entries())
    for (const [j, { name, duration }] of cookies.entries()) {
      const days = minutesOf(duration) / 60 / 24
      const path = `policy.services[${i}].cookies[${j}].duration`
      if (Number.isNaN(days))
        yield {
          path,
          message: `“${duration}” is not a valid duration and would be shown to visitors as it is. Write, for example, P13M, P180D, PT30M or session.`,
          value: duration,
        }
      else if (days > MAX_DAYS)
        yield {
          path,
          message: `Browsers store “${name}” for at most ${MAX_DAYS} days, but the policy says ${Math.round(days)}. Write P${MAX_DAYS}D or less, and set the cookie accordingly.`,
          value: duration,
        }
    }
}

/** A declared cookie or storage entry. */
interface Declaration {
  readonly name: string
  readonly area: string
  readonly path: string
  readonly service: string
  readonly purpose: string
}

const declarationsOf = ({ policy }: Config): readonly Declaration[] =>
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

/** Reports cookies and storage entries that services of two purposes declare. */
export const declaredTwice: Rule = function* (config) {
  const all = declarationsOf(config)
  for (const [i, item] of all.entries()) {
    const other = all
      .slice(0, i)
      .find(
        (each) =>
          each.area === item.area &&
          each.purpose !== item.purpose &&
          (matchName(each.name, item.name) || matchName(item.name, each.name)),
      )
    if (other)
      yield {
        path: item.path,
        message:
          `“${item.service}” declares this for “${item.purpose}”, but “${other.service}” declares “${other.name}” for “${other.purpose}”. ` +
          'It can only be written once both purposes are granted. Declare it for one purpose.',
        value: item.name,
      }
  }
}
