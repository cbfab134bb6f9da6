import type { EngineName } from '../../../scripts/browser.mjs'

/**
 * What a browser test may do with a page, the same in every engine. Clicks and keys are real input.
 *
 * Elements are named by a CSS selector; ` >>> ` goes into an open shadow root.
 */
export interface Page {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  /** Runs a function in the page. It sees its arguments and nothing of the test. */
  evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>
  /** Clicks the middle of an element, by the mouse. */
  click(selector: string): Promise<void>
  press(key: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  screenshot(path: string): Promise<void>
  /** What the page has written to the console so far, as `type: text`. */
  readonly console: readonly string[]
  /** Errors that reached `window`. */
  readonly errors: readonly string[]
  /** Runs a function in the newest frame of the page, of whatever origin it is. */
  inNewestFrame<A extends readonly unknown[], R>(
    run: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>>
  /** Evaluates code in a world of its own, as extensions have it: the same one until the page is left. Chromium alone can. */
  inIsolatedWorld?(code: string): Promise<unknown>
  /** Changes what the visitor has set, without loading the page anew. Chromium alone can. */
  emulate?(settings: Settings): Promise<void>
  /** The accessibility tree, as a screen reader gets it. Chromium alone says it. */
  accessibilityTree?(): Promise<readonly AccessibleNode[]>
  /** Frees what nothing refers to any more. Chromium alone can be asked. */
  collectGarbage?(): Promise<void>
  close(): Promise<void>
}

/** What a visitor has set in the system or the browser. */
export interface Settings {
  readonly dark?: boolean
  readonly lessMotion?: boolean
  readonly forcedColors?: boolean
}

/** A node that assistive technology gets, without those that have neither a role nor a name. */
export interface AccessibleNode {
  /** How many of the others it is inside of. */
  readonly depth: number
  readonly role: string
  readonly name: string
  readonly description: string
  /** What is true of it: `checked`, `expanded`, `modal`, `level 2`, and so on. */
  readonly states: readonly string[]
}

/** How a visitor comes. */
export interface VisitorOptions {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly language?: string
  /** The browser runs no script of a page. */
  readonly noScript?: boolean
  /** The browser keeps no cookies. */
  readonly noCookies?: boolean
  /** The browser sends Global Privacy Control. Firefox alone can. */
  readonly gpc?: boolean
  /** A weak phone on a slow network: 280 ms, 1.4 Mbit/s, a quarter of the processor. Chromium alone. */
  readonly slow?: boolean
}

/** One visitor: cookies and storage of their own, shared by their tabs. */
export interface Visitor {
  open(url?: string): Promise<Page>
  close(): Promise<void>
}

/** One engine. */
export interface Engine {
  readonly name: EngineName
  visitor(options?: VisitorOptions): Promise<Visitor>
  close(): Promise<void>
}

const PATIENCE = 20_000

/** Waits for more, the longer it has waited: to look costs the browser time that others wait for. */
const pauses = (): (() => Promise<void>) => {
  let next = 12
  return () => {
    next = Math.min(next * 2, 100)
    return quiet(next)
  }
}

/** Waits until a function of the page answers something true. */
export const waitFor = async <A extends readonly unknown[]>(
  page: Pick<Page, 'evaluate'>,
  run: (...args: A) => unknown,
  ...args: A
): Promise<void> => {
  const end = Date.now() + PATIENCE
  const pause = pauses()
  while (!(await page.evaluate(run, ...args))) {
    if (Date.now() > end) throw Error(`Never true: ${String(run)} ${JSON.stringify(args)}`)
    await pause()
  }
}

/** Waits until a function of the test answers something true, and returns it. */
export const waitUntil = async <T>(
  run: () => Promise<T> | T,
  what: string,
  patience = PATIENCE,
): Promise<NonNullable<T>> => {
  const end = Date.now() + patience
  const pause = pauses()
  for (;;) {
    const found = await run()
    if (found) return found
    if (Date.now() > end) throw Error(`Never: ${what}`)
    await pause()
  }
}

/** Time in which something that must not happen would have happened. */
export const quiet = (milliseconds = 300): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds))
