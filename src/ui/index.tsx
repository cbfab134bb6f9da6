import { render } from 'preact'
import type { CreateUi } from '../consent/types'
import { baseCss } from './base.css'
import { createHost } from './host'
import { chooseLanguage } from './language'
import { Notice } from './Notice'
import { noticeCss } from './Notice.css'
import type { Covers } from './Placeholder'
import { keepSpace } from './space'
import { makeSheet } from './styles'

export type { BlockedDetail, CreateUi, Ui, UiContext } from '../consent/types'

/** How long a choice is confirmed, in milliseconds. */
const CONFIRMATION = 3000

/** A screen reader announces a text that comes into a region it already knows. */
const BREATH = 100

/** Makes the visible part. Nothing of it is in the page until something is shown. */
export const createUi: CreateUi = ({ consent, config, told }) => {
  const { notice: options } = config
  const language = chooseLanguage(options.language)
  const base = makeSheet(baseCss)
  const [element, root] = createHost(language, options.theme, [base, makeSheet(noticeCss)])
  element.id = 'sekisho'

  let releaseSpace: (() => void) | undefined
  let closePreferences: (() => void) | undefined
  let status: string | undefined
  let timer: number | undefined
  let covers: Promise<Covers> | undefined
  /** What is to be shown once the document is parsed. */
  const wanted = new Set<() => unknown>()

  const draw = (noticed: unknown = releaseSpace): void => {
    const busy = noticed || closePreferences || status != null
    if (!busy) element.remove()
    // Not document.body: an image of that name would take the notice in.
    else if (!element.isConnected)
      Reflect.get(Document.prototype, 'body', document).prepend(element)
    render(
      busy && [
        noticed && <Notice {...{ consent, options, language, decide, settings, warm }} />,
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
    releaseSpace = keepSpace(root, options.position)
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

  const hide = (): void => {
    wanted.clear()
    closePreferences?.()
    closeNotice()
  }

  const decide = (choose: () => void): void => {
    // The status region stays in the page from here on, whatever closes meanwhile.
    say('')
    choose()
    hide()
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      say(language.texts[consent.persistent ? 'saved' : 'unkept'])
      timer = window.setTimeout(say, CONFIRMATION)
    }, BREATH)
  }

  const settings = async (): Promise<void> => {
    if (closePreferences && element.isConnected) return
    closePreferences?.()
    let close: (() => void) | undefined
    // Each opening closes itself alone, and once: a dialog tells of its closing in a later task.
    const mine = (): void => {
      if (closePreferences != mine) return
      closePreferences = undefined
      draw()
      if (close) told('hidden', 'preferences')
      close?.()
    }
    closePreferences = mine
    draw()
    try {
      const { openPreferences } = await load()
      // Unless hidden meanwhile.
      if (closePreferences == mine) {
        close = openPreferences({ consent, language, root, decide, close: mine })
        told('shown', 'preferences')
      }
    } catch (error) {
      report(error)
      // So that refusing stays within reach.
      if (closePreferences == mine) notice()
      mine()
    }
  }

  // A failure is reported when the preferences are asked for.
  const warm = (): void => void load().catch(() => {})

  // Chosen elsewhere: in another tab, on a placeholder, by the page.
  const unlisten = consent.on('change', () => {
    if (consent.status != 'decided') return
    wanted.clear()
    closeNotice()
  })

  return {
    show(what) {
      const run = what == 'notice' ? notice : settings
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

const load = (): Promise<typeof import('./Preferences')> => import('./Preferences')

const report = (error: unknown): void => console.error('[sekisho]', error)
