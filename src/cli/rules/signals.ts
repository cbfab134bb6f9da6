// The rules for signals to vendors.
import { advancedServices } from '../../policy/advanced'
import { SIGNAL_TYPES } from '../../policy/signalTypes'
import type { SignalMapping, SignalName } from '../../policy/signalTypes'
import type { Config } from '../../policy/types'
import type { Rule } from './rule'

/** Says what Google's tags send before consent, where the owner has chosen the advanced mode. */
export const advancedSignal: Rule = function* (config) {
  const { google } = config.signals ?? {}
  if (typeof google !== 'object' || google.mode !== 'advanced') return
  const ids = advancedServices(config)
  yield {
    path: 'signals.google.mode',
    message: ids.length
      ? `In advanced mode ${ids.join(', ')} run before consent. While consent is denied they keep no cookies, but they still send: the address of the page and of the one before, the time, the browser, a random number for each page and what is denied; and with every request goes the IP address. Visitors are told so in the documents. Whether the law of your visitors allows it is yours to find out; "basic" sends nothing.`
      : 'No service says that it listens to Google ("signal": "google"), so the advanced mode lets nothing run before consent.',
    value: 'advanced',
  }
}

/** Ids of purposes and services that a signal is mapped from. */
const grantersOf = (name: SignalName, { signals }: Config): ReadonlySet<string> => {
  const option = signals?.[name]
  const mapping: SignalMapping['purposes'] =
    typeof option === 'object' ? (option as SignalMapping).purposes : undefined
  const types = Object.entries<string | null>(SIGNAL_TYPES[name])
  return new Set(types.flatMap(([type, purpose]) => mapping?.[type] ?? purpose ?? []))
}

/** Reports signals that stay denied whatever the visitor grants, since they are mapped from other purposes. */
export const neverGranted: Rule = function* (config) {
  const { services, purposes } = config.policy
  for (const [i, { id, purpose, signal }] of services.entries()) {
    // Where one thing is told, the service itself is asked.
    if (!signal || Object.keys(SIGNAL_TYPES[signal]).length === 1) continue
    const granters = grantersOf(signal, config)
    if (config.signals?.[signal] !== false && !granters.has(purpose) && !granters.has(id))
      yield {
        path: `policy.services[${i}].signal`,
        message: `The signal “${signal}” does not depend on “${purpose}”, so the script is told that consent is denied even where it is granted. Map it: "signals": { "${signal}": { "purposes": { … } } }.`,
        value: signal,
      }
  }
  for (const name of Object.keys(SIGNAL_TYPES) as SignalName[]) {
    if (!config.signals?.[name] || services.some(({ signal }) => signal === name)) continue
    const granters = grantersOf(name, config)
    if (![...purposes, ...services].some(({ id }) => granters.has(id)))
      yield {
        path: `signals.${name}`,
        message: `Nothing in this policy grants the signal “${name}”: it has no service that listens to it and no purpose that it is mapped from. Map it with "purposes".`,
        value: name,
      }
  }
}
