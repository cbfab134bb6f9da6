/** Makes an element with attributes. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: K,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] => {
  const made = page.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

/** A tagged script as the parser inserts it, before it comes to its end. */
export const parsedScript = (
  page: Document,
  attributes: Readonly<Record<string, string>> = {},
): HTMLScriptElement =>
  // jsdom has no such property. It is true when a script has made the element, or the parser failed to run it.
  Object.assign(
    element(page, 'script', { type: 'text/plain', 'data-consent': 'analytics', ...attributes }),
    { async: false },
  )

/** A tagged script that a script has made, or that the parser could not run. */
export const script = (
  page: Document,
  attributes: Readonly<Record<string, string>> = {},
): HTMLScriptElement => Object.assign(parsedScript(page, attributes), { async: true })

/** Ids of the scripts put in again, in order; scripts of the test carry an id. */
export const watchRuns = (page: Document): (() => readonly string[]) => {
  const runs: string[] = []
  const take = (records: readonly MutationRecord[]): void => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        // Of any window.
        if (node.nodeName === 'SCRIPT' && (node as HTMLScriptElement).type !== 'text/plain')
          runs.push((node as HTMLScriptElement).id)
  }
  const observer = new MutationObserver(take)
  observer.observe(page, { childList: true, subtree: true })
  return () => {
    take(observer.takeRecords())
    return runs
  }
}

/** Every kind of element with an address of something that loads, but for scripts, and where it stands. */
export const ADDRESSES: readonly (readonly [keyof HTMLElementTagNameMap, string])[] = [
  ['iframe', 'src'],
  ['img', 'src'],
  ['img', 'srcset'],
  ['video', 'src'],
  ['video', 'poster'],
  ['audio', 'src'],
  ['source', 'src'],
  ['source', 'srcset'],
  ['track', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['link', 'href'],
  ['input', 'src'],
]
