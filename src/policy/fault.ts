/**
 * What is wrong with a value. `missing`: it is required. `type`: another type is needed. `format`: a
 * string that is not written as needed. `choice`: not one of the options. `reference`: names an id
 * that does not exist. `duplicate`: stands twice. `unknown`: a key that means nothing.
 */
export type FaultCode =
  'missing' | 'type' | 'format' | 'choice' | 'reference' | 'duplicate' | 'unknown'

/** One fault of a configuration. */
export interface Fault {
  /** JSON path, for example `policy.services[2].purpose`; empty for the whole configuration. */
  readonly path: string
  readonly code: FaultCode
  /** What was found. */
  readonly value?: unknown
  /** What may stand there instead: options, a format, or how a list or object is made; for days, the most. */
  readonly expected?: unknown
}

/** Says a fault in two words: where, and its code. */
export const shortFault = ({ path, code }: Fault): string => `${path}: ${code}`
