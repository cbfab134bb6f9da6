import type { ComponentChildren, VNode } from 'preact'
import { isRefusable } from '../../consent/rules'
import type { Consent } from '../../consent/types'
import type { StoredDataTexts } from '../../locales/types'
import { fill } from '../../ui/components/fill'
import type { ComponentLanguage } from '../../ui/components/language'
import type { Group } from './storedGroups'

/** Stored items of one purpose, of no service, or of Sekisho itself. */
export const StoredGroup = ({
  group: { key, purpose, isOwn, rows, hidden },
  consent,
  texts,
  language: { say, base },
  erase,
  withdraw,
  reset,
  children,
}: StoredGroupProps): VNode => {
  const named = purpose && say(purpose.name)
  const isFree = purpose && isRefusable(purpose)
  const isAllowed = purpose && consent.has(purpose.id)
  return (
    <article data-shelf={key}>
      <h4 tabIndex={-1}>{named ?? (isOwn ? texts.own : texts.undeclared)}</h4>
      {!purpose && !isOwn && <p class="soft">{texts.undeclaredNote}</p>}
      {rows.length ? <ul>{children}</ul> : !hidden.length && <p>{texts.none}</p>}
      {hidden.length > 0 && (
        <p class="soft">{fill(texts.hidden, new Intl.ListFormat(base).format(hidden))}</p>
      )}
      {isOwn ? (
        <>
          <p class="acts">
            <button type="button" data-action="forget" onClick={reset}>
              {texts.reset}
            </button>
          </p>
          <p class="soft">{texts.resetNote}</p>
        </>
      ) : (
        <>
          {isAllowed && <p class="soft">{fill(isFree ? texts.allowed : texts.fixed, named)}</p>}
          <p class="acts">
            <button type="button" data-action="erase-shelf" onClick={erase}>
              {purpose ? texts.erasePurpose : texts.eraseUndeclared}
            </button>
            {isAllowed && isFree && (
              <button type="button" data-action="withdraw" onClick={withdraw}>
                {fill(texts.withdraw, named)}
              </button>
            )}
          </p>
        </>
      )}
    </article>
  )
}

interface StoredGroupProps {
  readonly group: Group
  readonly consent: Consent
  readonly texts: StoredDataTexts
  readonly language: ComponentLanguage
  readonly erase: () => unknown
  /** Withdraws its purpose. */
  readonly withdraw: (event: Event) => unknown
  /** Withdraws everything, the choice included. */
  readonly reset: (event: Event) => unknown
  /** Its rows. */
  readonly children: ComponentChildren
}
