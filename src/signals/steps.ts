// Does the steps of a signal in the page: functions of others, which may be missing and may throw.
import { attempt } from '../platform/attempt'
import type { Platform } from '../platform/types'
import { STATE, STATES, TYPE } from './types'
import type { CallStep, Step } from './types'
import type { States } from './states'

/** What it needs. */
export interface StepsPort {
  /** The window: a plain object in a test. */
  readonly page: object
  readonly platform: Pick<Platform, 'document' | 'report'>
}

/** What a signal says at this moment. */
export interface Told {
  readonly states: () => States
  readonly words: readonly [granted: unknown, denied: unknown]
}

/** What does steps. */
export interface Steps {
  /** Does steps; answers whether all functions were there. */
  run(steps: readonly Step[], told: Told): boolean
  /** Pushes onto a queue of the page. */
  push(name: string, ...values: readonly unknown[]): void
}

type Callable = (...values: readonly unknown[]) => unknown

/** A variable of the page, and no element or frame that is named like it. */
const globalOf = (page: object, name: string): unknown =>
  Object.hasOwn(page, name) ? Reflect.get(page, name) : undefined

/** A function of the page with the object that it belongs to; nothing where it is missing. */
const find = (page: object, path: string): (() => Callable) | undefined => {
  const [name = '', ...rest] = path.split('.')
  let owner: unknown
  let found = globalOf(page, name)
  for (const key of rest) {
    if ((typeof found !== 'object' && typeof found !== 'function') || !found) return undefined
    owner = found
    found = attempt(() => Reflect.get(owner as object, key) as unknown)
  }
  return typeof found === 'function' ? () => (found as Callable).bind(owner) : undefined
}

const stateObject = ({ states, words }: Told): object =>
  Object.fromEntries([...states()].map(([type, isGranted]) => [type, words[isGranted ? 0 : 1]]))

/** A value of a step with all that stands for something replaced. */
const fill = (value: unknown, told: Told): unknown => {
  if (value === STATES) return stateObject(told)
  if (Array.isArray(value)) return value.map((each) => fill(each, told))
  // The page may keep what it is given, and change it.
  return typeof value === 'object' && value !== null ? { ...value } : value
}

/** Makes what does steps. */
export const createSteps = ({ page, platform }: StepsPort): Steps => {
  const safely = <T>(run: () => T): T | undefined => {
    try {
      return run()
    } catch (error) {
      platform.report(error)
      return undefined
    }
  }
  const call = (step: CallStep, told: Told): boolean => {
    const target = find(page, step.call)
    if (!target) return false
    const isSpared = step.unless && find(page, step.unless)
    if (isSpared && safely(() => isSpared()()) === true) return true
    const values = (step.with ?? []).map((value) => fill(value, told))
    const { then } = step
    if (then)
      values.push((error?: unknown) => {
        if (error) platform.report(error)
        else run(then, told)
      })
    const all = step.each
      ? [...told.states()].map(([type, isGranted]) =>
          values.map((value) =>
            value === TYPE ? type : value === STATE ? told.words[isGranted ? 0 : 1] : value,
          ),
        )
      : [values]
    for (const each of all) safely(() => target()(...each))
    return true
  }
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(page, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    })
  }
  // Others may have replaced the queue since.
  const push = (name: string, ...values: readonly unknown[]): void => {
    safely(() => {
      if (!globalOf(page, name)) define(name, [])
      ;(globalOf(page, name) as { push: Callable }).push(...values)
    })
  }
  const run = (steps: readonly Step[], told: Told): boolean => {
    let isDone = true
    for (const step of steps)
      if ('call' in step) isDone = call(step, told) && isDone
      else if ('push' in step) push(step.push, ...step.with.map((value) => fill(value, told)))
      else if ('set' in step) safely(() => (define(step.set, step.to), true))
      else safely(() => platform.document.dispatchEvent(new CustomEvent(step.dispatch)))
    return isDone
  }
  return { run, push }
}
