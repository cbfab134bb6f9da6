import type { ComponentChild, VNode } from 'preact'
import type { EraseReport, StoredItem } from '../consent/types'
import type { KeptTexts } from '../locales/types'
import { fill } from './fill'
import type { Language } from './language'

/** What came of erasing. */
export interface Outcome {
  /** What was done besides. */
  readonly said?: ComponentChild
  /** `undefined` where it could not be tried. */
  readonly report: EraseReport | undefined
}

/** Says what is gone, and what remains and why. */
export const KeptReport = ({
  outcome: { said, report },
  inventory,
  texts,
  language: { base },
}: ReportProps): VNode => {
  const line = (text: string, items: readonly { readonly name: string }[]): ComponentChild =>
    items.length > 0 && (
      <p>{fill(text, new Intl.ListFormat(base).format(new Set(items.map(({ name }) => name))))}</p>
    )
  const { erased = [], remaining = [] } = report ?? {}
  const again = erased.filter(({ area, name }) =>
    inventory.some((each) => each.area == area && each.name == name),
  )
  const count = erased.length - again.length
  return (
    <>
      {said && <p>{said}</p>}
      {!report && <p>{texts.failed}</p>}
      {report && !erased.length && !remaining.length && !said && <p>{texts.unchanged}</p>}
      {count > 0 && <p>{fill(texts.erased, count)}</p>}
      {Object.entries(texts.remains).map(([reason, text]) =>
        line(
          text,
          remaining.filter((each) => each.reason == reason),
        ),
      )}
      {line(texts.again, again)}
    </>
  )
}

interface ReportProps {
  readonly outcome: Outcome
  /** What is stored after it. */
  readonly inventory: readonly StoredItem[]
  readonly texts: KeptTexts
  readonly language: Language
}
