// What this site has stored in this browser, as it looks.
import type { VNode } from 'preact'
import type { StoredItem } from '../../consent/types'
import type { StoredDataTexts } from '../../locales/types'
import type { ComponentLanguage } from '../../ui/components/language'
import type { StoredDataContext } from '../../ui/types'
import { EraseResult } from './EraseResult'
import type { Outcome } from './EraseResult'
import { StoredGroup } from './StoredGroup'
import { StoredRow } from './StoredRow'
import type { Group, Row } from './storedGroups'

/** All groups, and what came of erasing. */
export const StoredData = ({
  context,
  texts,
  language,
  inventory,
  groups,
  outcome,
  values,
  whole,
  actions,
}: StoredDataProps): VNode => {
  let count = 0
  const shared = { texts, language }
  return (
    <>
      <p class="soft">{inventory ? texts.intro : texts.unread}</p>
      {inventory && !groups.length && <p>{texts.nothing}</p>}
      {groups.map((group) => (
        <StoredGroup
          key={group.key}
          {...{ ...shared, group, consent: context.consent }}
          erase={() => actions.erase(group)}
          withdraw={(event) => actions.withdraw(group, event)}
          reset={actions.reset}
        >
          {group.rows.map((row) => (
            <StoredRow
              key={row.key}
              id={`stored-${count++}`}
              {...{ ...shared, row, terms: context.terms }}
              isOwn={group.isOwn}
              values={values.get(row.key)}
              isWhole={whole.has(row.key)}
              show={() => actions.show(row)}
              showWhole={() => actions.showWhole(row)}
              erase={() => actions.eraseOne(row, group)}
            />
          ))}
        </StoredGroup>
      ))}
      {groups.some(({ isOwn }) => !isOwn) && (
        <>
          <p class="acts">
            <button type="button" data-action="erase-all" onClick={actions.eraseAll}>
              {texts.eraseAll}
            </button>
          </p>
          <p class="soft">{texts.eraseAllNote}</p>
        </>
      )}
      <div role="status">
        {outcome && inventory && <EraseResult {...{ ...shared, outcome, inventory }} />}
      </div>
    </>
  )
}

/** What a visitor can do in the list. */
export interface StoredDataActions {
  readonly erase: (group: Group) => unknown
  readonly eraseOne: (row: Row, group: Group) => unknown
  readonly eraseAll: () => unknown
  /** Withdraws the purpose of a group, and erases what is stored for it. */
  readonly withdraw: (group: Group, event: Event) => unknown
  /** Withdraws everything, the choice included. */
  readonly reset: (event: Event) => unknown
  /** Shows the value of a row, or hides it. */
  readonly show: (row: Row) => unknown
  /** Shows a long value whole. */
  readonly showWhole: (row: Row) => unknown
}

/** What the list shows at one moment. */
export interface StoredDataState {
  /** `undefined` where it is not known. */
  readonly inventory: readonly StoredItem[] | undefined
  readonly groups: readonly Group[]
  readonly outcome: Outcome | undefined
  /** What is shown of each row, by its key. */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Keys of the rows whose values are shown whole. */
  readonly whole: ReadonlySet<string>
}

interface StoredDataProps extends StoredDataState {
  readonly context: StoredDataContext
  readonly texts: StoredDataTexts
  readonly language: ComponentLanguage
  readonly actions: StoredDataActions
}
