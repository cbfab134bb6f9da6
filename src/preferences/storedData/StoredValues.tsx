import type { ComponentChild } from 'preact'
import type { StoredDataTexts } from '../../locales/types'
import { fill } from '../../ui/components/fill'

/** As many characters of a value are shown at once. */
const CUT = 200

/** The values of one stored item. They are text and nothing else. */
export const StoredValues = ({
  id,
  values,
  isWhole,
  texts,
  showWhole,
}: StoredValuesProps): ComponentChild => (
  <>
    {values.map((value) => (
      <p class="value" dir="auto">
        {value ? isWhole ? value : value.slice(0, CUT) : <em>{texts.empty}</em>}
        {!isWhole && value.length > CUT && '…'}
      </p>
    ))}
    {!isWhole && values.some(({ length }) => length > CUT) && (
      <p class="acts">
        <button type="button" data-action="whole" aria-describedby={id} onClick={showWhole}>
          {fill(texts.whole, Math.max(...values.map(({ length }) => length)))}
        </button>
      </p>
    )}
  </>
)

interface StoredValuesProps {
  /** Of the element that names the item. */
  readonly id: string
  readonly values: readonly string[]
  readonly isWhole: boolean
  readonly texts: StoredDataTexts
  readonly showWhole: () => unknown
}
