// What is loaded when something is to be erased, or somebody asks what there is: most pages never need it.
import type { EraseReport, StoredItem } from './consent/types'
import { eraseItems } from './gates/erase'
import type { Ledger } from './gates/ledger'
import { listItems } from './gates/stock'
import { createStores } from './platform/stores'
import type { Platform } from './platform/types'
import type { Config, Service } from './policy/types'

/** Erases what the services that are meant have stored in this browser, and writes it into the ledger. */
export const erase = async (
  config: Config,
  platform: Pick<Platform, 'cookies' | 'place'>,
  meant: (service: Service) => boolean,
  asked: boolean,
  write: Ledger['write'],
): Promise<EraseReport> => {
  const report = await eraseItems(config, platform, createStores(), meant, asked)
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
