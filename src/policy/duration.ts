const FORM =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const DAY = 24 * 60
/** Minutes of a year, a month, a week … a second. A month is the twelfth part of a year of 365 days. */
const UNITS = [365 * DAY, (365 * DAY) / 12, 7 * DAY, DAY, 60, 1, 1 / 60]

/**
 * Minutes of an ISO 8601 duration, so that two can be compared: `P12M` is as long as `P1Y`. What ends
 * with the browser's session is shorter than all others.
 *
 * @see https://en.wikipedia.org/wiki/ISO_8601#Durations
 * @param duration `P13M`, `PT30M` or `session`
 * @returns `NaN` for what is none
 */
export const minutesOf = (duration: string): number => {
  if (duration === 'session') return 0
  const parts = FORM.exec(duration)?.slice(1)
  if (!parts?.some(Boolean)) return NaN
  return parts.reduce((sum, part, i) => sum + Number(part ?? 0) * (UNITS[i] ?? 0), 0)
}
