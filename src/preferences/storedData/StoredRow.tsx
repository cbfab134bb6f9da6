import type { ComponentChild, VNode } from 'preact'
import type { StoredDataTexts } from '../../locales/types'
import { sayDuration } from '../../locales/duration'
import { fill } from '../../ui/components/fill'
import type { ComponentLanguage } from '../../ui/components/language'
import type { StoredDataContext } from '../../ui/types'
import type { Group, Row } from './storedGroups'

/** As many characters of a value are shown at once. */
const CUT = 200

/** Cookies stay so long at the most, whoever writes them. */
const LONGEST = 'P400D'

/** One stored item: what it is, and on demand its value. Values are text and nothing else. */
export const StoredRow = ({
  id,
  row: { key, item, services, description, duration },
  isOwn,
  values,
  isWhole,
  texts,
  terms,
  language,
  show,
  showWhole,
  erase,
}: StoredRowProps): VNode => {
  const { say, base } = language
  const { area, name } = item

  const until = (): ComponentChild => {
    if (area != 'cookie') return terms.area[area]
    const time = duration ?? (isOwn && LONGEST)
    if (!time) return texts.unknown
    return time == 'session' ? terms.session : fill(texts.until, sayDuration(time, base))
  }
  const own =
    area == 'cookie' ? texts.ownCookie : name.includes('~') ? texts.ownReceipt : texts.ownMemory
  const what = description ? say(description) : isOwn && own

  return (
    <li tabIndex={-1} data-key={key}>
      <p>
        <code id={id}>{name}</code>
      </p>
      <p class="soft">
        {texts.areas[area]}
        {' · '}
        {until()}
        {services.map((service) => [' · ', say(service.name)])}
        {services.length > 0 && !item.granted && [' · ', <strong>{texts.unallowed}</strong>]}
      </p>
      {what && <p>{what}</p>}
      <p class="acts">
        {area != 'indexeddb' && (
          <button
            type="button"
            data-action="value"
            aria-expanded={!!values}
            aria-describedby={id}
            onClick={show}
          >
            {values ? texts.hideValue : texts.showValue}
          </button>
        )}
        {!isOwn && (
          <button type="button" data-action="erase" aria-describedby={id} onClick={erase}>
            {texts.erase}
          </button>
        )}
      </p>
      {values?.map((value) => (
        <p class="value" dir="auto">
          {value ? isWhole ? value : value.slice(0, CUT) : <em>{texts.empty}</em>}
          {!isWhole && value.length > CUT && '…'}
        </p>
      ))}
      {!isWhole && values?.some(({ length }) => length > CUT) && (
        <p class="acts">
          <button type="button" data-action="whole" aria-describedby={id} onClick={showWhole}>
            {fill(texts.whole, Math.max(...values.map(({ length }) => length)))}
          </button>
        </p>
      )}
    </li>
  )
}

/** What can be done with a stored item. */
export interface StoredRowActions {
  /** Shows its value, or hides it again. */
  readonly show: () => unknown
  readonly showWhole: () => unknown
  readonly erase: () => unknown
}

interface StoredRowProps extends StoredRowActions {
  readonly id: string
  readonly row: Row
  readonly isOwn: Group['isOwn']
  /** Where they are shown. */
  readonly values: readonly string[] | undefined
  readonly isWhole: boolean
  readonly texts: StoredDataTexts
  readonly terms: StoredDataContext['terms']
  readonly language: ComponentLanguage
}
