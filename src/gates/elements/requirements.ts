import type { Service } from '../../policy/types'

/** Ids an element is tagged with: the service of `data-service`, the ids of `data-consent`. */
export const idsOf = (element: Element): readonly string[] =>
  ['data-service', 'data-consent'].flatMap(
    // An empty attribute names the id '', which is never granted.
    (name) => element.getAttribute(name)?.trim().split(/\s+/) ?? [],
  )

/**
 * The ids among these that are not granted. All must be; where a service is named, its own choice
 * stands for the one on its purpose. An unknown id is never granted.
 */
export const waitingFor = (
  ids: readonly string[],
  granted: ReadonlySet<string>,
  services: readonly Service[],
): readonly string[] => {
  const closed = ids.filter((id) => !granted.has(id))
  if (!closed.length) return closed
  const answered = services
    // A service without a usable id answers for nothing.
    .filter(({ id }) => id && ids.includes(id))
    .map(({ purpose }) => purpose)
  return closed.filter((id) => !answered.includes(id))
}
