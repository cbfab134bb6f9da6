import type { ComponentChild, VNode } from 'preact'
import type { DevtoolsTexts } from '../locales/types'
import { Advised } from './Advised'
import { fill } from '../ui/components/fill'
import { findIssues } from './findings'
import type { ComponentLanguage } from '../ui/components/language'
import type { Snapshot } from './snapshot'
import { What } from './What'

/** How many names are spelled out. */
const NAMES = 3

/** What a snapshot means, in a sentence or two, and what to look at first. */
export const Summary = ({ snapshot, texts, language: { base } }: SummaryProps): VNode => {
  const { counts, issues } = findIssues(snapshot)
  const list = new Intl.ListFormat(base, { style: 'narrow' })
  const said = (Object.keys(counts) as (keyof typeof counts)[])
    .filter((each) => counts[each])
    .map((each) => texts.counts[each].replace('{}', counts[each].toLocaleString(base)))

  const spell = (names: readonly string[]): ComponentChild => [
    list
      .formatToParts(names.slice(0, NAMES))
      .map(({ type, value }) => (type == 'element' ? <What text={value} texts={texts} /> : value)),
    names.length > NAMES && fill(texts.more, names.length - NAMES),
  ]

  return (
    <>
      <p>
        {said.length ? fill(texts.summary, list.format(said)) : texts.nothing}
        {issues.length ? texts.attention : texts.fine}
      </p>
      {issues.length > 0 && (
        <ul class="issues">
          {issues.map(({ kind, advice, names }) => (
            <li class={kind}>
              <strong>{texts[kind]}</strong> <span>{spell(names)}</span>
              <br />
              <Advised advice={advice} texts={texts} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface SummaryProps {
  readonly snapshot: Snapshot
  readonly texts: DevtoolsTexts
  readonly language: ComponentLanguage
}
