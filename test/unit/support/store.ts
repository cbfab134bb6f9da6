import { decode, encode } from '../../../src/consent/cookieText'
import { patch } from '../../../src/consent/patch'
import { createStore } from '../../../src/consent/store'
import type { Store } from '../../../src/consent/store'
import type { ChangeDetail, Source } from '../../../src/consent/types'
import type { Config } from '../../../src/policy/types'
import { configOf } from './config'
import { TODAY } from './platform'

/** A store, and the decisions that are made with it. */
export interface StoreBench extends Store {
  /** The text of the decision that these choices make; empty where they make none. */
  patch(choices: Readonly<Record<string, boolean>>, source: Source): string
  /** Patches, and takes over what comes out. */
  choose(choices: Readonly<Record<string, boolean>>, source?: Source): ChangeDetail | undefined
  wait(milliseconds: number): void
}

/** Makes a store whose clock the test sets. */
export const storeOf = (config: Config = configOf()): StoreBench => {
  let time = TODAY
  let ids = 0
  const store = createStore(config, { now: () => time })
  const bench: StoreBench = Object.assign(store, {
    patch(choices: Readonly<Record<string, boolean>>, source: Source) {
      const entries = patch(config, store.now, choices, source)
      const id = String(++ids).padStart(22, 'x')
      return entries ? encode(config.policy.version, time, entries, source, id) : ''
    },
    choose(choices: Readonly<Record<string, boolean>>, source: Source = 'api') {
      const text = bench.patch(choices, source)
      return text ? store.set(decode(text)) : undefined
    },
    wait(milliseconds: number) {
      time += milliseconds
    },
  })
  return bench
}

/** A choice on everything that can be refused. */
export const allOf = (choice: boolean): Readonly<Record<string, boolean>> => ({
  preferences: choice,
  analytics: choice,
  embeds: choice,
})
