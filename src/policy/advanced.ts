// Which services an owner lets run before consent, since they are told what is denied.
import type { GoogleSignal } from './signalTypes'
import type { Config } from './types'

/** Ids of the services of Google in advanced mode. None, unless the owner has written that mode. */
export const advancedServices = ({
  signals,
  policy,
}: Pick<Config, 'policy' | 'signals'>): readonly string[] =>
  (signals?.google as GoogleSignal | undefined)?.mode === 'advanced'
    ? policy.services.filter(({ signal }) => signal === 'google').map(({ id }) => id)
    : []
