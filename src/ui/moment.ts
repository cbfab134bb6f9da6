/** A moment (ISO 8601) in words, in the visitor's time zone. */
export const sayMoment = (iso: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso))
