import { decode, encode } from './consent/codec'
import { patch } from './consent/patch'
import { refusableOf } from './consent/rules'
import type { ChangeDetail, Consent, Decision, Source } from './consent/types'
import { listenElsewhere } from './elsewhere'
import { createEvents } from './events'
import { createLeaks } from './gates/leaks'
import { createRelease } from './gates/release'
import { createTaggedGate } from './gates/tagged'
import type { TaggedGate } from './gates/tagged'
import { readJar } from './jar/read'
import { writeJar } from './jar/write'
import type { Core } from './load'
import { itemsOf } from './policy/items'
import { createPublished } from './published'
import { createRecorder } from './record'
import { createRenewal } from './renewal'
import { createSweep } from './sweep'
import { createVisible } from './visible'

const MOMENT = 99

/**
 * Wires what lets in, once the configuration is known to be valid: the store decides, the jar keeps,
 * the gates obey, the page is told.
 */
export const open = ({ config, platform, load, store, gates, consent, end }: Core): void => {
  const { policy } = config
  const { warn, root } = platform
  const events = createEvents()
  const { on, tell } = events
  const leaks = createLeaks(platform, policy, gates.write)
  const refusable = refusableOf(config)
  const known = new Map(itemsOf(policy).map(({ id }) => [id, true]))
  let waits: (readonly [id: string, done: () => void])[] = []
  let persistent = platform.keepsCookies
  const read = (): string => readJar(config.cookie, platform)
  /** The cookie's text when it was last looked at, so that a look costs one comparison. */
  let seen = read()

  const granted = (): ReadonlySet<string> => store.now.granted
  const release = createRelease({ ...gates, granted })
  /** What the visitor has let in once: a request of it is no leak. */
  const lent: string[] = []
  const mark = (): void => {
    leaks.mark(new Set([...granted(), ...lent]))
  }
  mark()

  const knows = (id: string): boolean => {
    const found = known.get(id)
    if (found === undefined) warn('unknown:', id)
    // Said once.
    known.set(id, !!found)
    return !!found
  }

  /** Runs what must neither happen while the page is prerendered nor after the end. */
  const live = (run: () => unknown): void => {
    platform.whenActive(() => {
      if (!end.signal.aborted) run()
    })
  }

  /**
   * What comes as a module comes when the document is parsed: before that many browsers take it as a
   * sign that the page brings no import map.
   */
  const parsed = new Promise<void>(platform.whenParsed)

  // Where cookies are refused the choice lives here alone, and nothing there would contradict it.
  const isCurrent = (): boolean => !persistent || read() === seen

  /** What most parts ask for. */
  const shared = { config, platform, store, parsed, live, end }
  const renewal = createRenewal({ ...shared, load: load.changes, isCurrent })
  const visible = createVisible({
    consent,
    config,
    platform,
    load: load.ui,
    parsed,
    end,
    live,
    told: tell,
    news: renewal.news,
    dismiss: renewal.dismiss,
  })

  const recorder = createRecorder({ ...shared, load: load.receipts, natives: gates.natives })

  const published = createPublished({ ...shared, load: load.publish })
  published.fill()

  let isParsed = false
  platform.whenParsed(() => (isParsed = true))
  /** Whether the page is parsed and has been told that all is ready. */
  const hasStarted = (): boolean => isParsed && !!events.ready
  const scan = (root?: ParentNode): void => {
    live(() => {
      gates.scan(root)
    })
  }

  let tagged: TaggedGate | undefined
  gates.open(live, (host) => {
    tagged = createTaggedGate(platform, {
      ...host,
      hasStarted,
      lent(ids) {
        for (const { id, purpose } of policy.services)
          if (ids.includes(id) || ids.includes(purpose)) lent.push(id)
        mark()
      },
      blocked(detail) {
        detail.waiting.forEach(knows)
        tell('blocked', detail)
        if (detail.missed) visible.cover(detail)
      },
    })
    return tagged
  })

  /** Resolves what waited for an id that is granted now. */
  const wake = (): void => {
    waits = waits.filter(([id, done]) => !granted().has(id) || live(done))
  }

  const publish = (type: 'ready' | 'change', detail: ChangeDetail): void => {
    root.dataset.consentGranted = [...granted()].join(' ')
    mark()
    release()
    // In a task of its own, since that takes long where there is much. Not while the page starts: the
    // parser may be at work on a frame by then, which Chromium would not load.
    if (hasStarted())
      tagged?.later(() => {
        scan()
      })
    else gates.scan()
    wake()
    tell(type, detail)
    platform.window.dispatchEvent(new CustomEvent('sekisho:' + type, { detail }))
  }

  const { erase, sweep, settle, inventory, valuesOf } = createSweep({
    ...shared,
    load: load.erase,
    write: gates.write,
  })

  /** What follows a decision, made here or in another tab. */
  const follow = (decision: Decision | undefined, note?: typeof recorder.note): void => {
    const before = store.now.decision
    const detail = store.set(decision)
    note?.(detail, before)
    publish('change', detail)
    // What only others can erase is named then, too.
    sweep(!!detail.revoked.length)
  }

  const look = (): Decision | undefined => decode((seen = read()))

  const keep = (text: string, chosen: readonly string[] = []): void => {
    const kept = writeJar(config.cookie, platform, text)
    if (text) persistent = kept
    seen = read()
    const decision = decode(text)
    follow(decision, recorder.note)
    renewal.remember(decision, chosen)
  }

  /** Writes a decision down as it stands today: neither a new one nor a longer one. */
  const renew = (decision: Decision): void => {
    const { policyVersion, decidedAt, entries, source, id } = decision
    if (persistent)
      writeJar(config.cookie, platform, encode(policyVersion, decidedAt, entries, source, id))
    seen = read()
    publish('change', store.set(decision))
  }

  const update: Consent['update'] = (choices, source = 'api') => {
    Object.keys(choices).forEach(knows)
    live(() => {
      const by = /^[a-z]{1,16}$/.test(source) ? source : 'api'
      const entries = patch(config, store.now, choices, by)
      if (entries)
        keep(
          encode(policy.version, platform.now(), entries, by, platform.randomId()),
          Object.keys(choices),
        )
    })
  }
  const all = (choice: boolean, source?: Source): void => {
    update(Object.fromEntries(refusable.map((id) => [id, choice])), source)
  }

  const methods: Partial<Consent> = {
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
        visible.ask()
      })
      return report
    },
    erase: (what = refusable) => erase(what),
    on,
    show: visible.show,
    hide: visible.hide,
    scan(from) {
      scan(from)
      published.fill(from)
    },
    ledger() {
      leaks.find()
      return gates.ledger()
    },
    receipt: recorder.receipt,
    inventory,
    valuesOf,
    destroy() {
      end.abort()
      gates.stop()
      delete root.dataset.consentGranted
      visible.destroy()
      published.destroy()
    },
  }
  Object.defineProperties(consent, Object.getOwnPropertyDescriptors(methods))

  /** Takes over what was decided elsewhere. */
  const catchUp = (): void => {
    live(() => {
      if (isCurrent()) return
      const decision = look()
      const text = seen
      // A page of an older policy may be open beside one of the new.
      renewal.today(decision, (standing) => {
        // Unless something was chosen meanwhile.
        if (seen !== text) return
        follow(standing)
        visible.ask()
      })
    })
  }
  listenElsewhere(platform, end, () => {
    sweep()
    catchUp()
  })

  // Told in a later task, so that whoever called create can listen first.
  queueMicrotask(() => {
    live(() => {
      store.set(look())
      const { decision } = store.now
      const detail = { granted: [...granted()], revoked: [], decision }
      publish('ready', detail)
      events.ready = detail
      void renewal.begin(renew).then(() => {
        settle()
        catchUp()
        visible.ask()
        platform.whenParsed(() => {
          void platform.pause(MOMENT).then(() => {
            sweep()
          })
        })
      })
    })
  })
}
