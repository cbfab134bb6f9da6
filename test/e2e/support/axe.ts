import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from './page'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Puts axe into the page as a function of the test: the content policy of the page has no say in that. */
// eslint-disable-next-line @typescript-eslint/no-implied-eval, no-new-func -- its text is all that is used
const addAxe = new Function(axe) as () => void

/** Faults of accessibility, WCAG 2.2 AA, in the page and in what Sekisho shows. */
export const faults = async (page: Page): Promise<readonly (readonly string[])[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(addAxe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 120))])
  })
}

/**
 * The same on a page of the demo: its link that skips its head stands after what Sekisho shows, which
 * axe does not expect.
 */
export const demoFaults = async (page: Page): Promise<readonly (readonly string[])[]> =>
  (await faults(page)).filter(
    ([id, ...nodes]) => id !== 'region' || nodes.some((each) => !each.includes('class="skip"')),
  )
