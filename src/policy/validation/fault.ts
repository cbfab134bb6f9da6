// What is wrong in a configuration, as data.

/**
 * The kind of a fault.
 *
 * - `missing`: a required value is missing
 * - `type`: the value has the wrong type
 * - `format`: the string or number is not written as required
 * - `choice`: the value is not one of the options
 * - `reference`: the value is not the id of a purpose
 * - `duplicate`: the id is already used
 * - `unknown`: the key is not known
 * - `unresolved`: a service or regions are only named, and the catalogue that says more of them is not here
 * - `entry`: the value names no service of the catalogue
 * - `purpose`: the policy does not have the purpose that the catalogue suggests; the value is its id
 * - `preset`: the value names no preset of regions
 * - `place`: the key is no ISO 3166 code
 * - `size`: the choices on all purposes do not fit into the consent cookie; the value is its length
 */
export type FaultCode =
  | 'missing'
  | 'type'
  | 'format'
  | 'choice'
  | 'reference'
  | 'duplicate'
  | 'unknown'
  | 'unresolved'
  | 'entry'
  | 'purpose'
  | 'preset'
  | 'place'
  | 'size'

/** One fault of a configuration. */
export interface Fault {
  /** JSON path, for example `policy.services[2].purpose`; empty for the whole configuration. */
  readonly path: string
  readonly code: FaultCode
  /** The value found. */
  readonly value?: unknown
  /** What is expected: a list of options, a format, a schema of a list or an object, or the largest number. */
  readonly expected?: unknown
}

/** Describes a fault by its path and its code only. */
export const shortFault = ({ path, code }: Fault): string => `${path}: ${code}`
