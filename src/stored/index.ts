// What is loaded when something is to be erased, or the inventory is asked for. Most pages never need it.
import type { EraseReport, StoredItem, StoredKey } from '../consent/types'
import { createStores } from '../platform/stores'
import type { Platform } from '../platform/types'
import type { Config, Service } from '../policy/types'
import { eraseItems } from './eraseItems'
import { listItems, readItem } from './inventory'
import type { RecordLine } from './recordLine'

/** What is to be erased: what certain services have stored, or what is named by id or item. */
export type EraseRequest = ((service: Service) => boolean) | readonly (string | StoredKey)[]

/** Erases what is stored in this browser, and writes it into the ledger. */
export const erase = async (
  config: Config,
  platform: Pick<Platform, 'cookies' | 'place'>,
  what: EraseRequest,
  isAsked: boolean,
  record: RecordLine,
): Promise<EraseReport> => {
  const all = typeof what === 'function' ? [] : what
  const isMeant =
    typeof what === 'function'
      ? what
      : ({ id, purpose }: Service): boolean => all.includes(id) || all.includes(purpose)
  const items = all.filter((each) => typeof each === 'object')
  const report = await eraseItems(config, platform, createStores(), isMeant, isAsked, items)
  const { services } = config.policy
  for (const { area, name, service, reason } of [
    ...report.erased.map((item) => ({ ...item, reason: undefined })),
    ...report.remaining,
  ])
    record(
      area === 'cookie' ? 'cookies' : 'storage',
      services.find(({ id }) => id === service),
      name,
      reason ? 'leaked' : 'erased',
      reason,
    )
  return report
}

/** Lists what this site has stored in this browser. */
export const inventory = (
  config: Config,
  platform: Pick<Platform, 'cookies'>,
  granted: ReadonlySet<string>,
): Promise<readonly StoredItem[]> => listItems(config, platform, createStores(), granted)

/** The values of one stored item. */
export const valuesOf = (platform: Pick<Platform, 'cookies'>, item: StoredKey): readonly string[] =>
  readItem(platform, createStores(), item)
