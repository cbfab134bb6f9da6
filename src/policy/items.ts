import type { Policy, Purpose, Service } from './types'

/** Every purpose and service of a policy. A service has no basis of its own, a purpose no purpose. */
export const itemsOf = ({
  purposes,
  services,
}: Policy): readonly (Partial<Purpose & Service> & { readonly id: string })[] => [
  ...purposes,
  ...services,
]
