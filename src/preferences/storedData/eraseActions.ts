// What the buttons of the list of stored data do.
import type { Consent, EraseReport, StoredItem } from '../../consent/types'
import type { StoredDataTexts } from '../../locales/types'
import { fill } from '../../ui/components/fill'
import type { ComponentLanguage } from '../../ui/components/language'
import type { StoredDataContext } from '../../ui/types'
import type { Outcome } from './EraseResult'
import type { StoredDataActions } from './StoredData'
import type { Group } from './storedGroups'

/** Runs a job that erases, and says what came of it. */
export type RunJob = (
  job: () => Promise<EraseReport>,
  /** What was done besides. */
  message?: Outcome['message'],
  /** What takes the focus where the focused button has gone. */
  focusAfter?: () => HTMLElement | null | undefined,
) => Promise<void>

/** What they need. */
export interface EraseActionsPort {
  readonly context: StoredDataContext
  readonly texts: StoredDataTexts
  readonly language: ComponentLanguage
  readonly run: RunJob
  /** The element of a row, by its key. */
  readonly rowAt: (key: string) => HTMLElement | undefined
  readonly inventory: () => readonly StoredItem[] | undefined
}

/** Makes them. */
export const createEraseActions = ({
  context: { consent, mount, withdrawn },
  texts,
  language,
  run,
  rowAt,
  inventory,
}: EraseActionsPort): Omit<StoredDataActions, 'show' | 'showWhole'> => {
  const { policy } = consent
  const headingOf = ({ key }: Group): HTMLElement | null | undefined =>
    [...mount.querySelectorAll('article')]
      .find((each) => each.dataset.shelf == key)
      ?.querySelector('h4')

  return {
    erase: (group) => run(() => consent.erase(targetsOf(group))),
    eraseOne(row, group) {
      const at = group.rows.indexOf(row)
      const next = group.rows[at + 1] ?? group.rows[at - 1]
      return run(
        () => consent.erase([row.item]),
        undefined,
        () => (next && rowAt(next.key)) ?? headingOf(group),
      )
    },
    eraseAll: () =>
      run(() => consent.erase([...policy.purposes.map(({ id }) => id), ...(inventory() ?? [])])),
    withdraw(group, event) {
      const { purpose } = group
      if (!purpose) return
      const { id, name } = purpose
      return run(
        () => {
          consent.update({ [id]: false }, 'preferences', event)
          withdrawn([id, ...policy.services.flatMap((each) => (each.purpose == id ? each.id : []))])
          return consent.erase(targetsOf(group))
        },
        fill(texts.withdrawn, language.say(name)),
        () => headingOf(group),
      )
    },
    reset: (event) =>
      run(async () => {
        const report = await consent.reset(event)
        withdrawn([...policy.purposes, ...policy.services].map(({ id }) => id))
        return report
      }, texts.forgotten),
  }
}

/** A purpose and what is stored for it, also where something else declares that too. */
const targetsOf = ({ purpose, rows }: Group): Parameters<Consent['erase']>[0] => [
  ...(purpose ? [purpose.id] : []),
  ...rows.map(({ item }) => item),
]
