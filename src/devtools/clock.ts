import type { Language } from '../ui/language'

/** Writes a moment as a clock shows it, with seconds, in the visitor's time zone. */
export const clockOf = ({ base }: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(base, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
