import { decode } from './consent/codec'
import { itemsOf, refusableOf } from './consent/rules'
import { createStore } from './consent/store'
import type {
  ChangeDetail,
  Consent,
  ConsentEvents,
  Decision,
  EraseReport,
  Source,
  Surface,
  Ui,
} from './consent/types'
import { createTaggedGate } from './gates/tagged'
import { createJar } from './jar/jar'
import type { Loaders } from './load'
import type { Platform } from './platform/types'
import type { Config, Service } from './policy/types'

declare const __VERSION__: string

const LATER = 99

const fire = (target: EventTarget, type: string, detail: unknown): void => {
  target.dispatchEvent(new CustomEvent(type, { detail }))
}

/** Version of this build. */
export const VERSION: string = __VERSION__

/**
 * Wires the layers together: the store decides, the jar keeps, the gates obey, the page is told.
 *
 * @param config a configuration that `parseConfig` has accepted
 * @param load what comes later: the visible part, and what erases
 */
export const create = (config: Config, platform: Platform, load: Loaders): Consent => {
  const { policy } = config
  const { warn, root, cookies } = platform
  const store = createStore(config, platform)
  const jar = createJar(config.cookie, platform)
  const events = new EventTarget()
  const end = new AbortController()
  const refusable = refusableOf(config)
  const known = new Map(itemsOf(config).map(({ id }) => [id, true]))
  let waits: (readonly [id: string, done: () => void])[] = []
  let persistent = cookies.enabled
  let ready: ChangeDetail | undefined
  let ui: Promise<Ui | void> | undefined
  /** The cookie's text when it was last looked at, so that a look costs one comparison. */
  let seen = ''

  const granted = (): ReadonlySet<string> => store.now.granted

  const knows = (id: string): boolean => {
    const found = known.get(id)
    if (found === undefined) warn('unknown:', id)
    // Said once.
    known.set(id, !!found)
    return !!found
  }

  // An EventTarget reports what a listener throws, and goes on.
  const tell = <T extends keyof ConsentEvents>(type: T, detail: ConsentEvents[T]): void => {
    fire(events, type, detail)
  }
  const on: Consent['on'] = (type, listener) => {
    const off = new AbortController()
    events.addEventListener(
      type,
      (event) => {
        listener((event as CustomEvent<never>).detail)
      },
      off,
    )
    if (ready && type === 'ready')
      queueMicrotask(() => off.signal.aborted || listener(ready as never))
    return () => {
      off.abort()
    }
  }

  /** Runs what must neither happen while the page is prerendered nor after the end. */
  const live = (run: () => unknown): void => {
    platform.whenActive(() => {
      if (!end.signal.aborted) run()
    })
  }

  const withUi = (run: (ui: Ui) => void): void => {
    ui ??= load
      .ui()
      .then(({ createUi }) => createUi({ consent, config, told: tell }))
      .catch((error: unknown) => {
        // The next call tries again.
        ui = undefined
        warn(error)
      })
    void ui.then((it) => {
      live(() => it && run(it))
    })
  }
  const show: Consent['show'] = (what) => {
    withUi((it) => {
      it.show(what)
    })
  }
  const ask = (): void => {
    if (store.now.status === 'decided') return
    withUi((it) => {
      // Decided while it was loading.
      if (store.now.status !== 'decided') it.show('notice')
    })
  }

  const gate = createTaggedGate(platform, {
    options: config.gates,
    services: policy.services,
    granted,
    blocked(detail) {
      detail.waiting.forEach(knows)
      tell('blocked', detail)
      if (detail.missed)
        withUi((it) => {
          it.cover(detail)
        })
    },
  })

  /** Resolves what waited for an id that is granted now. */
  const wake = (): void => {
    waits = waits.filter(([id, done]) => !granted().has(id) || live(done))
  }

  const publish = (type: 'ready' | 'change', detail: ChangeDetail): void => {
    root.dataset.consentGranted = [...granted()].join(' ')
    gate.scan()
    wake()
    tell(type, detail)
    fire(platform.window, 'sekisho:' + type, detail)
  }

  const erase = (meant: (service: Service) => boolean): Promise<EraseReport> =>
    load.erase().then((it) => it.erase(config, platform, meant))

  /** What follows a decision, made here or in another tab. */
  const follow = (decision: Decision | undefined): void => {
    publish('change', store.set(decision))
    // Also what was stored before anybody was asked, or under a consent that has lapsed.
    erase(({ id }) => !granted().has(id)).catch(warn)
  }

  const look = (): Decision | undefined => decode((seen = jar.read()))

  const keep = (text: string): void => {
    const kept = jar.write(text)
    if (text) persistent = kept
    seen = jar.read()
    follow(decode(text))
  }

  const update: Consent['update'] = (choices, source = 'api') => {
    Object.keys(choices).forEach(knows)
    live(() => {
      const text = store.patch(choices, /^[a-z]{1,16}$/.test(source) ? source : 'api')
      if (text) keep(text)
    })
  }
  const all = (choice: boolean, source?: Source): void => {
    update(Object.fromEntries(refusable.map((id) => [id, choice])), source)
  }

  const consent: Consent = {
    version: VERSION,
    policy,
    get status() {
      return store.now.status
    },
    get decision() {
      return store.now.decision
    },
    get persistent() {
      return persistent
    },
    has: (id) => knows(id) && granted().has(id),
    when: (id) =>
      new Promise((done) => {
        if (knows(id)) waits.push([id, done])
        wake()
      }),
    update,
    acceptAll(source) {
      all(true, source)
    },
    rejectAll(source) {
      all(false, source)
    },
    reset() {
      const report = consent.erase()
      live(() => {
        keep('')
        ask()
      })
      return report
    },
    erase: (ids = refusable) =>
      erase(({ id, purpose }) => ids.includes(id) || ids.includes(purpose)),
    on,
    show,
    hide() {
      void ui?.then((it) => it?.hide())
    },
    scan(root) {
      live(() => {
        gate.scan(root)
      })
    },
    destroy() {
      end.abort()
      gate.stop()
      delete root.dataset.consentGranted
      void ui?.then((it) => it?.destroy())
    },
  }

  /** Another tab has decided, or the page comes back from the back/forward cache. */
  const lookAgain = (): void => {
    live(() => {
      // Where cookies are refused the choice lives here alone, and nothing there would contradict it.
      if (!persistent || jar.read() === seen) return
      follow(look())
      ask()
    })
  }
  for (const type of ['pageshow', 'visibilitychange'])
    platform.window.addEventListener(type, lookAgain, end)
  platform.cookieStore?.addEventListener(
    'change',
    // In Chromium the event can come before document.cookie knows what it tells.
    () => void platform.pause(LATER).then(lookAgain),
    end,
  )

  platform.window.addEventListener(
    'click',
    (event) => {
      const opener = (event.composedPath()[0] as Element).closest?.<HTMLElement>(
        '[data-consent-open]',
      )
      if (!opener) return
      event.preventDefault()
      show(opener.dataset.consentOpen as Surface)
    },
    end,
  )

  store.set(look())
  // Told in a later task, so that whoever called create can listen first.
  queueMicrotask(() => {
    live(() => {
      store.set(look())
      const { decision } = store.now
      const detail = { granted: [...granted()], revoked: [], decision }
      publish('ready', detail)
      ready = detail
      ask()
    })
  })
  return consent
}
