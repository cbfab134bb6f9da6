const FORM =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const DAY = 24 * 60
/** Minutes of each unit, the largest first. A month is the twelfth part of a year of 365 days. */
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

/** A number of one unit of time. */
export interface DurationPart {
  readonly value: number
  readonly unit: Unit
}

/**
 * The parts of an ISO 8601 duration that are not zero, largest first; `undefined` if it is none.
 *
 * @see https://en.wikipedia.org/wiki/ISO_8601#Durations
 */
export const parseDuration = (text: string): readonly DurationPart[] | undefined => {
  const found = FORM.exec(text)
  return found
    ? UNITS.map((unit, i) => ({ unit, value: Number(found[i + 1] ?? 0) })).filter(
        ({ value }) => value,
      )
    : undefined
}

/**
 * Minutes of an ISO 8601 duration, so that two can be compared: `P12M` is as long as `P1Y`. What ends
 * with the browser's session is shorter than all others.
 *
 * @param duration `P13M`, `PT30M` or `session`
 * @returns `NaN` for what is none
 */
export const minutesOf = (duration: string): number =>
  duration === 'session'
    ? 0
    : (parseDuration(duration)?.reduce((sum, { value, unit }) => sum + value * MINUTES[unit], 0) ??
      NaN)
