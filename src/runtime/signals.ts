import { SIGNALS } from '../platform/features'
import type { Platform } from '../platform/types'
import type { SignalsPort } from '../signals/index'
import type { Parts } from './parts'

/** What it needs. */
export interface SignalsLoaderPort extends SignalsPort {
  readonly platform: SignalsPort['platform'] & Pick<Platform, 'warn'>
  readonly load: (name: 'signals') => ReturnType<Parts['signals']>
}

/**
 * Loads what tells vendors' own scripts what is granted, where the configuration or a service asks for it.
 * Called before the gates are installed, so that nothing stands in front of it, and also while the page is
 * prerendered: a default must stand before any tag runs.
 *
 * @returns tells them what has changed
 */
export const loadSignals = (port: SignalsLoaderPort): (() => void) => {
  const { config, platform, load } = port
  let tell: (() => void) | undefined
  const isConfigured = Object.keys(config.signals).some((name) => name !== 'gpc')
  if (SIGNALS && (isConfigured || config.policy.services.some(({ signal }) => signal)))
    load('signals').then(({ createSignals }) => {
      tell = createSignals(port)
    }, platform.warn)
  return () => tell?.()
}
