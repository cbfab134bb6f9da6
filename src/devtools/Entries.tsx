import type { VNode } from 'preact'
import type { Consent, Outcome } from '../consent/types'
import type { DevtoolsTexts } from '../locales/types'
import { fill } from '../ui/components/fill'
import type { ComponentLanguage } from '../ui/components/language'
import { EntriesTable } from './EntriesTable'
import type { Snapshot } from './snapshot'

/** How much of a long table is shown at first, so that the page under it stays quick. */
const FIRST = 100

/** The ledger as a table, newest first, and what its words mean. */
export const Entries = ({
  consent,
  snapshot: { ledger },
  texts,
  language,
  outcome,
  filter,
  whole,
  showWhole,
}: EntriesProps): VNode => {
  const shown = ledger.filter((entry) => !outcome || entry.outcome == outcome).reverse()
  const rest = whole ? 0 : shown.length - FIRST
  return (
    <>
      <OutcomeFilter {...{ texts, outcome, filter }} />
      {shown.length ? (
        <EntriesTable
          entries={shown.slice(0, whole ? undefined : FIRST)}
          {...{ consent, texts, language }}
        />
      ) : (
        <p>{texts.noEntries}</p>
      )}
      {rest > 0 && (
        <button type="button" data-action="whole" onClick={showWhole}>
          {fill(texts.rest, new Intl.NumberFormat(language.base).format(rest))}
        </button>
      )}
      <OutcomeMeanings texts={texts} />
    </>
  )
}

const outcomesIn = (texts: DevtoolsTexts): readonly Outcome[] =>
  Object.keys(texts.outcomes) as Outcome[]

/** Chooses the outcome that is shown. */
const OutcomeFilter = ({
  texts,
  outcome,
  filter,
}: Pick<EntriesProps, 'texts' | 'outcome' | 'filter'>): VNode => (
  <label>
    {texts.filter}{' '}
    <select
      name="outcome"
      value={outcome}
      onChange={({ currentTarget }) => filter(currentTarget.value as Outcome | '')}
    >
      <option value="">{texts.all}</option>
      {outcomesIn(texts).map((each) => (
        <option value={each}>{texts.outcomes[each]}</option>
      ))}
    </select>
  </label>
)

/** What the outcomes mean. */
const OutcomeMeanings = ({ texts }: Pick<EntriesProps, 'texts'>): VNode => (
  <details>
    <summary>{texts.words}</summary>
    <dl>
      {outcomesIn(texts).map((each) => (
        <div>
          <dt>{texts.outcomes[each]}</dt>
          <dd>{texts.meanings[each]}</dd>
        </div>
      ))}
    </dl>
  </details>
)

interface EntriesProps {
  readonly consent: Consent
  readonly snapshot: Snapshot
  readonly texts: DevtoolsTexts
  readonly language: ComponentLanguage
  /** The only one shown; all where it is empty. */
  readonly outcome: Outcome | ''
  readonly filter: (outcome: Outcome | '') => void
  /** Shows the whole table, and not only the newest of a long one. */
  readonly whole: boolean
  readonly showWhole: () => void
}
