import { own } from '../platform/own'
import { whenVisitorActs } from '../platform/whenVisitorActs'

/** Milliseconds after which a configuration that has not come is worth a message. */
const LATE = 10_000

/** Says that a configuration is late, and where it does not come, tries again when the visitor acts. */
const whenFetched = (config: Promise<unknown>, retry: () => void): Promise<unknown> => {
  const late = setTimeout(() => {
    console.warn('[sekisho] Still waiting for the configuration. Tagged elements stay blocked.')
  }, LATE)
  return config
    .finally(() => {
      clearTimeout(late)
    })
    .catch((error: unknown) => {
      whenVisitorActs(own(window), retry)
      throw error
    })
}

/**
 * Finds the configuration of a page, as parsed JSON: in the page, or at the address of `data-config`.
 *
 * @param retry called when the visitor acts, if the configuration could not be fetched
 * @returns a promise where it is fetched
 * @throws Error if the page has none, or if it is not JSON
 */
export const findPageConfig = (script: HTMLScriptElement | null, retry: () => void): unknown => {
  const url = script?.dataset.config
  if (url)
    return whenFetched(
      fetch(url).then((response): Promise<unknown> => {
        if (!response.ok) throw Error(`${url} answers ${response.status}`)
        return response.json()
      }),
      retry,
    )
  const element = own(document).querySelector('script#sekisho-config')
  if (!element) throw Error('There is no <script id="sekisho-config" type="application/json">.')
  return JSON.parse(element.textContent)
}
