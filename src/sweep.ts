import type { Consent } from './consent/types'
import type { EraseWish } from './erase'
import type { Gates } from './gates/gates'
import { hasStrays } from './gates/strays'
import type { Core } from './load'
import type { Service } from './policy/types'

/** Erases what services have stored, and tells what there is. */
export interface Sweep {
  readonly erase: (wish: EraseWish) => ReturnType<Consent['erase']>
  readonly inventory: Consent['inventory']
  readonly valuesOf: Consent['valuesOf']
  /**
   * Erases what is there and may not be: from before anybody was asked, under a consent that has lapsed,
   * or by a way that no gate sees.
   *
   * @param asked whether something was taken back: then what only others can erase is named, too
   */
  readonly sweep: (asked?: boolean) => void
  /** It is known whether a yes still holds; before that only what is taken back is swept. */
  readonly settle: () => void
}

/** What it asks of the house. */
export interface SweepHost extends Pick<Core, 'config' | 'platform' | 'store'> {
  readonly load: Core['load']['erase']
  readonly write: Gates['write']
  /** Resolves when a module may be asked for. */
  readonly parsed: Promise<void>
  /** Runs what must neither happen while the page is prerendered nor after the end. */
  readonly live: (run: () => unknown) => void
}

/** Makes it. What erases is loaded when there is something to erase. */
export const createSweep = ({
  config,
  platform,
  store,
  load,
  write,
  parsed,
  live,
}: SweepHost): Sweep => {
  let isSettled = false
  const eraser = (): ReturnType<typeof load> => parsed.then(load)
  const erase = (wish: EraseWish, asked = true): ReturnType<Consent['erase']> =>
    eraser().then((it) => it.erase(config, platform, wish, asked, write))
  const isClosed = ({ id }: Service): boolean => !store.now.granted.has(id)

  return {
    erase: (wish) => erase(wish),
    inventory: () => eraser().then((it) => it.takeStock(config, platform, store.now.granted)),
    valuesOf: (item) => eraser().then((it) => it.valuesOf(platform, item)),
    sweep: (asked = false) => {
      live(() => {
        if (asked || (isSettled && hasStrays(config, platform, isClosed)))
          erase(isClosed, asked).catch(platform.warn)
      })
    },
    settle: () => {
      isSettled = true
    },
  }
}
