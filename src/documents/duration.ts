const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const

/** A number of one unit of time. */
export interface DurationPart {
  readonly value: number
  readonly unit: (typeof UNITS)[number]
}

/** The parts of an ISO 8601 duration that are not zero, largest first; `undefined` if it is none. */
export const parseDuration = (text: string): readonly DurationPart[] | undefined => {
  const found = DURATION.exec(text)
  return found
    ? UNITS.map((unit, i) => ({ unit, value: Number(found[i + 1] ?? 0) })).filter(
        ({ value }) => value,
      )
    : undefined
}

/** An ISO 8601 duration in words: `P13M` is “13 months”. What is no duration stays as it is. */
export const sayDuration = (text: string, tag: string): string => {
  const parts = parseDuration(text)
  if (!parts?.length) return text
  const words = parts.map(({ value, unit }) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
  )
  return new Intl.ListFormat(tag, { type: 'unit' }).format(words)
}
