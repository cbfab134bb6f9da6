// Ids for what an owner adds by hand.
import { listAt, textAt } from './path'

/** An id that no purpose and no service of a configuration has: `purpose-1`, `purpose-2` and so on. */
export const freeId = (word: 'purpose' | 'service', config: unknown): string => {
  const ids = ['purposes', 'services'].flatMap((list) =>
    listAt(config, ['policy', list]).map((each) => textAt(each, ['id'])),
  )
  let number = 1
  while (ids.includes(`${word}-${number}`)) number++
  return `${word}-${number}`
}
