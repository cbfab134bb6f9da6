/** A list of objects that does not keep them alive. */
export interface WeakList<T extends object> {
  add(item: T): void
  /** Those that are still there. */
  all(): readonly T[]
  /** Keeps only the items of which this is true. */
  keep(test: (item: T) => boolean): void
}

/** Makes a list. */
export const createWeakList = <T extends object>(): WeakList<T> => {
  let refs: WeakRef<T>[] = []
  return {
    add(item) {
      refs.push(new WeakRef(item))
    },
    all: () => refs.flatMap((each) => each.deref() ?? []),
    keep(test) {
      refs = refs.filter((each) => {
        const item = each.deref()
        return item && test(item)
      })
    },
  }
}
