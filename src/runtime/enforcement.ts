import type { EnforcementPort } from '../gates/enforcement'
import type { Gates } from '../gates/gates'
import type { Leaks } from '../gates/network/leaks'
import { ENFORCEMENT } from '../platform/features'
import type { Decisions } from './decisions'
import type { LoadPart } from './parts'

/** What it needs. */
export interface EnforcementLoaderPort extends Omit<
  EnforcementPort,
  'isPersistent' | 'leaks' | 'record'
> {
  readonly load: LoadPart
  readonly decisions: Pick<Decisions, 'isPersistent'>
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

/**
 * Loads what puts a Content Security Policy into the page, where the configuration asks for one. Called
 * before the gates are installed, so that nothing stands in front of what it needs.
 *
 * @param later what has been made when the file comes
 * @returns brings the policy in line with what is granted, and answers whether the page is loaded again
 */
export const loadEnforcement = (
  port: EnforcementLoaderPort,
  later: () => { readonly gates: Pick<Gates, 'record'>; readonly leaks: Leaks },
): (() => boolean) => {
  const { config, platform, load, decisions, whenActive } = port
  let enforce: (() => boolean) | undefined
  if (ENFORCEMENT && config.gates.enforce === 'policy')
    whenActive(() => {
      load('enforcement').then(({ createEnforcement }) => {
        whenActive(() => {
          const { gates, leaks } = later()
          const { isPersistent } = decisions
          enforce = createEnforcement({ ...port, isPersistent, record: gates.record, leaks })
        })
      }, platform.warn)
    })
  return () => !!enforce?.()
}
