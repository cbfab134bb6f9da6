// sekisho-check.js: says in the console what is wrong with a configuration. Loaded where a page is
// developed, and where a configuration cannot be used at all; never by a visitor of a working site.
import { explainFault } from './policy/validation/explain'
import { parseConfig } from './policy/validation/parse'

/** Prints every fault of a configuration, if it has any. */
export const check = (config: unknown): void => {
  const result = parseConfig(config)
  if (result.ok) return
  console.error(
    '[sekisho] The configuration has faults. What is faulty grants nothing:\n' +
      result.faults.map(explainFault).join('\n'),
  )
}
