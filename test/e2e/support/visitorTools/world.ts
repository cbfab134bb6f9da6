// Where tools run that act for visitors.
import type { Page } from '../page'

/** Evaluates code where the content scripts of an extension run; in engines without such a world, in that of the page. */
export const inToolWorld = async (page: Page, code: string): Promise<unknown> => {
  if (page.inIsolatedWorld) return page.inIsolatedWorld(code)
  return page.evaluate(async (text) => {
    const script = document.createElement('script')
    script.text = `window.answer = ${text}`
    document.head.append(script)
    script.remove()
    return (window as unknown as { answer: unknown }).answer
  }, code)
}
