// What is loaded when something is to be erased, or somebody asks what there is: most pages never need it.
import type { EraseReport, StoredItem, StoredKey } from './consent/types'
import { eraseItems } from './gates/erase'
import type { Ledger } from './gates/ledger'
import { listItems, readItem } from './gates/stock'
import { createStores } from './platform/stores'
import type { Platform } from './platform/types'
import type { Config, Service } from './policy/types'

/** What is to go: what services of a kind have stored, or what is named by id or item. */
export type EraseWish = ((service: Service) => boolean) | readonly (string | StoredKey)[]

/** Erases what is meant and stored in this browser, and writes it into the ledger. */
export const erase = async (
  config: Config,
  platform: Pick<Platform, 'cookies' | 'place'>,
  wish: EraseWish,
  asked: boolean,
  write: Ledger['write'],
): Promise<EraseReport> => {
  const all = typeof wish === 'function' ? [] : wish
  const meant =
    typeof wish === 'function'
      ? wish
      : ({ id, purpose }: Service): boolean => all.includes(id) || all.includes(purpose)
  const named = all.filter((each) => typeof each === 'object')
  const report = await eraseItems(config, platform, createStores(), meant, asked, named)
  const { services } = config.policy
  for (const { area, name, service, reason } of [
    ...report.erased.map((item) => ({ ...item, reason: undefined })),
    ...report.remaining,
  ])
    write(
      area === 'cookie' ? 'cookies' : 'storage',
      services.find(({ id }) => id === service),
      name,
      reason ? 'leaked' : 'erased',
      reason,
    )
  return report
}

/** Lists what this site has stored in this browser. */
export const takeStock = (
  config: Config,
  platform: Pick<Platform, 'cookies'>,
  granted: ReadonlySet<string>,
): Promise<readonly StoredItem[]> => listItems(config, platform, createStores(), granted)

/** The values of one thing it has stored. */
export const valuesOf = (platform: Pick<Platform, 'cookies'>, item: StoredKey): readonly string[] =>
  readItem(platform, createStores(), item)
