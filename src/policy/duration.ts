// Reads ISO 8601 durations.

const FORMAT =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const DAY = 24 * 60
/** Minutes of each unit, the largest first. A month is a twelfth of a year of 365 days. */
const MINUTES: Readonly<Record<Unit, number>> = {
  year: 365 * DAY,
  month: (365 * DAY) / 12,
  week: 7 * DAY,
  day: DAY,
  hour: 60,
  minute: 1,
  second: 1 / 60,
}
const UNITS = Object.keys(MINUTES) as Unit[]

type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'

/** An amount of one unit of time. */
export interface DurationPart {
  readonly value: number
  readonly unit: Unit
}

/**
 * Parses an ISO 8601 duration.
 *
 * @returns its parts that are not zero, the largest first; `undefined` if the text is not a duration
 * @see https://en.wikipedia.org/wiki/ISO_8601#Durations
 */
export const parseDuration = (text: string): readonly DurationPart[] | undefined => {
  const match = FORMAT.exec(text)
  return match
    ? UNITS.map((unit, i) => ({ unit, value: Number(match[i + 1] ?? 0) })).filter(
        ({ value }) => value,
      )
    : undefined
}

/**
 * Converts an ISO 8601 duration to minutes, so that durations can be compared: `P12M` equals `P1Y`.
 * `session` is shorter than all others.
 *
 * @param duration `P13M`, `PT30M` or `session`
 * @returns `NaN` if it is not a duration
 */
export const minutesOf = (duration: string): number =>
  duration === 'session'
    ? 0
    : (parseDuration(duration)?.reduce((sum, { value, unit }) => sum + value * MINUTES[unit], 0) ??
      NaN)
