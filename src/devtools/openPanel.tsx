// Opens the developer panel: what the gates did, what is stored and what is granted, for those who run the
// site. It is not modal, and takes no focus.
import { render } from 'preact'
import type { Consent } from '../consent/types'
import type { DevtoolsTexts } from '../locales/types'
import { own } from '../platform/own'
import { componentLanguage } from '../ui/components/language'
import { createLanguage } from '../ui/language'
import { adoptSheet } from '../ui/shadowHost'
import { makeSheet, setStyles } from '../ui/styles'
import type { LayerContext, OpenLayer } from '../ui/types'
import { keepOppositeNotice } from './oppositeNotice'
import { Panel } from './Panel'
import type { PanelState } from './Panel'
import { panelCss } from './panel.css'
import { takeSnapshot, toJson } from './snapshot'
import type { Snapshot } from './snapshot'
import { tableCss } from './table.css'

/** How often the panel looks at what has happened, in milliseconds. */
const PERIOD = 1000

/** Puts the panel into the page. */
export const openPanel = (context: LayerContext, texts: DevtoolsTexts): OpenLayer => {
  const { consent, config, root, close } = context
  // The panel speaks fewer languages than the notice.
  const language = componentLanguage(createLanguage(texts.lang))
  const fixed = { consent, config, texts, language }
  const mount = own(document).createElement('div')
  mount.lang = texts.lang
  mount.dir = 'ltr'
  const opener = own(document).activeElement
  let state = initialState(consent)
  let timer: number | undefined
  let isRemoved = false

  const set = (change: Partial<PanelState>): void => {
    state = { ...state, ...change }
    render(<Panel {...{ ...fixed, ...state, set, refresh, copy, leave }} />, mount)
    if (change.height) setStyles(panelIn(mount), { height: `${change.height}vh` })
  }

  const refresh = async (): Promise<void> => {
    const snapshot = takeSnapshot(consent, await inventoryOf(consent))
    if (isRemoved) return
    // An unchanged snapshot is not drawn again, so that a selection in it stays.
    const isSame = JSON.stringify(snapshot) == JSON.stringify(state.snapshot)
    if (!isSame || !state.live) set({ snapshot, time: Date.now() })
  }

  const poll = async (): Promise<void> => {
    if (state.live && !own(document).hidden) await refresh()
    if (!isRemoved) timer = window.setTimeout(() => void poll(), PERIOD)
  }

  const copy = async (): Promise<void> => {
    const text = toJson(consent, state.snapshot, state.time)
    const isCopied = await copyText(text)
    if (isRemoved) return
    set(isCopied ? { message: texts.copied, text: '' } : { message: texts.uncopied, text })
    const area = mount.querySelector('textarea')
    area?.focus()
    area?.select()
  }

  const leave = (): void => {
    const hadFocus = root.activeElement
    close()
    if (hadFocus && opener instanceof HTMLElement) own(opener).focus()
  }

  const removeSheet = adoptSheet(root, makeSheet(panelCss + tableCss))
  root.append(mount)
  const leaveEdge = keepOppositeNotice(context, (top) => {
    set({ top })
    return panelIn(mount)
  })
  const stopListening = consent.on('change', () => void refresh())
  void poll()

  return {
    remove() {
      isRemoved = true
      clearTimeout(timer)
      leaveEdge()
      stopListening()
      render(null, mount)
      mount.remove()
      removeSheet()
    },
  }
}

const initialState = (consent: Consent): PanelState => ({
  snapshot: takeSnapshot(consent),
  time: Date.now(),
  live: true,
  top: false,
  height: 50,
  tab: 'entries',
  outcome: '',
  whole: false,
  message: '',
  text: '',
})

// eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- asked for when it is rendered
const panelIn = (mount: HTMLElement): HTMLElement => mount.querySelector('section')!

/** The browser's trouble with its stores is no reason to show nothing. */
const inventoryOf = (consent: Consent): Promise<Snapshot['inventory']> =>
  consent.inventory().catch(() => undefined)

/** Answers whether the browser has let a text be copied. */
const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
