// sekisho-check.js: says in the console what is wrong with a configuration, and with the colours of the
// page. Loaded where a page is developed, and where a configuration cannot be used at all; never by a
// visitor of a working site.
import { own } from './platform/own'
import { contrastFaults, OWNERS_COLORS } from './policy/validation/contrast'
import { explainFault } from './policy/validation/explain'
import { parseConfig } from './policy/validation/parse'
import type { Config } from './policy/types'
import { pageColors, readColor } from './ui/pageColors'

/** Warns of colours that a page has set and that are hard to read, in the theme that is shown now. */
const checkColors = ({ notice }: Config): void => {
  const set = pageColors(OWNERS_COLORS)
  if (!Object.keys(set).length) return
  const isDark =
    notice.theme === 'dark' ||
    (notice.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  for (const fault of contrastFaults({ theme: isDark ? 'dark' : 'light', set, read: readColor }))
    console.warn(`[sekisho] ${fault}`)
}

/** Prints every fault of a configuration, if it has any, and of the colours of the page once it has loaded. */
export const check = (config: unknown): void => {
  const result = parseConfig(config)
  if (!result.ok) {
    console.error(
      '[sekisho] The configuration has faults. What is faulty grants nothing:\n' +
        result.faults.map(explainFault).join('\n'),
    )
    return
  }
  const page = own(document)
  const now = (): void => {
    checkColors(result.config)
  }
  if (page.readyState === 'complete') now()
  else own(window).addEventListener('load', now, { once: true })
}
