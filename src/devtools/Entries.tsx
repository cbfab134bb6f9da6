import type { VNode } from 'preact'
import type { Consent, Outcome } from '../consent/types'
import type { DevtoolsTexts } from '../locales/types'
import { Advised } from './Advised'
import { clockOf } from './clock'
import { fill } from '../ui/components/fill'
import { adviceOf, isUndeclared } from './findings'
import type { ComponentLanguage } from '../ui/components/language'
import { nameOf } from '../ui/components/nameOf'
import type { Snapshot } from './snapshot'
import { Table } from './Table'
import { What } from './What'

/** How much of a long table is shown at first, so that the page under it stays quick. */
const FIRST = 100

/** The ledger as a table, newest first, and what its words mean. */
export const Entries = ({
  consent: { policy },
  snapshot: { ledger },
  texts,
  language,
  outcome,
  filter,
  whole,
  showWhole,
}: EntriesProps): VNode => {
  const clock = clockOf(language)
  const number = new Intl.NumberFormat(language.base)
  const outcomes = Object.keys(texts.outcomes) as Outcome[]
  const shown = ledger.filter((entry) => !outcome || entry.outcome == outcome).reverse()
  return (
    <>
      <label>
        {texts.filter}{' '}
        <select
          name="outcome"
          value={outcome}
          onChange={({ currentTarget }) => filter(currentTarget.value as Outcome | '')}
        >
          <option value="">{texts.all}</option>
          {outcomes.map((each) => (
            <option value={each}>{texts.outcomes[each]}</option>
          ))}
        </select>
      </label>
      {shown.length ? (
        <Table
          label="tab-entries"
          columns={[
            ['time', texts.time],
            ['gate', texts.gate],
            ['service', texts.service],
            ['purpose', texts.purpose],
            ['what', texts.what],
            ['outcome', texts.outcome],
            ['count', texts.count],
            ['action', texts.action],
          ]}
          rows={shown.slice(0, whole ? undefined : FIRST).map((entry) => {
            const { time, gate, service, purpose, what, outcome, count } = entry
            const advice = adviceOf(entry)
            return {
              key: [gate, service, what, outcome].join(' '),
              class: advice && 'urgent',
              cells: [
                <time dateTime={new Date(time).toISOString()}>{clock.format(time)}</time>,
                texts.gates[gate],
                isUndeclared(entry) ? (
                  <strong class="alert">{texts.undeclared}</strong>
                ) : (
                  nameOf(policy.services, service, language)
                ),
                nameOf(policy.purposes, purpose, language),
                <What text={what} texts={texts} />,
                <span class={`mark ${outcome}`}>{texts.outcomes[outcome]}</span>,
                `×${number.format(count)}`,
                advice && <Advised advice={advice} texts={texts} />,
              ],
            }
          })}
        />
      ) : (
        <p>{texts.noEntries}</p>
      )}
      {!whole && shown.length > FIRST && (
        <button type="button" data-action="whole" onClick={showWhole}>
          {fill(texts.rest, number.format(shown.length - FIRST))}
        </button>
      )}
      <details>
        <summary>{texts.words}</summary>
        <dl>
          {outcomes.map((each) => (
            <div>
              <dt>{texts.outcomes[each]}</dt>
              <dd>{texts.meanings[each]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

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
