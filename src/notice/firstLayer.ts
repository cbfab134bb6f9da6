// Shows and hides the notice.
import { report } from '../ui/report'
import { reserveSpace } from '../ui/reservedSpace'
import type { PageStyles } from '../ui/pageStyles'
import type { LiveContext, Speech } from '../ui/types'
import { buildNotice } from './buildNotice'
import type { NoticeContext } from './buildNotice'
import type { Host } from './host'

/** The notice on the page. */
export interface FirstLayer {
  /** Shows it, with what has changed where something has. */
  show(): void
  /** Hides it, also where it was still waiting for the words for a change. */
  hide(): void
  readonly isShown: () => boolean
}

/** What it needs besides the context of the visible part. */
export interface FirstLayerPort extends Pick<
  NoticeContext,
  'decide' | 'openPreferences' | 'expectPreferences'
> {
  readonly context: LiveContext
  readonly host: Host
  readonly styles: PageStyles
  /** Called when it is not shown any more. */
  readonly hidden: () => void
}

/** Makes it. */
export const createFirstLayer = (port: FirstLayerPort): FirstLayer => {
  const { context, host, styles, hidden } = port
  const { consent, config, emit, policyUpdate, redraws } = context
  let section: HTMLElement | undefined
  let releaseSpace: (() => void) | undefined
  /** A call that is overtaken by a later one shows nothing. */
  let latest = 0

  /** What has changed, in words; nothing where nothing has. */
  const describe = ({ load, language }: Speech): Promise<HTMLElement> | undefined => {
    const lapses = policyUpdate()?.lapses ?? []
    return lapses.length
      ? load.policyUpdate().then((it) => it.listLapses(lapses, { consent, language }))
      : undefined
  }
  const build = (changes?: HTMLElement): HTMLElement =>
    buildNotice({ ...context, ...port, changes })
  const insert = (changes?: HTMLElement): void => {
    section = build(changes)
    host.root.prepend(section)
    host.attach()
    const { kind, position } = config.notice
    releaseSpace = reserveSpace(styles, 'notice', section, kind == 'dialog' ? 'bottom' : position)
    emit('shown', 'notice')
  }

  redraws.add(async (speech) => {
    const changes = section && (await describe(speech))
    return () => section?.replaceChildren(...build(changes).childNodes)
  })

  return {
    show() {
      const call = ++latest
      if (section) return
      const coming = describe(context)
      if (!coming) {
        insert()
        return
      }
      void coming
        // The question matters more than the words for what has changed.
        .catch(report)
        .then((changes) => {
          if (call == latest) insert(changes ?? undefined)
        })
    },
    hide() {
      latest++
      if (!section) return
      section.remove()
      section = undefined
      releaseSpace?.()
      hidden()
      emit('hidden', 'notice')
    },
    isShown: () => !!section,
  }
}
