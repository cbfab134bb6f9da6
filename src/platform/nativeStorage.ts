/**
 * Takes the accessors of `localStorage` and `sessionStorage` as they are now, so that Sekisho reaches
 * the browser's own storage when the gates have put a proxy in front of it.
 *
 * @returns the storage of an area; throws where the browser refuses it, as the accessor does
 */
export const nativeStorage = (from: Window): ((area: 'local' | 'session') => Storage) => {
  const accessors = (['local', 'session'] as const).map(
    (area) =>
      // An own property of the window in every browser; the prototype's in jsdom.
      [area, Object.getOwnPropertyDescriptor(from, `${area}Storage`)?.get] as const,
  )
  return (area) => {
    const [, get] = accessors.find(([name]) => name === area) ?? []
    return get ? (get.call(from) as Storage) : from[`${area}Storage`]
  }
}
