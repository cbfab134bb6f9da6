// The first layer: which site asks, for which purposes, and three equal answers. Never modal.
import { isRefusable } from '../consent/rules'
import { choice, element, fill, link, localized } from '../ui/dom'
import { offersLanguages } from '../policy/offersLanguages'
import type { UiContext } from '../ui/types'

/** What the notice needs besides the context of the visible part. */
export interface NoticeContext extends Pick<
  UiContext,
  'consent' | 'config' | 'language' | 'texts'
> {
  /** Applies a choice, closes the notice and confirms. */
  readonly decide: (choose: () => void) => void
  /** Opens the preferences. */
  readonly openPreferences: () => void
  /** Called when the preferences are about to be opened. */
  readonly expectPreferences: () => void
  /** What has changed since an earlier choice. */
  readonly changes: HTMLElement | undefined
}

/** What a pointer, a finger or the keyboard does to a button before a click. */
const HINTS = ['pointerenter', 'pointerdown', 'touchstart', 'focus']

/** The classes of what stands where the notice does. */
export const lookOf = ({ kind, position }: NoticeContext['config']['notice']): string =>
  `sheet ${kind} ${position.replace('-', ' ')}`

/** Builds the notice. */
export const buildNotice = (context: NoticeContext): HTMLElement => {
  const { consent, config, language, changes } = context
  const texts = context.texts.notice
  const { policy, status, persistent } = consent
  const asked = policy.purposes.filter(isRefusable)

  const copy = element(
    'div',
    { class: 'copy' },
    element(
      'h2',
      { id: 'title', class: offersLanguages(config) ? 'languages' : undefined },
      fill(texts.title, localized(policy.controller.name, language)),
    ),
    status == 'lapsed' && element('p', {}, texts.lapsed),
    changes,
    element(
      'p',
      { class: 'lead' },
      asked.every(({ id }) => consent.has(id)) ? texts.told : texts.lead,
    ),
    element(
      'ul',
      { class: 'asked' },
      asked.map(({ id, name, basis }) =>
        element(
          'li',
          {},
          localized(name, language),
          consent.has(id) ? texts.active : consent.gpc && basis == 'optout' && texts.gpc,
        ),
      ),
    ),
    !persistent && element('p', {}, texts.unkept),
  )
  letKeysScroll(copy)

  return element(
    'section',
    {
      part: 'notice',
      class: lookOf(config.notice),
      'aria-labelledby': 'title',
    },
    copy,
    buildChoices(context),
  )
}

/** Where it is too long for its place, it can be scrolled by keyboard too. */
const letKeysScroll = (copy: HTMLElement): void => {
  new ResizeObserver(() => {
    copy.tabIndex = copy.scrollHeight > copy.clientHeight ? 0 : -1
  }).observe(copy)
}

/** Builds the three answers, and the way to read more. */
const buildChoices = ({
  consent,
  language,
  texts: { notice: texts },
  decide,
  openPreferences,
  expectPreferences,
}: NoticeContext): HTMLElement => {
  const settings = choice('preferences', texts.settings, openPreferences)
  for (const hint of HINTS) settings.addEventListener(hint, expectPreferences, { passive: true })

  return element(
    'div',
    { class: 'choices' },
    choice('accept-all', texts.accept, (event) => decide(() => consent.acceptAll('notice', event))),
    choice('reject-all', texts.reject, (event) => decide(() => consent.rejectAll('notice', event))),
    settings,
    link(language.pick<string>(consent.policy.url)[0], texts.policy),
  )
}
