// What opens besides the notice: each layer is loaded on demand.
import { report } from '../ui/report'
import type { LayerContext, LayerModule, LiveContext, OpenLayer } from '../ui/types'
import type { Host } from './host'
import { createLayerLoader } from './layerLoader'
import type { LayerName } from './layerLoader'
import type { PageStyles } from '../ui/pageStyles'

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
export interface LayersPort extends Pick<LayerContext, 'decide'> {
  readonly context: LiveContext
  readonly host: Host
  readonly styles: PageStyles
  /** Called when a layer is not in the document any more. */
  readonly closed: () => void
  /** Called when a layer cannot be shown. */
  readonly failed: (name: LayerName) => void
}

/** Makes them. */
export const createLayers = (port: LayersPort): Layers => {
  const { context, host, closed, failed } = port
  const { emit } = context
  /** Those that are open, or about to open and without a layer yet. A later one of the same name is another one. */
  const openings = new Map<LayerName, { layer?: OpenLayer }>()
  const loader = createLayerLoader(context)

  const close = (name: LayerName): void => {
    const { layer } = openings.get(name) ?? {}
    openings.delete(name)
    if (!layer) return
    layer.remove()
    closed()
    emit('hidden', name)
  }

  const open = (name: LayerName): void => {
    if (openings.has(name)) return
    const opening: { layer?: OpenLayer } = {}
    openings.set(name, opening)
    const isCurrent = (): boolean => openings.get(name) == opening

    const enter = (module: LayerModule): void => {
      // Closed before the file has come.
      if (!isCurrent()) return
      host.attach()
      // A dialog has to be in the accessibility tree from the beginning.
      host.settle()
      opening.layer = module.enter({
        ...context,
        ...port,
        ui: context,
        texts: context.texts.notice,
        // Closes this opening alone: a dialog dispatches `close` in a later task.
        close: () => isCurrent() && close(name),
      })
      emit('shown', name)
    }
    const fail = (error: unknown): void => {
      report(error)
      if (!isCurrent()) return
      close(name)
      failed(name)
      closed()
    }
    loader.use(name, enter, fail)
  }

  return {
    open,
    close(name) {
      if (name) close(name)
      else for (const each of [...openings.keys()]) close(each)
    },
    preload: loader.preload,
    isOpen: () => [...openings.values()].some(({ layer }) => layer),
    restore() {
      for (const { layer } of openings.values()) layer?.restore?.()
    },
  }
}
