// Loaded where the policy has changed since the visitor decided: the line that says so, and the words for it.
import { sayDay } from '../../locales/day'
import type { PolicyUpdateTexts } from '../../locales/types'
import { element, fill, link, localized } from '../../ui/dom'
import { reserveSpace } from '../../ui/reservedSpace'
import { adoptSheet } from '../../ui/shadowHost'
import { makeSheet } from '../../ui/styles'
import type {
  LayerContext,
  LineContext,
  OpenLayer,
  PolicyUpdateModule,
  Redraw,
} from '../../ui/types'
import { describeLapse, listLapses } from './lapses'
import { policyUpdateCss } from './policyUpdate.css'

/** Makes the module for one language. */
export const createPolicyUpdate = (texts: PolicyUpdateTexts): PolicyUpdateModule => ({
  enter: (context) => showLine(context, texts),
  buildLine: (context) => buildLine(context, texts),
  listLapses: (lapses, context) => listLapses(lapses, texts, context),
  describeLapse(lapse, context) {
    const paragraph = element(
      'p',
      {},
      element('strong', {}, texts.changed),
      describeLapse(lapse, texts, context),
    )
    return [...paragraph.childNodes]
  },
})

/** Puts the line into the page. It asks nothing, takes no focus, and stays away once it was closed. */
const showLine = (context: LayerContext, texts: PolicyUpdateTexts): OpenLayer => {
  const { root, styles, ui } = context
  const mount = element('div', {}, buildLine(context, texts))
  const removeSheet = adoptSheet(root, makeSheet(policyUpdateCss))
  root.append(mount)
  const line = mount.firstElementChild as HTMLElement
  const releaseSpace = reserveSpace(styles, 'news', line, 'bottom')
  const redraw: Redraw = async ({ load, language }) => {
    const { buildLine } = await load.policyUpdate()
    return () => {
      const next = buildLine({ ...context, language })
      line.ariaLabel = next.ariaLabel
      line.replaceChildren(...next.childNodes)
    }
  }
  ui.redraws.add(redraw)
  return {
    remove() {
      ui.redraws.delete(redraw)
      releaseSpace()
      mount.remove()
      removeSheet()
    },
  }
}

const buildLine = (
  { consent, language, policyUpdate, dismissPolicyUpdate, close }: LineContext,
  texts: PolicyUpdateTexts,
): HTMLElement => {
  const { minor = [], upcoming } = policyUpdate() ?? {}
  const { url } = consent.policy
  const toPolicy = (address: typeof url): HTMLElement =>
    link(language.pick<string>(address)[0], texts.policy)
  const dismiss = (): void => {
    dismissPolicyUpdate()
    close()
  }
  return element(
    'section',
    { part: 'news', class: 'sheet', 'aria-label': texts.policy },
    element(
      'div',
      {},
      minor.length > 0 &&
        element(
          'p',
          {},
          texts.minor,
          ' ',
          minor.map(({ summary }) => [localized(summary, language), ' ']),
          toPolicy(url),
        ),
      upcoming &&
        element(
          'p',
          {},
          fill(texts.upcoming, sayDay(upcoming.effective, language.base)),
          ' ',
          localized(upcoming.summary, language),
          ' ',
          toPolicy(upcoming.url ?? url),
        ),
    ),
    element(
      'button',
      { type: 'button', part: 'choice', 'data-action': 'close', click: dismiss },
      texts.close,
    ),
  )
}
