/** A policy's ISO date in words. It is a date and no moment, so no time zone shifts it. */
export const sayDay = (iso: string, tag: string): string => {
  const day = new Date(iso)
  // Some browsers make a day of the next month of one that is in no calendar.
  return isNaN(+day) || !day.toJSON().startsWith(iso)
    ? iso
    : new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}
