// Whose hand a decision is, and what code of the page may not grant without the visitor.
import { isYes } from '../consent/entry'
import { judge } from '../consent/rules'
import type { Store } from '../consent/store'
import type { Decision, Hand } from '../consent/types'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'

/** What is looked at. */
interface HandPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
}

/** Whose hand a decision is. What only looks like an event says nothing. */
export const handOf = (platform: Platform, event?: Event): Hand => {
  const isTrusted = event && platform.isTrusted(event)
  if (isTrusted === undefined) return platform.hasGesture?.() ? 'visitor' : 'page'
  return isTrusted ? 'visitor' : 'tool'
}

/** Whether a decision grants what is not granted now, or says yes where nothing says so. */
const isWider = ({ config, platform, store }: HandPort, next?: Decision): boolean => {
  const { granted, decision } = store.now
  return (
    [...judge(config, next, platform.now(), platform.gpc).granted].some((id) => !granted.has(id)) ||
    !!next?.entries.some((entry) => isYes(entry) && !decision?.entries.includes(entry))
  )
}

/** Whether a decision would need the visitor's hand and is that of the page, by `gates.gesture`; says so. */
export const lacksGesture = (port: HandPort, next?: Decision, by?: Hand): boolean => {
  const { config, platform } = port
  const isLacking = by === 'page' && config.gates.gesture === 'required' && isWider(port, next)
  if (isLacking) platform.warn('gates.gesture: granted nothing without a click')
  return isLacking
}
