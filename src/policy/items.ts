// Purposes and services in one list.
import type { Policy, Purpose, Service } from './types'

/** Lists the purposes, then the services of a policy. A service has no `basis`, a purpose no `purpose`. */
export const itemsOf = ({
  purposes,
  services,
}: Policy): readonly (Partial<Purpose & Service> & { readonly id: string })[] => [
  ...purposes,
  ...services,
]
