// Goes with one visitor to one surface in one language, and looks at it in every theme and width.
import type { Engine } from '../e2e/support/page'
import { waitFor } from '../e2e/support/page'
import type { Page } from '../e2e/support/page'
import type { TestServer } from '../e2e/support/server'
import { pageOf } from './site'
import type { Surface } from './surfaces'

/** How wide and high a window is, and in which theme. */
export interface View {
  readonly dark: boolean
  readonly width: number
  readonly height: number
}

/** The windows of phones, a tablet and a desk. */
export const SIZES: readonly (readonly [width: number, height: number])[] = [
  [320, 640],
  [360, 640],
  [768, 1024],
  [1280, 800],
]

/** Height in which all of a long surface is shown. */
const HIGH = 4000

/**
 * Looks at a surface in each view.
 *
 * @param look is called when it is shown so
 */
export const lookAt = async (
  { engine, server }: { readonly engine: Engine; readonly server: TestServer },
  { open, isLong }: Surface,
  lang: string,
  views: readonly View[],
  look: (page: Page, view: View) => Promise<void>,
): Promise<void> => {
  const [first] = views
  if (!first) return
  const visitor = await engine.visitor(first)
  try {
    const page = await visitor.open()
    await open({
      page,
      lang,
      async visit(options = {}) {
        const path = `/${lang}-${Math.random()}.html`
        server.serve(path, options.html ?? pageOf(lang, options))
        await page.goto(server.url + path)
      },
    })
    for (const view of views) {
      await page.emulate?.({ dark: view.dark })
      await page.resize(view.width, isLong ? HIGH : view.height)
      await waitFor(page, (width) => innerWidth === width, view.width)
      if (isLong) await page.resize(view.width, await heightOf(page))
      await settle(page)
      await look(page, view)
    }
  } finally {
    await visitor.close()
  }
}

/** How high a window has to be to show all of the page, or all of the dialog above it. */
const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const dialog = document.getElementById('sekisho')?.shadowRoot?.querySelector('dialog')
    const { height, bottom } = (dialog ?? document.body).getBoundingClientRect()
    return Math.ceil(dialog ? height : bottom) + 40
  })

/** Waits until the page is laid out anew, and nothing moves. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            void Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => {
              done()
            })
          })
        })
      }),
  )
