import { render } from 'preact'
import type { VNode } from 'preact'
import type { CreateUi, Surface } from '../consent/types'
import { baseCss } from './base.css'
import { createHost } from './host'
import { chooseLanguage } from './language'
import { Notice } from './Notice'
import { noticeCss } from './Notice.css'
import type { Covers } from './Placeholder'
import { report } from './report'
import { keepSpace } from './space'
import { makeSheet } from './styles'

export type { BlockedDetail, CreateUi, Ui, UiContext } from '../consent/types'

/** How long a choice is confirmed, in milliseconds. */
const CONFIRMATION = 3000

/** A screen reader announces a text that comes into a region it already knows. */
const BREATH = 100

/** Makes the visible part. Nothing of it is in the page until something is shown. */
export const createUi: CreateUi = ({ consent, config, told, news, dismiss }) => {
  const { notice: options } = config
  const language = chooseLanguage(options.language)
  const base = makeSheet(baseCss)
  const [element, root] = createHost(language, options.theme, [base, makeSheet(noticeCss)])
  element.id = 'sekisho'

  let releaseSpace: (() => void) | undefined
  let status: string | undefined
  let timer: number | undefined
  let covers: Promise<Covers> | undefined
  /** What has changed of what is asked again, once it is known how to say it. */
  let changed: VNode | undefined
  /** What is open besides the notice, and how it closes. */
  const closers: Partial<Record<Layer, (() => void) | undefined>> = {}
  /** What is to be shown once the document is parsed. */
  const wanted = new Set<() => unknown>()

  const draw = (noticed: unknown = releaseSpace): void => {
    const busy = noticed || closers.preferences || closers.news || closers.ledger || status != null
    if (!busy) element.remove()
    // Not document.body: an image of that name would take the notice in.
    else if (!element.isConnected)
      Reflect.get(Document.prototype, 'body', document).prepend(element)
    render(
      busy && [
        noticed && <Notice {...{ consent, options, language, decide, settings, warm, changed }} />,
        <p role="status" part="status" class={status && 'sheet'}>
          {status}
        </p>,
      ],
      root,
    )
  }

  const say = (text?: string): void => {
    status = text
    draw()
  }

  const notice = (): void => {
    // A page that replaces its body takes the notice away without a word.
    if (releaseSpace && element.isConnected) return
    releaseSpace?.()
    draw(true)
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- it has just been drawn
    releaseSpace = keepSpace(root.querySelector('section')!, options.position)
    told('shown', 'notice')
    if (!document.querySelector('[data-consent-open]'))
      console.warn('[sekisho] no data-consent-open')
  }

  const closeNotice = (): void => {
    if (!releaseSpace) return
    releaseSpace()
    releaseSpace = undefined
    draw()
    told('hidden', 'notice')
  }

  const closeChoices = (): void => {
    closers.preferences?.()
    closeNotice()
  }

  const hide = (): void => {
    wanted.clear()
    closers.ledger?.()
    closers.news?.()
    closeChoices()
  }

  const decide = (choose: () => void): void => {
    // The status region stays in the page from here on, whatever closes meanwhile.
    say('')
    choose()
    closeChoices()
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      say(language.texts[consent.persistent ? 'saved' : 'unkept'])
      timer = window.setTimeout(say, CONFIRMATION)
    }, BREATH)
  }

  const open = async (what: Layer): Promise<void> => {
    if (closers[what] && element.isConnected) return
    closers[what]?.()
    let close: (() => void) | undefined
    // Each opening closes itself alone, and once: a dialog tells of its closing in a later task.
    const mine = (): void => {
      if (closers[what] != mine) return
      closers[what] = undefined
      draw()
      if (close) told('hidden', what)
      close?.()
    }
    closers[what] = mine
    draw()
    try {
      const layer = await layers[what]()
      // Unless hidden meanwhile.
      if (closers[what] == mine) {
        close = layer.enter({ consent, config, language, root, decide, news, dismiss, close: mine })
        told('shown', what)
      }
    } catch (error) {
      report(error)
      // So that refusing stays within reach.
      if (closers[what] == mine && what == 'preferences') notice()
      mine()
    }
  }

  const settings = (): Promise<void> => open('preferences')
  const ledger = (): Promise<void> => open('ledger')
  const line = (): Promise<void> => open('news')
  /** The notice, with what has changed where something has. */
  const ask = async (): Promise<void> => {
    changed = undefined
    const lapses = news()?.lapses ?? []
    if (lapses.length)
      try {
        const { Lapses } = await layers.news()
        changed = <Lapses {...{ lapses, consent, language }} />
      } catch (error) {
        report(error)
      }
    // Decided or hidden meanwhile.
    if (wanted.has(ask)) notice()
  }

  // A failure is reported when the preferences are asked for.
  const warm = (): void => void layers.preferences().catch(() => {})

  // Chosen elsewhere: in another tab, on a placeholder, by the page.
  const unlisten = consent.on('change', () => {
    if (consent.status != 'decided') return
    wanted.delete(ask)
    closers.news?.()
    closeNotice()
  })

  return {
    show(what) {
      const run =
        what == 'notice' ? ask : what == 'ledger' ? ledger : what == 'news' ? line : settings
      wanted.add(run)
      if (document.readyState == 'loading')
        addEventListener('DOMContentLoaded', () => wanted.has(run) && void run())
      else void run()
    },
    hide,
    cover(held) {
      covers ??= import('./Placeholder').then(({ createCovers }) =>
        createCovers({ consent, language, theme: options.theme, base }),
      )
      covers.then((it) => {
        it.cover(held)
      }, report)
    },
    destroy() {
      clearTimeout(timer)
      status = undefined
      unlisten()
      covers?.then((it) => it.destroy(), report)
      hide()
      draw()
    },
  }
}

type Layer = Exclude<Surface, 'notice'>

const layers = {
  preferences: () => import('./Preferences'),
  ledger: () => import('./Ledger'),
  news: () => import('./News'),
}
