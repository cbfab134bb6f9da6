// What opens besides the notice: each layer is loaded on demand.
import { report } from '../ui/report'
import type { LayerContext, LayerModule, OpenLayer, Surface, UiContext } from '../ui/types'
import type { Host } from './host'
import type { PageStyles } from '../ui/pageStyles'

/** Everything that can be shown but the notice. */
export type LayerName = Exclude<Surface, 'notice'>

/** The layers above the page. */
export interface Layers {
  /** Opens a layer: at once where its file has come, else as soon as it comes. */
  open(name: LayerName): void
  /** Closes one, or all. Decides nothing. */
  close(name?: LayerName): void
  /** Fetches a layer before it is asked for. A failure is reported when it is. */
  preload(name: LayerName): void
  readonly isOpen: () => boolean
  /** Called when the host is back in the document. */
  restore(): void
}

/** What they need besides the context of the visible part. */
export interface LayersPort extends UiContext, Pick<LayerContext, 'decide'> {
  readonly host: Host
  readonly styles: PageStyles
  /** Called when a layer is not in the document any more. */
  readonly closed: () => void
  /** Called when a layer cannot be shown. */
  readonly failed: (name: LayerName) => void
}

/** Makes them. */
export const createLayers = (port: LayersPort): Layers => {
  const { host, texts, emit, closed, failed } = port
  /** Those that are open or about to open. */
  const opened = new Map<LayerName, OpenLayer | undefined>()
  /** A later opening of the same name is another one. */
  const openings = new Map<LayerName, object>()
  const load = createLayerLoader(port.load)

  const close = (name: LayerName): void => {
    const layer = opened.get(name)
    opened.delete(name)
    openings.delete(name)
    if (!layer) return
    layer.remove()
    closed()
    emit('hidden', name)
  }

  const open = (name: LayerName): void => {
    if (opened.has(name)) return
    const opening = {}
    opened.set(name, undefined)
    openings.set(name, opening)
    const isCurrent = (): boolean => openings.get(name) == opening

    const enter = (module: LayerModule): void => {
      // Closed before the file has come.
      if (!isCurrent()) return
      host.attach()
      // A dialog has to be in the accessibility tree from the beginning.
      host.settle()
      const layer = module.enter({
        ...port,
        texts: texts.notice,
        root: host.root,
        // Closes this opening alone: a dialog dispatches `close` in a later task.
        close: () => isCurrent() && close(name),
      })
      opened.set(name, layer)
      emit('shown', name)
    }
    const fail = (error: unknown): void => {
      report(error)
      if (!isCurrent()) return
      close(name)
      failed(name)
      closed()
    }

    const module = load.loaded(name)
    if (module)
      try {
        enter(module)
      } catch (error) {
        fail(error)
      }
    else load.load(name).then(enter).catch(fail)
  }

  return {
    open,
    close(name) {
      if (name) close(name)
      else for (const each of [...opened.keys()]) close(each)
    },
    preload(name) {
      if (!load.loaded(name)) load.load(name).catch(() => {})
    },
    isOpen: () => [...opened.values()].some((layer) => layer),
    restore() {
      for (const layer of opened.values()) layer?.restore?.()
    },
  }
}

/** Loads each layer once, and remembers it so that it opens without waiting for a promise. */
const createLayerLoader = (
  load: UiContext['load'],
): {
  readonly loaded: (name: LayerName) => LayerModule | undefined
  readonly load: (name: LayerName) => Promise<LayerModule>
} => {
  const loaders = { preferences: load.preferences, news: load.policyUpdate, ledger: load.devtools }
  const modules = new Map<LayerName, LayerModule>()
  const pending = new Map<LayerName, Promise<LayerModule>>()
  return {
    loaded: (name) => modules.get(name),
    load(name) {
      const promise =
        pending.get(name) ??
        loaders[name]().then((module) => {
          modules.set(name, module)
          return module
        })
      pending.set(name, promise)
      promise.catch(() => {
        // The next attempt asks again.
        pending.delete(name)
      })
      return promise
    },
  }
}
