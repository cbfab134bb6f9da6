// sekisho/ui: the visible part of the npm package, which loads the texts of the visitor's language.
import { report } from '../ui/report'
import type { Ui } from '../ui/types'
import { noticeIn } from './noticeIn'
import type { LoadPart, NoticeContext } from './parts'

/** The runtime would load this module, which has no texts of its own. */
const loadNotice = (_: string, tag: string): ReturnType<typeof noticeIn> => noticeIn(tag)

export type { NoticeContext }

/** Makes the visible part: what is to be shown is shown as soon as the texts have come. */
export const createUi = (context: NoticeContext): Ui => {
  let ui: Ui | undefined
  const coming = noticeIn(context.tag).then(
    (it) => (ui = it.createUi({ ...context, load: loadNotice as LoadPart })),
    (error: unknown) => {
      report(error)
      return undefined
    },
  )
  const withUi = (run: (it: Ui) => void): void => {
    if (ui) run(ui)
    else void coming.then((it) => it && run(it))
  }
  return {
    show(what) {
      withUi((it) => it.show(what))
    },
    hide() {
      withUi((it) => it.hide())
    },
    cover(held) {
      withUi((it) => it.cover(held))
    },
    uncoverAll: () => ui?.uncoverAll?.(),
    coverAgain: () => ui?.coverAgain?.(),
    restore: () => ui?.restore?.(),
    destroy() {
      withUi((it) => it.destroy())
    },
  }
}
