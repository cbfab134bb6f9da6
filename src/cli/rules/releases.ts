import type { Rule } from './rule'

const HOUR = 36e5

/** ISO date at a place so many hours ahead of UTC. */
const dateAt = (now: number, hours: number): string =>
  new Date(now + hours * HOUR).toISOString().slice(0, 10)

/** Whether there is such a day: others are no date, or become one of the next month. */
const isDay = (date: string): boolean => {
  const day = new Date(date)
  return !isNaN(+day) && day.toISOString().startsWith(date)
}

/** A date that is in no calendar. Its form is right: that much the browser checks. */
export const impossibleDate: Rule = function* ({ policy }) {
  const dates = [
    ['policy.effective', policy.effective],
    ['policy.upcoming.effective', policy.upcoming?.effective],
  ] as const
  for (const [path, date] of dates)
    if (date !== undefined && !isDay(date))
      yield {
        path,
        message: `There is no day ${date}, and it is shown as it stands. Write one that is in the calendar.`,
        value: date,
      }
}

/** A policy that takes effect later, and that visitors meet as if it were in force. */
export const notYetEffective: Rule = function* ({ policy }, now) {
  // A day has come when it has come anywhere: owners are not told off on the morning of the day itself.
  if (policy.effective > dateAt(now, 14) && !policy.upcoming)
    yield {
      path: 'policy.effective',
      message:
        `This policy takes effect on ${policy.effective}, and visitors are asked by it as soon as it is published. ` +
        'Publish the one in force, and announce this one in upcoming.',
      value: policy.effective,
    }
}

/** A history of changes that does not say what this version has changed. */
export const changeWithoutEntry: Rule = function* ({ policy }) {
  if (policy.changes.length && !policy.changes.some(({ version }) => version === policy.version))
    yield {
      path: 'policy.changes',
      message: `No entry says what version ${policy.version} has changed. “sekisho diff” writes one.`,
      value: policy.version,
    }
}

/** An announcement that is over. */
export const upcomingPassed: Rule = function* ({ policy }, now) {
  if (policy.upcoming && policy.upcoming.effective < dateAt(now, -12))
    yield {
      path: 'policy.upcoming.effective',
      message: `The ${policy.upcoming.effective} is over. Publish that version, and take the announcement out.`,
      value: policy.upcoming.effective,
    }
}
