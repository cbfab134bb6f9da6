import { attempt } from '../platform/attempt'
import type { Keeper } from './keeper'
import type { Ledger } from './ledger'

/** What the release asks of the house. */
export interface ReleaseHost extends Pick<Keeper, 'held'>, Pick<Ledger, 'write'> {
  granted(): ReadonlySet<string>
}

/**
 * Makes what writes all that was held and may be written now.
 *
 * It comes with what lets in: before that nothing is released.
 */
export const createRelease =
  ({ held, granted, write }: ReleaseHost): (() => void) =>
  () => {
    for (const [key, [gate, services, what, run]] of held)
      if (services.every(({ id }) => granted().has(id))) {
        held.delete(key)
        write(gate, services[0], what, 'released')
        // A storage may be full by now, and a frame gone.
        void attempt(() => Promise.resolve(run()).catch(() => {}))
      }
  }
