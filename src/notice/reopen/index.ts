// The floating button by which a visitor who has chosen comes back to the choice.
import { own } from '../../platform/own'
import { element } from '../../ui/dom'
import { observeRemoval } from '../../ui/observeRemoval'
import { reserveSpace } from '../../ui/reservedSpace'
import { createShadowHost, makeHostSheet } from '../../ui/shadowHost'
import type { ReopenContext, ReopenModule } from '../../ui/types'
import { reopenCss } from './reopen.css'

const TAG = 'sekisho-reopen'

/** What stands at the same edge of the window, and is more urgent. */
const IN_ITS_PLACE = '[part="notice"],[part="news"],[part="ledger"]'

/** Two sliders, as a picture beside the words. */
const ICON = 'M3 7h8m6 0h4M3 17h2m6 0h10M14 4.5v5m-6 5v5'

const SVG = 'http://www.w3.org/2000/svg'

const buildIcon = (): SVGElement => {
  const icon = own(document).createElementNS(SVG, 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  const path = own(document).createElementNS(SVG, 'path')
  path.setAttribute('d', ICON)
  icon.append(path)
  return icon
}

/** Builds the button. It needs no listener: it opens the preferences as a button of the page does. */
const buildButton = ({ config, texts, expectPreferences }: ReopenContext): HTMLElement => {
  const side = config.notice.position.endsWith('right') ? ' right' : ''
  return element(
    'button',
    {
      type: 'button',
      part: 'reopen',
      class: 'sheet' + side,
      'data-consent-open': 'preferences',
      pointerenter: expectPreferences,
      focus: expectPreferences,
    },
    buildIcon(),
    texts.settings,
  )
}

/**
 * Keeps an element at the end of the body: also in the order of the Tab key it comes after the page, where
 * pages have such a button themselves.
 *
 * @returns takes it out for good
 */
const keepAtEnd = (host: HTMLElement): (() => void) => {
  const place = (): void => {
    const { body, documentElement } = own(document)
    // What a router has copied with the page is dead: a shadow root is never copied.
    for (const copy of own(document).querySelectorAll(TAG)) if (copy != host) copy.remove()
    body?.append(host)
    observer.disconnect()
    for (const each of [document, documentElement, body])
      if (each) observer.observe(each, { childList: true })
  }
  const observer = observeRemoval(host, place)
  place()
  return () => {
    observer.disconnect()
    host.remove()
  }
}

/**
 * Keeps the button above the confirmation of a choice, which is at the same edge for some seconds, and room
 * for it at the end of the page.
 *
 * @param changed called when the confirmation has come or gone
 * @returns ends it
 */
const keepClear = (
  { root, styles }: ReopenContext,
  host: HTMLElement,
  button: HTMLElement,
  changed: () => void,
): (() => void) => {
  const status = root.querySelector<HTMLElement>('[part="status"]')
  let release = (): void => {}
  const observer = new ResizeObserver(() => {
    changed()
    const { offsetHeight = 0 } = status?.classList.contains('top') ? {} : (status ?? {})
    host.style.setProperty('--lift', `${offsetHeight}px`)
    release()
    // Anew, so that its room counts and not that of the confirmation, which is less.
    release = reserveSpace(styles, 'reopen', button, 'bottom')
  })
  if (status) observer.observe(status)
  return () => {
    observer.disconnect()
    release()
  }
}

/** Puts the button into the page as soon as there is a choice. */
export const enter: ReopenModule['enter'] = (context) => {
  const { consent, config, language, texts, root } = context
  const [host, shadow] = createShadowHost(TAG, language, config.notice.theme, [
    makeHostSheet(reopenCss, language),
  ])
  host.id = TAG
  const button = buildButton(context)
  shadow.append(element('section', { 'aria-label': texts.settings }, button))

  const update = (): void => {
    host.hidden =
      consent.status != 'decided' ||
      !!root.querySelector(IN_ITS_PLACE) ||
      // It comes when the choice has been confirmed: what moves at once is hard to click.
      (host.hidden && root.host.isConnected)
  }
  const observer = new MutationObserver(update)
  observer.observe(root, { childList: true })
  const stopListening = consent.on('change', update)
  host.hidden = true
  update()
  const takeOut = keepAtEnd(host)
  const stopClearing = keepClear(context, host, button, update)

  return () => {
    stopListening()
    observer.disconnect()
    stopClearing()
    takeOut()
  }
}
