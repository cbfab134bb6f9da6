/** A policy's ISO date in words. It is a date and no moment, so no time zone shifts it. */
export const sayDay = (iso: string, tag: string): string => {
  const day = new Date(iso)
  return isNaN(+day)
    ? iso
    : new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}

/** A moment in words, in the visitor's time zone. */
export const sayMoment = (ms: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(ms)
