// Rules for the version, the dates and the changes of the policy.
import type { Rule } from './rule'

const HOUR = 36e5

/** Returns the ISO date in a time zone that is this many hours ahead of UTC. */
const dateAt = (now: number, hours: number): string =>
  new Date(now + hours * HOUR).toISOString().slice(0, 10)

/** Whether a date exists. `Date` rejects other dates, or moves them into the next month. */
const isDay = (date: string): boolean => {
  const day = new Date(date)
  return !isNaN(+day) && day.toISOString().startsWith(date)
}

/** Reports dates that do not exist. `parseConfig` has already checked their format. */
export const impossibleDate: Rule = function* ({ policy }) {
  const dates = [
    ['policy.effective', policy.effective],
    ['policy.upcoming.effective', policy.upcoming?.effective],
  ] as const
  for (const [path, date] of dates)
    if (date !== undefined && !isDay(date))
      yield {
        path,
        message: `The date ${date} does not exist and would be shown to visitors as it is. Write a valid date.`,
        value: date,
      }
}

/** Reports a policy that is not in effect yet, but would apply as soon as it is published. */
export const notYetEffective: Rule = function* ({ policy }, now) {
  // A date counts as reached once it is reached in any time zone, so that nobody is warned on the day itself.
  if (policy.effective > dateAt(now, 14) && !policy.upcoming)
    yield {
      path: 'policy.effective',
      message:
        `This policy takes effect on ${policy.effective}, but visitors are asked under it as soon as it is published. ` +
        'Publish the policy in effect, and announce this one in policy.upcoming.',
      value: policy.effective,
    }
}

/** Reports a history of changes without an entry for the current version. */
export const changeWithoutEntry: Rule = function* ({ policy }) {
  if (policy.changes.length && !policy.changes.some(({ version }) => version === policy.version))
    yield {
      path: 'policy.changes',
      message: `No entry says what version ${policy.version} has changed. Run “sekisho diff” to get one.`,
      value: policy.version,
    }
}

/** Reports an announced version whose date has passed. */
export const upcomingPassed: Rule = function* ({ policy }, now) {
  if (policy.upcoming && policy.upcoming.effective < dateAt(now, -12))
    yield {
      path: 'policy.upcoming.effective',
      message: `The announced date ${policy.upcoming.effective} has passed. Publish that version, and remove policy.upcoming.`,
      value: policy.upcoming.effective,
    }
}
