/** A policy's ISO date in words, where the browser has words of that language. It is a date and no moment, so no time zone shifts it. */
export const sayDay = (iso: string, tag: string): string => {
  const day = new Date(iso)
  // Some browsers make a day of the next month of one that is in no calendar, and not all know every language.
  return isNaN(+day) ||
    !day.toJSON().startsWith(iso) ||
    !Intl.DateTimeFormat.supportedLocalesOf(tag).length
    ? iso
    : new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}
