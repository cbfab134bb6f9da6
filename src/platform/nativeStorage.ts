/**
 * Takes the accessors of `localStorage` and `sessionStorage` as they are now, so that Sekisho reaches
 * the browser's own storage when the gates have put a proxy in front of it.
 *
 * @returns the storage of an area; throws where the browser refuses it, as the accessor does
 */
export const nativeStorage = (from: Window): ((area: 'local' | 'session') => Storage) => {
  // An own property of the window in every browser; the prototype's in jsdom.
  const accessorOf = (area: 'local' | 'session'): (() => unknown) | undefined =>
    Object.getOwnPropertyDescriptor(from, `${area}Storage`)?.get
  const accessors = { local: accessorOf('local'), session: accessorOf('session') }
  return (area) => {
    const get = accessors[area]
    return get ? (get.call(from) as Storage) : from[`${area}Storage`]
  }
}
