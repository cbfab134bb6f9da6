import type { ComponentChildren, VNode } from 'preact'
import { isRefusable } from '../consent/rules'
import type { Consent } from '../consent/types'
import type { KeptTexts } from '../locales/types'
import { fill } from './fill'
import type { Language } from './language'
import type { Shelf } from './shelves'

/** What belongs together of what is stored: of one purpose, of nobody, or Sekisho's own. */
export const KeptShelf = ({
  shelf: { key, purpose, isOwn, things, hidden },
  consent,
  texts,
  language: { say, base },
  erase,
  withdraw,
  reset,
  children,
}: ShelfProps): VNode => {
  const named = purpose && say(purpose.name)
  const isFree = purpose && isRefusable(purpose)
  const isAllowed = purpose && consent.has(purpose.id)
  return (
    <article data-shelf={key}>
      <h4 tabIndex={-1}>{named ?? (isOwn ? texts.own : texts.undeclared)}</h4>
      {!purpose && !isOwn && <p class="soft">{texts.undeclaredNote}</p>}
      {things.length ? <ul>{children}</ul> : !hidden.length && <p>{texts.none}</p>}
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

interface ShelfProps {
  readonly shelf: Shelf
  readonly consent: Consent
  readonly texts: KeptTexts
  readonly language: Language
  readonly erase: () => unknown
  /** Takes its purpose back. */
  readonly withdraw: () => unknown
  /** Takes everything back, the choice with it. */
  readonly reset: () => unknown
  /** The things on it. */
  readonly children: ComponentChildren
}
