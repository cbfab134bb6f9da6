// Loads each layer once, and remembers it so that it opens without waiting for a promise.
import type { LayerModule, LiveContext, Surface } from '../ui/types'

/** Everything that can be shown but the notice. */
export type LayerName = Exclude<Surface, 'notice'>

type Load = () => Promise<LayerModule>

/** The files of the layers. */
export interface LayerLoader {
  /** Hands a layer over: at once where its file has come, else as soon as it comes. */
  use(
    name: LayerName,
    enter: (module: LayerModule) => void,
    /** Called also where `enter` has thrown. */
    fail: (error: unknown) => void,
  ): void
  /** Fetches a layer before it is asked for. A failure is reported when it is. */
  preload(name: LayerName): void
}

/** Makes it. */
export const createLayerLoader = (context: LiveContext): LayerLoader => {
  /** By what loads them, which is another one in each language. */
  const modules = new Map<Load, LayerModule>()
  const pending = new Map<Load, Promise<LayerModule>>()

  const loaderOf = (name: LayerName): Load => {
    const { preferences, policyUpdate, devtools } = context.load
    const loaders = { preferences, news: policyUpdate, ledger: devtools }
    // An attribute of the page may name anything.
    return Object.hasOwn(loaders, name)
      ? loaders[name]
      : () => Promise.reject(Error(`Unknown surface: ${name}`))
  }

  const fetchLayer = (load: Load): Promise<LayerModule> => {
    const promise =
      pending.get(load) ??
      load().then((module) => {
        modules.set(load, module)
        return module
      })
    pending.set(load, promise)
    promise.catch(() => {
      // The next attempt asks again.
      pending.delete(load)
    })
    return promise
  }

  return {
    use(name, enter, fail) {
      const load = loaderOf(name)
      const module = modules.get(load)
      if (module)
        try {
          enter(module)
        } catch (error) {
          fail(error)
        }
      else fetchLayer(load).then(enter).catch(fail)
    },
    preload(name) {
      fetchLayer(loaderOf(name))
        .then((module) => module.preloaded?.(context))
        .catch(() => {})
    },
  }
}
