import type { Store } from '../consent/store'
import type { ChangeDetail } from '../consent/types'
import type { Gates } from '../gates/gates'
import type { Leaks } from '../gates/network/leaks'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import type { Events } from './events'
import type { Grants } from './grants'

/** Brings the page in line with what is granted, and tells it. */
export interface Announcer {
  /** Says on `<html>` what is granted, for CSS, and how the visitor has chosen, for tools. */
  readonly mark: () => void
  /** Takes back what is said on `<html>`. */
  readonly unmark: () => void
  /** Releases what is granted, and emits the event, here and on the window. */
  readonly announce: (type: 'ready' | 'change', detail: ChangeDetail) => void
  /** The visitor has released an embed once whose ids these are: its requests are no leaks. */
  readonly releasedOnce: (ids: readonly string[]) => void
}

/** What it needs. */
export interface AnnouncerPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  readonly events: Events
  readonly grants: Grants
  readonly gates: Gates
  readonly leaks: Leaks
  /** Brings the policy in the page in line with what is granted; answers whether the page is loaded again. */
  readonly enforce: () => boolean
  /** Ids of services that run before consent, since they are told what is denied. */
  readonly told: readonly string[]
  /** Tells vendors' own scripts what is granted. */
  readonly tell: () => void
}

/** Makes it. */
export const createAnnouncer = (port: AnnouncerPort): Announcer => {
  const { config, platform, store, events, grants, gates, leaks, enforce, told, tell } = port
  // Those that run before consent leak nothing either.
  const releasedServices = [...told]

  const markLeaks = (): void => {
    leaks.mark(new Set([...store.now.granted, ...releasedServices]))
  }
  const mark = (): void => {
    const { dataset } = platform.root
    const { granted, decision } = store.now
    const text = [...granted].join(' ')
    if (dataset.consentGranted !== text) dataset.consentGranted = text
    dataset.consentChoices = [...new Set(Object.values(decision?.choices ?? {}))].join(' ')
  }
  return {
    mark,
    unmark() {
      delete platform.root.dataset.consentGranted
      delete platform.root.dataset.consentChoices
    },
    announce(type, detail) {
      mark()
      markLeaks()
      // Before a script runs that has been granted.
      tell()
      // Else it would run now, and again when the page is loaded again.
      if (!enforce()) {
        gates.release()
        grants.wake()
      }
      if (type === 'ready') events.emitReady(detail)
      else events.emit('change', detail)
      platform.window.dispatchEvent(new CustomEvent('sekisho:' + type, { detail }))
    },
    releasedOnce(ids) {
      for (const { id, purpose } of config.policy.services)
        if (ids.includes(id) || ids.includes(purpose)) releasedServices.push(id)
      markLeaks()
    },
  }
}
