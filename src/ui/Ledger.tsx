import { render } from 'preact'
import type { Consent } from '../consent/types'
import { ledgerTexts } from '../locales/ledger'
import type { Language } from './language'
import { ledgerCss } from './Ledger.css'
import { Panel } from './Panel'
import type { PanelState } from './Panel'
import { takeSnapshot, toJson } from './snapshot'
import type { Snapshot } from './snapshot'
import { keepSpace } from './space'
import { makeSheet, setStyles } from './styles'
import { tableCss } from './Table.css'

/** What the developer panel gets from the rest of the visible part. */
export interface LedgerContext {
  readonly consent: Consent
  readonly language: Language
  readonly root: ShadowRoot
  /** Closes it. */
  readonly close: () => void
}

/** How often it is looked what has happened, in milliseconds. */
const PERIOD = 1000

/**
 * Puts the developer panel into the page: what the gates did, what is stored and what is allowed, for
 * those who run the site. It is not modal, and takes no focus.
 *
 * @returns takes it out of the page, for `close` to call
 */
export const enter = ({ consent, language, root, close }: LedgerContext): (() => void) => {
  const { base } = language
  const texts = ledgerTexts[base] ?? ledgerTexts.en
  const mount = document.createElement('div')
  const sheet = makeSheet(ledgerCss + tableCss)
  const opener = document.activeElement
  let state: PanelState = {
    snapshot: takeSnapshot(consent),
    time: Date.now(),
    live: true,
    top: false,
    height: 50,
    tab: 'entries',
    outcome: '',
    whole: false,
    said: '',
    text: '',
  }
  let timer: number | undefined
  let ended = false
  let releaseSpace: (() => void) | undefined

  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- asked for when it is drawn
  const panel = (): HTMLElement => mount.querySelector('section')!

  const set = (change: Partial<PanelState>): void => {
    state = { ...state, ...change }
    render(<Panel {...{ ...state, consent, texts, language, set, refresh, copy, leave }} />, mount)
    if (change.height) setStyles(panel(), { height: `${change.height}vh` })
  }

  const refresh = async (): Promise<void> => {
    const inventory = await stored(consent)
    if (ended) return
    const snapshot = takeSnapshot(consent, inventory)
    // What is as it was is not drawn again, so that a selection in it stays.
    const same = JSON.stringify(snapshot) == JSON.stringify(state.snapshot)
    if (!same || !state.live) set({ snapshot, time: Date.now() })
  }

  const beat = async (): Promise<void> => {
    if (state.live && !document.hidden) await refresh()
    if (!ended) timer = window.setTimeout(() => void beat(), PERIOD)
  }

  const copy = async (): Promise<void> => {
    const text = toJson(consent, state.snapshot, state.time)
    try {
      await navigator.clipboard.writeText(text)
      if (!ended) set({ said: texts.copied, text: '' })
    } catch {
      if (ended) return
      set({ said: texts.uncopied, text })
      const area = mount.querySelector('textarea')
      area?.focus()
      area?.select()
    }
  }

  /** Opposite the notice. When that goes it stays where it is: a panel that jumps is hard to read. */
  const place = (): void => {
    const notice = root.querySelector('[part="notice"]')
    const top = notice ? !notice.classList.contains('top') : state.top
    if (releaseSpace && top == state.top) return
    set({ top })
    releaseSpace?.()
    releaseSpace = keepSpace(panel(), top ? 'top' : 'bottom')
  }

  const leave = (): void => {
    const inside = root.activeElement
    close()
    if (inside && opener instanceof HTMLElement) opener.focus()
  }

  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  root.append(mount)
  place()
  const watch = new MutationObserver(place)
  watch.observe(root, { childList: true })
  const unlisten = consent.on('change', () => void refresh())
  void beat()

  return () => {
    ended = true
    clearTimeout(timer)
    watch.disconnect()
    unlisten()
    releaseSpace?.()
    render(null, mount)
    mount.remove()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each != sheet)
  }
}

/** The browser's trouble with its stores is no reason to show nothing. */
const stored = async (consent: Consent): Promise<Snapshot['inventory']> => {
  try {
    return await consent.inventory()
  } catch {
    return undefined
  }
}
