import { listenToOtherTabs } from '../consent/otherTabs'
import { detailOf } from '../consent/store'
import type { Consent } from '../consent/types'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'
import { loadFieldReport } from './fieldReport'
import { methodsOf } from './methods'
import { watchPage } from './pageChanges'
import type { LoadPart } from './parts'
import { createRooms } from './rooms'
import type { Rooms } from './rooms'
import { VERSION } from './version'

/** Announces that everything is ready, and asks the visitor where there is something to ask. */
const getReady = (rooms: Rooms): void => {
  const { store, decisions, documents, stored, platform, whenActive } = rooms
  const { granted, decision } = store.now
  rooms.announcer.announce('ready', detailOf([...granted], [], decision))
  rooms.takeover.before(() => {
    void rooms.renewal.begin(decisions.renew).then(() => {
      whenActive(() => {
        stored.settle()
        decisions.catchUp()
        rooms.surfaces.ask()
        platform.whenIdle(() => {
          stored.sweep()
          // Its file brings the button by which the visitor comes back.
          if (rooms.config.notice.reopen === 'floating') rooms.surfaces.load()
        })
      })
    })
  })
  documents.fill()
  // A framework may have emptied them when it hydrated the page.
  platform.whenIdle(() => {
    whenActive(documents.fill)
  })
  rooms.recorder.begin()
}

/** What follows when a router has replaced the body, or a framework the whole document. */
const followPage = ({ platform, end, gates, announcer, documents, surfaces }: Rooms): void => {
  watchPage({
    platform,
    end,
    replaced() {
      gates.scan()
      documents.fill()
      surfaces.current()?.restore?.()
    },
    added(element) {
      gates.scan(element)
      documents.fill(element)
    },
    beforeCopy() {
      gates.closeForCopy()
      surfaces.current()?.uncoverAll?.()
    },
    afterCopy() {
      gates.endCopy()
      surfaces.current()?.coverAgain?.()
    },
    attributeChanged() {
      // Another value is that of a second instance, which would put its own back for ever.
      if (platform.root.dataset.consentGranted === undefined) announcer.mark()
    },
  })
}

/**
 * Makes the consent of a page: reads the decision, installs the gates, and releases what is granted, all
 * before it returns. Listeners are called, and the visitor is asked, in a later task.
 *
 * @param config as {@link readConfig} gives it
 * @param load how the parts come that few pages need
 */
export const createRuntime = (config: Config, platform: Platform, load: LoadPart): Consent => {
  const consent = { version: VERSION, policy: config.policy } as Consent
  const rooms = createRooms(config, platform, load, consent)
  const { whenActive, announcer, decisions, gates, stored } = rooms
  Object.defineProperties(consent, Object.getOwnPropertyDescriptors(methodsOf(rooms, consent)))

  whenActive(() => {
    announcer.mark()
    gates.scan()
  })
  // While the page is parsed, `<body>` comes by itself.
  platform.whenParsed(() => {
    whenActive(() => {
      announcer.mark()
      followPage(rooms)
    })
  })
  // Whoever has called this can listen first.
  queueMicrotask(() => {
    whenActive(() => {
      getReady(rooms)
      loadFieldReport(rooms)
    })
  })
  listenToOtherTabs(platform, rooms.end, () => {
    stored.sweep()
    decisions.catchUp()
  })
  return consent
}
