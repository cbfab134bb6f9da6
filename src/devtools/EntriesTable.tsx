// The entries of the ledger as the rows of a table.
import type { VNode } from 'preact'
import type { Consent, LedgerEntry } from '../consent/types'
import type { DevtoolsTexts } from '../locales/types'
import type { ComponentLanguage } from '../ui/components/language'
import { nameOf } from '../ui/components/nameOf'
import { Advised } from './Advised'
import { clockOf } from './clock'
import { adviceOf, isUndeclared } from './findings'
import { Table } from './Table'
import type { Row } from './Table'
import { What } from './What'

/** Entries of the ledger as a table. */
export const EntriesTable = (props: EntriesTableProps): VNode => {
  const { entries, texts } = props
  return (
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
      rows={entries.map(createRowOf(props))}
    />
  )
}

/** Makes what turns an entry into a row. The formats are made once for all rows. */
const createRowOf = ({
  consent: { policy },
  texts,
  language,
}: EntriesTableProps): ((entry: LedgerEntry) => Row) => {
  const clock = clockOf(language)
  const number = new Intl.NumberFormat(language.base)
  return (entry) => {
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
  }
}

interface EntriesTableProps {
  readonly consent: Consent
  readonly entries: readonly LedgerEntry[]
  readonly texts: DevtoolsTexts
  readonly language: ComponentLanguage
}
