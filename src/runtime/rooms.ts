// Makes everything that one instance is made of, and connects it. Only this file knows all of it.
import { createRenewal } from '../consent/renewal'
import type { Renewal } from '../consent/renewal'
import { createStore } from '../consent/store'
import type { Store } from '../consent/store'
import type { Consent } from '../consent/types'
import { createDocumentsInPage } from '../documents/documentsInPage'
import type { DocumentsInPage } from '../documents/documentsInPage'
import { createGates } from '../gates/gates'
import type { Gates } from '../gates/gates'
import { createLeaks } from '../gates/network/leaks'
import type { Leaks } from '../gates/network/leaks'
import { attempt } from '../platform/attempt'
import type { Platform } from '../platform/types'
import { advancedServices } from '../policy/advanced'
import type { Config } from '../policy/types'
import { createRecorder } from '../receipts/recorder'
import type { Recorder } from '../receipts/recorder'
import { createStoredData } from '../stored/storedData'
import type { StoredData } from '../stored/storedData'
import { createAnnouncer } from './announcer'
import type { Announcer } from './announcer'
import { createChoices } from './choices'
import type { Choices } from './choices'
import { createDecisions } from './decisions'
import type { Decisions } from './decisions'
import { loadEnforcement } from './enforcement'
import { createEvents } from './events'
import type { Events } from './events'
import { createGrants } from './grants'
import type { Grants } from './grants'
import type { LoadPart } from './parts'
import { readDecision } from './readDecision'
import { loadSignals } from './signals'
import { createSurfaces } from './surfaces'
import type { Surfaces } from './surfaces'
import { createTakeover } from './takeover'
import type { Takeover } from './takeover'
import { createVisitorLanguage } from './visitorLanguage'
import type { VisitorLanguage } from './visitorLanguage'

/** What all others need. */
interface Foundation {
  readonly config: Config
  readonly platform: Platform
  readonly load: LoadPart
  readonly consent: Consent
  /** Aborted when Sekisho is destroyed. */
  readonly end: AbortController
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
  readonly store: Store
  readonly language: VisitorLanguage
  readonly events: Events
  /** Ids of services that run before consent, since they are told what is denied. */
  readonly told: readonly string[]
}

/** What knows the decision and asks for one. */
interface DecisionRooms {
  readonly grants: Grants
  readonly recorder: Recorder
  readonly decisions: Decisions
  readonly choices: Choices
  readonly takeover: Takeover
  readonly renewal: Renewal
  readonly surfaces: Surfaces
}

/** What holds the page to the decision. */
interface GateRooms {
  readonly gates: Gates
  readonly leaks: Leaks
  readonly announcer: Announcer
  readonly stored: StoredData
  readonly documents: DocumentsInPage
}

/** Everything that one instance is made of. */
export interface Rooms extends Foundation, DecisionRooms, GateRooms {}

const createFoundation = (
  config: Config,
  platform: Platform,
  load: LoadPart,
  consent: Consent,
): Foundation => {
  const end = new AbortController()
  return {
    config,
    platform,
    load,
    consent,
    end,
    whenActive(run) {
      // Nothing of the page is touched any more once it has been destroyed.
      if (!end.signal.aborted)
        platform.whenActive(() => {
          if (!end.signal.aborted) run()
        })
    },
    store: createStore(config, platform),
    language: createVisitorLanguage(config, platform),
    events: createEvents(platform),
    told: advancedServices(config),
  }
}

/**
 * @param rooms all of them, once they have been made
 */
const createDecisionRooms = (base: Foundation, rooms: () => Rooms): DecisionRooms => {
  const grants = createGrants(base)
  const recorder = createRecorder(base)
  const decisions = createDecisions({
    ...base,
    record: recorder.record,
    renewal: () => renewal,
    announce(detail) {
      const { announcer, stored } = rooms()
      announcer.announce('change', detail)
      // What only others can erase is named as well, where something was withdrawn.
      stored.sweep(!!detail.revoked.length)
    },
    decidedElsewhere() {
      surfaces.ask()
    },
  })
  const choices = createChoices({ ...base, grants, decisions })
  const renewal = createRenewal({ ...base, isCurrent: decisions.isCurrent })
  const surfaces = createSurfaces({
    ...base,
    emit(type, what) {
      // The visitor can download the receipt there.
      if (type === 'shown' && what === 'preferences') recorder.load()
      base.events.emit(type, what)
    },
    ask(detail) {
      base.events.emit('ask', detail)
    },
    policyUpdate: renewal.policyUpdate,
    dismissPolicyUpdate: renewal.dismiss,
  })
  const takeover = createTakeover({ ...base, choices })
  return { grants, recorder, decisions, choices, renewal, surfaces, takeover }
}

/**
 * @param rooms all of them, once they have been made
 */
const createGateRooms = (
  base: Foundation & Pick<DecisionRooms, 'decisions' | 'grants' | 'surfaces'>,
  rooms: () => Rooms,
): GateRooms => {
  const { platform, store, events, grants } = base
  const tell = loadSignals(base)
  const enforce = loadEnforcement(base, rooms)
  let isParsed = false
  const gates = createGates({
    ...base,
    granted: () => store.now.granted,
    hasStarted: () => isParsed && events.isReady(),
    blocked(detail) {
      detail.waiting.forEach(grants.isKnown)
      events.emit('blocked', detail)
      if (detail.missed) base.surfaces.cover(detail)
    },
    releasedOnce(ids) {
      announcer.releasedOnce(ids)
    },
  })
  platform.whenParsed(() => (isParsed = true))
  const leaks = createLeaks(platform, base.config.policy, gates.record)
  const announcer = createAnnouncer({ ...base, gates, leaks, enforce, tell })
  const stored = createStoredData({ ...base, record: gates.record })
  const documents = createDocumentsInPage(base)
  return { gates, leaks, announcer, stored, documents }
}

/** Makes all of it: reads the decision first, so that the notice is on its way while the gates are installed. */
export const createRooms = (
  config: Config,
  platform: Platform,
  load: LoadPart,
  consent: Consent,
): Rooms => {
  const foundation = createFoundation(config, platform, load, consent)
  const base = { ...foundation, ...createDecisionRooms(foundation, () => rooms) }
  base.whenActive(() => {
    attempt(() => {
      readDecision(base)
    })
  })
  const rooms: Rooms = { ...base, ...createGateRooms(base, () => rooms) }
  return rooms
}
