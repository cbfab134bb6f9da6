// The developer panel as the notice loads it.
import type { DevtoolsTexts } from '../locales/types'
import type { DevtoolsModule } from '../ui/types'
import { openPanel } from './openPanel'

/** Makes the module for one language. */
export const createDevtools = (texts: DevtoolsTexts): DevtoolsModule => ({
  enter: (context) => openPanel(context, texts),
})
