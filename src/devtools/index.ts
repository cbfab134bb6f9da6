// The developer panel as the notice loads it.
import type { DevtoolsTexts } from '../locales/types'
import { own } from '../platform/own'
import type { DevtoolsModule } from '../ui/types'
import { openPanel } from './openPanel'

/** Makes the module for one language. */
export const createDevtools = (texts: DevtoolsTexts): DevtoolsModule => {
  // The file that this is in, while it loads: sekisho.js stands beside it.
  const { src = '' } = (own(document).currentScript as HTMLScriptElement | null) ?? {}
  const file = /\/sekisho-devtools\.[\w-]+\.js/.test(src) ? src : ''
  return { enter: (context) => openPanel(context, texts, file) }
}
