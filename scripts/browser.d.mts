/** The engines the browser tests run in. */
export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** What WebKitGTK needs: a browser, its driver, and a screen without a monitor. */
export interface WebkitPaths {
  readonly browser: string
  readonly driver: string
  readonly screen: string
}

/** Path of a browser that is here. */
export function findBrowser(engine: 'chromium' | 'firefox'): string | undefined
export function findBrowser(engine: 'webkit'): WebkitPaths | undefined
