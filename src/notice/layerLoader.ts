// Loads each layer once, and remembers it so that it opens without waiting for a promise.
import type { LayerModule, Surface, UiContext } from '../ui/types'

/** Everything that can be shown but the notice. */
export type LayerName = Exclude<Surface, 'notice'>

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
export const createLayerLoader = (load: UiContext['load']): LayerLoader => {
  const loaders = { preferences: load.preferences, news: load.policyUpdate, ledger: load.devtools }
  const modules = new Map<LayerName, LayerModule>()
  const pending = new Map<LayerName, Promise<LayerModule>>()

  const fetchLayer = (name: LayerName): Promise<LayerModule> => {
    const promise =
      pending.get(name) ??
      // An attribute of the page may name anything.
      (Object.hasOwn(loaders, name)
        ? loaders[name]()
        : Promise.reject<LayerModule>(Error(`Unknown surface: ${name}`))
      ).then((module) => {
        modules.set(name, module)
        return module
      })
    pending.set(name, promise)
    promise.catch(() => {
      // The next attempt asks again.
      pending.delete(name)
    })
    return promise
  }

  return {
    use(name, enter, fail) {
      const module = modules.get(name)
      if (module)
        try {
          enter(module)
        } catch (error) {
          fail(error)
        }
      else fetchLayer(name).then(enter).catch(fail)
    },
    preload(name) {
      if (!modules.has(name)) fetchLayer(name).catch(() => {})
    },
  }
}
