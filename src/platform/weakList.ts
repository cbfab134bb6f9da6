/** A list of objects that does not keep them alive. */
export interface WeakList<T extends object> {
  /** Adds what is not in the list yet; answers whether it was not. */
  add(item: T): boolean
  /** Those that are still there, oldest first. */
  all(): readonly T[]
  /** Keeps only the items of which this is true. */
  keep(test: (item: T) => boolean): void
}

/** Makes a list. */
export const createWeakList = <T extends object>(): WeakList<T> => {
  const known = new WeakSet<T>()
  let refs: WeakRef<T>[] = []
  return {
    add(item) {
      if (known.has(item)) return false
      known.add(item)
      refs.push(new WeakRef(item))
      return true
    },
    all: () => refs.flatMap((each) => each.deref() ?? []),
    keep(test) {
      refs = refs.filter((each) => {
        const item = each.deref()
        return item && (test(item) || !known.delete(item))
      })
    },
  }
}
