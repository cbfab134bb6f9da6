// What comes in a file of its own, when it is first needed.
import type { Platform } from './types'
import { whenVisitorActs } from './whenVisitorActs'

/** Something that is loaded when it is first needed, and only once. */
export interface Lazy<T> {
  /** It, as soon as it has loaded. */
  readonly current: () => T | undefined
  /** What {@link Lazy.get} has answered, once somebody has asked. */
  readonly loading: () => Promise<T | undefined> | undefined
  /**
   * Loads it. Where it cannot be loaded, the developer is told, nothing comes, and the next call tries
   * again. Never rejects.
   */
  readonly get: () => Promise<T | undefined>
  /**
   * Loads it, and runs with it. Never rejects.
   *
   * @param retry called when the visitor acts, if it could not be loaded
   */
  readonly use: (run: (it: T) => void, retry?: () => void) => Promise<void>
}

/** What it needs. */
export interface LazyPort {
  readonly platform: Pick<Platform, 'warn' | 'window'>
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/**
 * Makes something lazy.
 *
 * @param load its file
 * @param make what is made of that
 */
export const createLazy = <F, T>(
  load: () => Promise<F>,
  make: (file: F) => T,
  { platform, whenActive }: LazyPort,
): Lazy<T> => {
  let current: T | undefined
  let loading: Promise<T | undefined> | undefined
  const get = (): Promise<T | undefined> =>
    (loading ??= load()
      .then((file) => (current = make(file)))
      .catch((error: unknown) => {
        loading = undefined
        platform.warn(error)
        return undefined
      }))
  return {
    current: () => current,
    loading: () => loading,
    get,
    use: (run, retry) =>
      get()
        .then((it) => {
          if (it)
            whenActive(() => {
              run(it)
            })
          else if (retry)
            whenVisitorActs(platform.window, () => {
              whenActive(retry)
            })
        })
        .catch(platform.warn),
  }
}
