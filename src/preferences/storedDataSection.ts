// Loads the list of stored data when its section is opened, and removes it when that is closed.
import type { PreferencesTexts } from '../locales/types'
import { report } from '../ui/report'
import type { LayerContext, StoredDataContext } from '../ui/types'

/** The section while the preferences are open. */
export interface StoredSectionControl {
  /** Called whenever the section is opened or closed. */
  readonly toggle: (details: HTMLDetailsElement) => Promise<void>
  remove(): void
}

/** What it needs. */
export interface StoredSectionPort
  extends
    Pick<LayerContext, 'consent' | 'language' | 'root' | 'load'>,
    Pick<StoredDataContext, 'withdrawn'> {
  readonly texts: PreferencesTexts
}

/** Makes it. */
export const createStoredSection = ({
  texts,
  load,
  ...context
}: StoredSectionPort): StoredSectionControl => {
  let removeList: (() => void) | undefined
  const remove = (): void => {
    removeList?.()
    removeList = undefined
  }
  return {
    remove,
    async toggle(details) {
      remove()
      const mount = details.querySelector('div')
      if (!details.open || !mount) return
      try {
        const { enter } = await load.storedData()
        // Closed meanwhile.
        if (!details.open || !mount.isConnected) return
        if (!removeList) mount.replaceChildren()
        removeList ??= enter({ ...context, terms: texts, mount })
      } catch (error) {
        mount.textContent = texts.unloaded
        report(error)
      }
    },
  }
}
