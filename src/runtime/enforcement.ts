import type { EnforcementPort } from '../gates/enforcement'
import type { Gates } from '../gates/gates'
import type { Leaks } from '../gates/network/leaks'
import { ENFORCEMENT } from '../platform/features'
import type { Choices } from './choices'
import type { Parts } from './parts'

/** What it needs. */
export interface EnforcementLoaderPort extends Omit<
  EnforcementPort,
  'isPersistent' | 'leaks' | 'record'
> {
  readonly load: Parts['enforcement']
  readonly choices: Pick<Choices, 'isPersistent'>
  readonly gates: () => Pick<Gates, 'record'>
  readonly leaks: () => Leaks
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/**
 * Loads what puts a Content Security Policy into the page, where the configuration asks for one. Called
 * before the gates are installed, so that nothing stands in front of what it needs.
 *
 * @returns brings the policy in line with what is granted, and answers whether the page is loaded again
 */
export const loadEnforcement = (port: EnforcementLoaderPort): (() => boolean) => {
  const { config, platform, load, choices, gates, leaks, whenActive } = port
  let enforce: (() => boolean) | undefined
  if (ENFORCEMENT && config.gates.enforce === 'policy')
    whenActive(() => {
      load().then(({ createEnforcement }) => {
        whenActive(() => {
          enforce = createEnforcement({
            ...port,
            isPersistent: choices.isPersistent,
            record: gates().record,
            leaks: leaks(),
          })
        })
      }, platform.warn)
    })
  return () => !!enforce?.()
}
