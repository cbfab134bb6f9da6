import { createStore } from '../../../src/consent/store'
import { decode, encode } from '../../../src/consent/cookieText'
import { entryOf } from '../../../src/consent/rules'
import { readConfig } from '../../../src/policy/readConfig'
import type { Config, ConfigInput, SignalName } from '../../../src/policy/types'
import { createSignals } from '../../../src/signals/index'
import { inputOf, purposeOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { createPlatform, TODAY } from '../support/platform'
import type { FakePlatform } from '../support/platform'

/** A policy with the purposes of the catalogue, and services that listen to a signal. */
export const configWith = (
  signals: unknown,
  listeners: Readonly<Record<string, readonly [signal: SignalName, purpose: string]>> = {},
): Config => {
  const input = inputOf((draft: Draft<ConfigInput>) => {
    draft.policy.purposes = ['analytics', 'advertising', 'preferences'].map((id) => purposeOf(id))
    draft.policy.services = Object.entries(listeners).map(([id, [signal, purpose]]) =>
      serviceOf(id, purpose, { signal }),
    )
    draft.policy.changes = []
  })
  return readConfig(JSON.parse(JSON.stringify({ ...input, signals }))) as Config
}

/** A page on which vendors are told. */
export interface SignalsBench {
  readonly page: Record<string, unknown>
  readonly platform: FakePlatform
  readonly end: AbortController
  /** Decides, and tells. */
  decide(choices: Readonly<Record<string, boolean>>): void
  /** Takes the decision back, and tells. */
  withdraw(): void
}

/** Begins a page, on which a decision may have been made before. */
export const bench = (
  config: Config,
  page: Record<string, unknown> = {},
  before?: Readonly<Record<string, boolean>>,
  platform: FakePlatform = createPlatform({ parsing: true }),
): SignalsBench => {
  const store = createStore(config, { now: () => TODAY })
  const end = new AbortController()
  let ids = 0
  const set = (choices: Readonly<Record<string, boolean>>): void => {
    const entries = Object.entries(choices).map(([id, choice]) => entryOf(config, id, choice))
    const id = String(++ids).padStart(22, '0')
    store.set(decode(encode(config.policy.version, TODAY, entries, 'api', id), Infinity))
  }
  if (before) set(before)
  const tell = createSignals({
    config,
    platform: { ...platform, realm: page as never },
    store,
    end,
  })
  return {
    page,
    platform,
    end,
    decide(choices) {
      set(choices)
      tell()
    },
    withdraw() {
      store.set(undefined)
      tell()
    },
  }
}

/** Functions of a vendor that write down how they are called. */
export const spies = (
  ...paths: readonly string[]
): { page: Record<string, unknown>; calls: unknown[][] } => {
  const calls: unknown[][] = []
  const page: Record<string, unknown> = {}
  for (const path of paths) {
    const [name = '', method] = path.split('.')
    const spy = (...values: unknown[]): void => void calls.push([path, ...values])
    if (method)
      page[name] = Object.assign((page[name] as object | undefined) ?? {}, { [method]: spy })
    else page[name] = spy
  }
  return { page, calls }
}
