// The list of stored data as the preferences load it. It shares their Preact.
import type { StoredDataTexts } from '../../locales/types'
import type { StoredDataModule } from '../../ui/types'
import { openStoredData } from './openStoredData'

/** Makes the module for one language. */
export const createStoredData = (texts: StoredDataTexts): StoredDataModule => ({
  enter: (context) => openStoredData(context, texts),
})
