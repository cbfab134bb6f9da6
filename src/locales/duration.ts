import { parseDuration } from '../policy/duration'

/** An ISO 8601 duration in words: `P13M` is “13 months”. What is no duration stays as it is. */
export const sayDuration = (text: string, tag: string): string => {
  const parts = parseDuration(text)
  if (!parts?.length) return text
  const words = parts.map(({ value, unit }) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
  )
  return new Intl.ListFormat(tag, { type: 'unit' }).format(words)
}
