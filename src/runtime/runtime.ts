import { listenToOtherTabs } from '../consent/otherTabs'
import { createRenewal } from '../consent/renewal'
import type { Renewal } from '../consent/renewal'
import { refusableOf } from '../consent/rules'
import { createStore, detailOf } from '../consent/store'
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
import { loadEnforcement } from './enforcement'
import { loadFieldReport } from './fieldReport'
import { createEvents } from './events'
import type { Events } from './events'
import { createGrants } from './grants'
import type { Grants } from './grants'
import { watchPage } from './pageChanges'
import type { Parts } from './parts'
import { readDecision } from './readDecision'
import { loadSignals } from './signals'
import { createSurfaces } from './surfaces'
import type { Surfaces } from './surfaces'
import { createTakeover } from './takeover'
import type { Takeover } from './takeover'
import { VERSION } from './version'
import { createVisitorLanguage } from './visitorLanguage'

/** Everything that one instance is made of. Only this file knows all of it. */
interface Rooms extends Announcer {
  readonly config: Config
  readonly platform: Platform
  readonly end: AbortController
  readonly whenActive: (run: () => void) => void
  readonly store: Store
  readonly events: Events
  readonly grants: Grants
  readonly gates: Gates
  readonly leaks: Leaks
  readonly choices: Choices
  readonly takeover: Takeover
  readonly renewal: Renewal
  readonly recorder: Recorder
  readonly stored: StoredData
  readonly documents: DocumentsInPage
  readonly surfaces: Surfaces
}

/** Makes the rooms and connects them. */
const furnish = (config: Config, platform: Platform, parts: Parts, consent: Consent): Rooms => {
  const end = new AbortController()
  const whenActive = (run: () => void): void => {
    platform.whenActive(() => {
      if (!end.signal.aborted) run()
    })
  }
  const store = createStore(config, platform)
  const language = createVisitorLanguage(config, platform)
  const told = advancedServices(config)
  const shared = { config, platform, end, whenActive, store, language, told }
  const events = createEvents(platform)
  const grants = createGrants(shared)
  const recorder = createRecorder({ ...shared, load: parts.receipts })
  const choices = createChoices({
    ...shared,
    isKnown: grants.isKnown,
    renewal: () => renewal,
    record: recorder.record,
    announce(detail) {
      announcer.announce('change', detail)
      // What only others can erase is named as well, where something was withdrawn.
      stored.sweep(!!detail.revoked.length)
    },
    decidedElsewhere: () => {
      surfaces.ask()
    },
  })
  const takeover = createTakeover({ ...shared, load: parts.takeover, choices })
  const renewal = createRenewal({
    ...shared,
    load: parts.policyUpdate,
    isCurrent: choices.isCurrent,
  })
  const surfaces = createSurfaces({
    ...shared,
    consent,
    load: parts.notice,
    emit(type, what) {
      // The visitor can download the receipt there.
      if (type === 'shown' && what === 'preferences') recorder.load()
      events.emit(type, what)
    },
    policyUpdate: renewal.policyUpdate,
    dismissPolicyUpdate: renewal.dismiss,
  })
  // First of all: the notice is on its way while the gates are installed.
  whenActive(() => {
    attempt(() => {
      readDecision(choices, store, surfaces, takeover)
    })
  })

  const tell = loadSignals({ ...shared, load: parts.signals })
  const later = { gates: () => gates, leaks: () => leaks }
  const enforce = loadEnforcement({ ...shared, ...later, load: parts.enforcement, choices })
  let isParsed = false
  const gates = createGates({
    ...shared,
    granted: () => store.now.granted,
    hasStarted: () => isParsed && events.isReady(),
    blocked(detail) {
      detail.waiting.forEach(grants.isKnown)
      events.emit('blocked', detail)
      if (detail.missed) surfaces.cover(detail)
    },
    releasedOnce: (ids) => {
      announcer.releasedOnce(ids)
    },
  })
  platform.whenParsed(() => (isParsed = true))
  const leaks = createLeaks(platform, config.policy, gates.record)
  const announcer = createAnnouncer({ ...shared, events, grants, gates, leaks, enforce, tell })
  const stored = createStoredData({ ...shared, load: parts.stored, record: gates.record })
  const documents = createDocumentsInPage({ ...shared, load: parts.publisher })
  return {
    ...shared,
    ...announcer,
    events,
    grants,
    gates,
    leaks,
    choices,
    takeover,
    renewal,
    recorder,
    stored,
    documents,
    surfaces,
  }
}

