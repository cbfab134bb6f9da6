import { ledger } from './gated'
import { waitUntil } from './page'
import type { Page } from './page'

/** Has the page ask for an image by a way that no function of the page sees. */
export const askUnseen = (page: Pick<Page, 'evaluate'>, url: string): Promise<void> =>
  page.evaluate((address) => {
    const element = document.createElement('p')
    element.style.background = `url(${address})`
    document.body.append(element)
  }, url)

/**
 * Waits until the browser refuses what nobody declares.
 *
 * @param address makes the address of a file that is requested
 */
export const isEnforced = async (
  page: Pick<Page, 'evaluate'>,
  address: (name: string) => string,
): Promise<void> => {
  let asked = 0
  await waitUntil(async () => {
    await askUnseen(page, address(`probe-${(asked += 1)}.svg`))
    return (await ledger(page)).some((line) => /probe-.+ refused$/.test(line))
  }, 'the policy is in the page')
}
