import type { ComponentChild, VNode } from 'preact'
import type { StoredDataTexts } from '../../locales/types'
import { sayDuration } from '../../locales/duration'
import { fill } from '../../ui/components/fill'
import type { ComponentLanguage } from '../../ui/components/language'
import type { StoredDataContext } from '../../ui/types'
import type { Group, Row } from './storedGroups'
import { StoredValues } from './StoredValues'

/** Cookies stay so long at the most, whoever writes them. */
const LONGEST = 'P400D'

/** One stored item: what it is, and on demand its value. */
export const StoredRow = (props: StoredRowProps): VNode => {
  const { id, row, isOwn, values, texts, language, show, erase } = props
  const { key, item, description } = row
  const what = description ? language.say(description) : isOwn && ownUse(item, texts)

  return (
    <li tabIndex={-1} data-key={key}>
      <p>
        <code id={id}>{item.name}</code>
      </p>
      <Facts {...props} />
      {what && <p>{what}</p>}
      <p class="acts">
        {item.area != 'indexeddb' && (
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
      {values && <StoredValues {...{ ...props, values }} />}
    </li>
  )
}

/** What Sekisho uses an item of its own for. */
const ownUse = ({ area, name }: Row['item'], texts: StoredDataTexts): string =>
  area == 'cookie' ? texts.ownCookie : name.includes('~') ? texts.ownReceipt : texts.ownMemory

/** Where it is, how long it stays, and whose it is. */
const Facts = ({
  row: { item, services, duration },
  isOwn,
  texts,
  terms,
  language: { say, base },
}: StoredRowProps): VNode => {
  const { area } = item
  const until = (): ComponentChild => {
    if (area != 'cookie') return terms.area[area]
    const time = duration ?? (isOwn && LONGEST)
    if (!time) return texts.unknown
    return time == 'session' ? terms.session : fill(texts.until, sayDuration(time, base))
  }
  return (
    <p class="soft">
      {texts.areas[area]}
      {' · '}
      {until()}
      {services.map((service) => [' · ', say(service.name)])}
      {services.length > 0 && !item.granted && [' · ', <strong>{texts.unallowed}</strong>]}
    </p>
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
