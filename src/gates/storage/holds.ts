import type { GuardPort } from '../guard'
import type { HeldWrite } from '../heldWrites'

/**
 * Holds a write while its services are not granted. What nobody has declared is not held, only dropped where
 * the gate blocks it.
 *
 * @returns whether the write must not happen now
 */
export const holds = (
  { gatekeeper, heldWrites }: Pick<GuardPort, 'gatekeeper' | 'heldWrites'>,
  key: string,
  held: HeldWrite,
): boolean => {
  const { gate, services, what } = held
  const isBlocked = gatekeeper.blocks(gate, services, what, 'held')
  if (isBlocked && services.length) heldWrites.hold(key, held)
  return isBlocked
}