/** What the page gets. */
const methodsOf = (rooms: Rooms, consent: Consent): Omit<Consent, 'version' | 'policy'> => {
  const { config, store, events, grants, gates, choices, stored, surfaces } = rooms
  return {
    get status() {
      return store.now.status
    },
    get decision() {
      return store.now.decision
    },
    get gpc() {
      return store.now.gpc
    },
    get persistent() {
      return choices.isPersistent()
    },
    has: grants.has,
    when: grants.when,
    update: choices.update,
    acceptAll: choices.acceptAll,
    rejectAll: choices.rejectAll,
    reset(event) {
      const report = consent.erase()
      rooms.whenActive(() => {
        choices.withdraw(event)
        surfaces.ask()
      })
      return report
    },
    erase: (what = refusableOf(config)) => stored.erase(what),
    on: events.on,
    show: surfaces.show,
    hide: surfaces.hide,
    scan(from) {
      gates.scan(from)
      rooms.documents.fill(from)
    },
    receipt: rooms.recorder.receipt,
    inventory: stored.inventory,
    valuesOf: stored.valuesOf,
    ledger() {
      rooms.leaks.find()
      return gates.ledger()
    },
    destroy() {
      rooms.end.abort()
      gates.stop()
      rooms.unmark()
      surfaces.destroy()
      rooms.documents.destroy()
    },
  }
}

/** Announces that everything is ready, and asks the visitor where there is something to ask. */
const getReady = (rooms: Rooms): void => {
  const { store, choices, takeover, renewal, stored, surfaces, whenActive, platform } = rooms
  rooms.announce('ready', detailOf([...store.now.granted], [], store.now.decision))
  takeover.before(() => {
    void renewal.begin(choices.renew).then(() => {
      whenActive(() => {
        stored.settle()
        choices.catchUp()
        surfaces.ask()
        platform.whenIdle(() => {
          stored.sweep()
        })
      })
    })
  })
  rooms.documents.fill()
  // A framework may have emptied them when it hydrated the page.
  platform.whenIdle(() => {
    whenActive(rooms.documents.fill)
  })
  rooms.recorder.begin()
}

/** What follows when a router has replaced the body, or a framework the whole document. */
const followPage = ({ platform, end, gates, mark, documents, surfaces }: Rooms): void => {
  watchPage({
    platform,
    end,
    replaced() {
      gates.scan()
      documents.fill()
      surfaces.restore()
    },
    added(element) {
      gates.scan(element)
      documents.fill(element)
    },
    beforeCopy() {
      gates.closeForCopy()
      surfaces.uncoverAll()
    },
    afterCopy() {
      gates.endCopy()
      surfaces.coverAgain()
    },
    attributeChanged() {
      // Another value is that of a second instance, which would put its own back for ever.
      if (platform.root.dataset.consentGranted === undefined) mark()
    },
  })
}

/**
 * Makes the consent of a page: reads the decision, installs the gates, and releases what is granted, all
 * before it returns. Listeners are called, and the visitor is asked, in a later task.
 *
 * @param config as {@link readConfig} gives it
 * @param parts how the files come that few pages need
 */
export const createRuntime = (config: Config, platform: Platform, parts: Parts): Consent => {
  const consent = { version: VERSION, policy: config.policy } as Consent
  const rooms = furnish(config, platform, parts, consent)
  const { whenActive, choices, stored } = rooms
  Object.defineProperties(consent, Object.getOwnPropertyDescriptors(methodsOf(rooms, consent)))

  whenActive(() => {
    rooms.mark()
    rooms.gates.scan()
  })
  // While the page is parsed, `<body>` comes by itself.
  platform.whenParsed(() => {
    whenActive(() => {
      rooms.mark()
      followPage(rooms)
    })
  })
  // Whoever has called this can listen first.
  queueMicrotask(() => {
    whenActive(() => {
      getReady(rooms)
      loadFieldReport(rooms, parts.report, consent)
    })
  })
  listenToOtherTabs(platform, rooms.end, () => {
    stored.sweep()
    choices.catchUp()
  })
  return consent
}
