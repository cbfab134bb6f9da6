// What is loaded when something is to be erased: most pages never need it.
import type { EraseReport } from './consent/types'
import { eraseItems } from './gates/erase'
import { createStores } from './platform/stores'
import type { Platform } from './platform/types'
import type { Config, Service } from './policy/types'

/** Erases what the services that are meant have stored in this browser. */
export const erase = (
  config: Config,
  platform: Pick<Platform, 'cookies' | 'place'>,
  meant: (service: Service) => boolean,
): Promise<EraseReport> => eraseItems(config, platform, createStores(), meant)
