/** A moment in words, in the visitor's time zone. */
export const sayMoment = (ms: number, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(ms)
