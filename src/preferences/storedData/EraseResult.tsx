import type { ComponentChild, VNode } from 'preact'
import type { EraseReport, StoredItem } from '../../consent/types'
import type { StoredDataTexts } from '../../locales/types'
import { fill } from '../../ui/components/fill'
import type { ComponentLanguage } from '../../ui/components/language'

/** What came of erasing. */
export interface Outcome {
  /** What was done besides. */
  readonly message?: ComponentChild
  /** `undefined` where it could not be tried. */
  readonly report: EraseReport | undefined
}

/** Says what was erased, and what remains and why. */
export const EraseResult = ({
  outcome: { message, report },
  inventory,
  texts,
  language: { base },
}: EraseResultProps): VNode => {
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
      {message && <p>{message}</p>}
      {!report && <p>{texts.failed}</p>}
      {report && !erased.length && !remaining.length && !message && <p>{texts.unchanged}</p>}
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

interface EraseResultProps {
  readonly outcome: Outcome
  /** What is stored after it. */
  readonly inventory: readonly StoredItem[]
  readonly texts: StoredDataTexts
  readonly language: ComponentLanguage
}
