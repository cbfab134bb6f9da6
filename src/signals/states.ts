// What a signal may say is granted, by the configuration and the decision.
import { SIGNAL_TYPES } from '../policy/signalTypes'
import type { SignalName } from '../policy/signalTypes'
import type { Config } from '../policy/types'

/** Whether each thing that a signal tells is granted, by the vendor's name of it. */
export type States = ReadonlyMap<string, boolean>

/** An object, or nothing: the configuration may hold anything. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** What the configuration says of a signal; no options where it only names it. */
export const optionsOf = (
  { signals }: Config,
  name: SignalName,
): Readonly<Record<string, unknown>> => fieldsOf(fieldsOf(signals)[name])

/** The signals that are told: those that are configured, and those of services. Not those that are `false`. */
export const activeSignals = ({ signals, policy }: Config): readonly SignalName[] => {
  const written = fieldsOf(signals)
  return (Object.keys(SIGNAL_TYPES) as SignalName[]).filter((name) =>
    Object.hasOwn(written, name)
      ? written[name] !== false
      : policy.services.some(({ signal }) => signal === name),
  )
}

/**
 * Answers what is granted of all that a signal tells. What is not understood is denied: an unknown id, an
 * empty list, something that is no list.
 */
export const statesOf = (
  config: Config,
  name: SignalName,
  granted: ReadonlySet<string>,
): States => {
  const mapping = fieldsOf(optionsOf(config, name).purposes)
  const listeners = config.policy.services.filter(({ signal }) => signal === name)
  const types: readonly (readonly [string, string | null])[] = Object.entries(SIGNAL_TYPES[name])
  const isGranted = (ids: unknown): boolean =>
    Array.isArray(ids) &&
    !!ids.length &&
    ids.every((id) => granted.has(id as string)) &&
    listeners.every(({ id, purpose }) => !ids.includes(purpose) || granted.has(id))
  /** Where only one thing is told, the services themselves are asked. */
  const single = types.length === 1 && listeners.length ? listeners.map(({ id }) => id) : undefined
  return new Map(
    types.map(([type, purpose]) => [
      type,
      Object.hasOwn(mapping, type)
        ? isGranted(mapping[type])
        : purpose === null || isGranted(single ?? [purpose]),
    ]),
  )
}
