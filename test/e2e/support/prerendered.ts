import { launch } from 'puppeteer-core'
import type { CDPSession } from 'puppeteer-core'
import { findBrowser } from '../../../scripts/browser.mjs'
import { expression, valueOf } from './expression'
import { whereToClick } from './input'
import { waitUntil } from './page'
import type { Page } from './page'

/** A page that was prerendered, or is being so. */
export type PrerenderedPage = Pick<Page, 'click' | 'evaluate'>

/** A visitor whose browser prerenders. */
export interface PrerenderingVisitor {
  goto(url: string): Promise<void>
  /** Leaves for a page that was prerendered, which is shown at once. */
  activate(url: string): Promise<PrerenderedPage>
  close(): Promise<void>
}

const pageOf = (session: CDPSession): PrerenderedPage => {
  const page: PrerenderedPage = {
    async evaluate(run, ...args) {
      const { result, exceptionDetails: fault } = await session.send('Runtime.evaluate', {
        expression: expression(run, args),
        awaitPromise: true,
        returnByValue: true,
      })
      if (fault) throw Error(fault.exception?.description ?? fault.text)
      return valueOf(result.value)
    },
    async click(selector) {
      const point = await whereToClick(page, selector)
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        await session.send('Input.dispatchMouseEvent', {
          type,
          ...point,
          button: 'left',
          clickCount: 1,
        })
    },
  }
  return page
}

/** Starts a Chromium by puppeteer, which leaves prerendering on; playwright forbids it. */
export const startPrerendering = async (): Promise<PrerenderingVisitor> => {
  const browser = await launch({
    executablePath: findBrowser('chromium') ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * 127.0.0.1', '--lang=en'],
  })
  const tab = await browser.newPage()
  return {
    async goto(url) {
      await tab.goto(url)
    },
    async activate(url) {
      await tab.evaluate((to) => {
        location.href = to
      }, url)
      // A page that takes the place of another one is another target, and `tab` stays with the old one.
      const target = await waitUntil(
        () =>
          browser
            .targets()
            .find((each) => (each.type() as string) === 'page' && each.url() === url),
        `a tab shows ${url}`,
      )
      return pageOf(await target.createCDPSession())
    },
    close: () => browser.close(),
  }
}
