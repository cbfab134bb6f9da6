// Loads the placeholders with the first blocked embed.
import { own } from '../platform/own'
import { whenVisitorActs } from '../platform/whenVisitorActs'
import { report } from '../ui/report'
import { whenSettled } from '../ui/whenSettled'
import type { LiveContext, Placeholders } from '../ui/types'

/** Makes placeholders that are loaded when the first is needed. */
export const createLazyPlaceholders = (context: LiveContext): Placeholders => {
  let loading: Promise<void> | undefined
  let loaded: Placeholders | undefined
  let isDestroyed = false

  const load = async (): Promise<void> => {
    const [module] = await Promise.all([
      context.load.placeholders(),
      // A framework that hydrates the page must not meet them.
      new Promise<void>((settled) => whenSettled(settled)),
    ])
    if (!isDestroyed) loaded = module.create(context)
  }

  const placeholders: Placeholders = {
    cover(held) {
      if (isDestroyed) return
      if (loaded) {
        loaded.cover(held)
        return
      }
      loading ??= load()
      loading
        .then(() => loaded?.cover(held))
        .catch((error: unknown) => {
          // The first of several embeds that wait for the same file says so.
          if (loading) report(error)
          loading = undefined
          whenVisitorActs(own(window), () => placeholders.cover(held))
        })
    },
    uncoverAll: () => loaded?.uncoverAll(),
    coverAgain: () => loaded?.coverAgain(),
    removeDead: () => loaded?.removeDead(),
    destroy() {
      isDestroyed = true
      loaded?.destroy()
    },
  }
  return placeholders
}
