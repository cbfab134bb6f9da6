import { readCookie, writeCookie } from '../consent/consentCookie'
import { decode, encode } from '../consent/cookieText'
import { isYes } from '../consent/entry'
import { patch } from '../consent/patch'
import type { Renewal } from '../consent/renewal'
import { judge, refusableOf } from '../consent/rules'
import type { Store } from '../consent/store'
import type { ChangeDetail, Consent, Decision, Hand, Source } from '../consent/types'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'

/** Makes decisions, and takes over those that were made elsewhere: decide, then write, then announce. */
export interface Choices {
  readonly update: Consent['update']
  /**
   * Takes over what was chosen under another tool.
   *
   * @param time when that was
   */
  migrate(choices: Readonly<Record<string, boolean>>, time: number): void
  readonly acceptAll: Consent['acceptAll']
  readonly rejectAll: Consent['rejectAll']
  /** Withdraws the decision. */
  withdraw(event?: Event): void
  /** Whether the browser keeps cookies. */
  isPersistent(): boolean
  /** Reads the decision out of the cookie. */
  read(): ChangeDetail
  /** Whether the cookie still says what was last read or written. */
  isCurrent(): boolean
  /** Writes a decision as it stands today: neither a new decision nor a longer one. */
  renew(decision: Decision): void
  /** Takes over what was decided in another tab, if anything was. */
  catchUp(): void
}

/** What they need. */
export interface ChoicesPort {
  readonly config: Config
  readonly platform: Platform
  readonly store: Store
  readonly renewal: () => Renewal
  readonly isKnown: (id: string) => boolean
  /** Records a decision that was made here, before it is announced. */
  readonly record: (detail: ChangeDetail, before: Decision | undefined) => void
  /** Announces what has changed. */
  readonly announce: (detail: ChangeDetail) => void
  /** Called after a decision that another tab has made. */
  readonly decidedElsewhere: () => void
  /** Runs, unless the page is prerendered or Sekisho has been destroyed. */
  readonly whenActive: (run: () => void) => void
}

const SOURCE = /^[a-z]{1,16}$/

/** The text of the consent cookie, as it was last read or written. */
const createText = ({ config, platform }: ChoicesPort) => {
  let text = ''
  /** Unknown until the browser is asked or has been tried. */
  let isPersistent: boolean | undefined
  return {
    last: () => text,
    read() {
      isPersistent = undefined
      return (text = readCookie(config.cookie, platform))
    },
    /** Answers whether another tab has not written since. Where cookies are refused, none has. */
    write(next: string): boolean {
      const found = writeCookie(config.cookie, platform, next)
      if (next) isPersistent = found !== undefined
      if (found !== undefined && found !== next) return false
      text = found ?? readCookie(config.cookie, platform)
      return true
    },
    isPersistent: () => (isPersistent ??= platform.keepsCookies),
    isCurrent: () => readCookie(config.cookie, platform) === text,
  }
}

/** Whose hand a decision is. What only looks like an event says nothing. */
const handOf = ({ platform }: ChoicesPort, event?: Event): Hand => {
  const isTrusted = event && platform.isTrusted(event)
  if (isTrusted === undefined) return platform.hasGesture?.() ? 'visitor' : 'page'
  return isTrusted ? 'visitor' : 'tool'
}

/** Whether a decision grants what is not granted now, or says yes where nothing says so. */
const isWider = ({ config, platform, store }: ChoicesPort, next?: Decision): boolean => {
  const { granted, decision } = store.now
  return (
    [...judge(config, next, platform.now(), platform.gpc).granted].some((id) => !granted.has(id)) ||
    !!next?.entries.some((entry) => isYes(entry) && !decision?.entries.includes(entry))
  )
}

/** Makes them. */
export const createChoices = (port: ChoicesPort): Choices => {
  const { config, platform, store, renewal, isKnown, record, announce, whenActive } = port
  const text = createText(port)
  /** Ids of decisions in whose place another one was made here. */
  const superseded = new Set<string>()

  const catchUp = (): void => {
    whenActive(() => {
      const last = text.last()
      if (text.isCurrent()) return
      const found = text.read()
      const decided = decode(found)
      // Firefox may show a page its cookies of a moment ago, when a frame of it loads.
      if (decided && superseded.has(decided.id)) {
        text.write(last)
        return
      }
      // A page of an older policy may be open beside one of the new.
      renewal().asOfToday(decided, (decision) => {
        // Unless something was chosen meanwhile.
        if (text.last() !== found) return
        announce(store.set(decision))
        port.decidedElsewhere()
      })
    })
  }
  /** Writes a decision that was made here, and announces it. */
  const keep = (next: string, chosen: readonly string[] = [], by?: Hand): void => {
    const before = store.now.decision
    const decision = decode(next, Infinity)
    if (by === 'page' && config.gates.gesture === 'required' && isWider(port, decision)) {
      platform.warn('gates.gesture: granted nothing without a click')
      return
    }
    if (!text.write(next)) {
      // The later decision counts, and what it refuses must not run for a moment.
      catchUp()
      return
    }
    if (before) superseded.add(before.id)
    const detail = store.set(decision)
    record(detail, before)
    announce(detail)
    renewal().remember(decision, chosen)
  }
  const decide = (
    choices: Readonly<Record<string, boolean>>,
    source: Source = 'api',
    event?: Event,
    time?: number,
  ): void => {
    const ids = Object.keys(choices)
    ids.forEach(isKnown)
    const by = time === undefined ? handOf(port, event) : undefined
    whenActive(() => {
      const from = SOURCE.test(source) ? source : 'api'
      const entries = patch(config, store.now, choices, from)
      if (!entries) return
      const { version } = config.policy
      const { gpc } = store.now
      const id = platform.randomId()
      keep(encode(version, time ?? platform.now(), entries, from, id, gpc, by), ids, by)
    })
  }
  const decideAll = (choice: boolean, source?: Source, event?: Event): void => {
    decide(Object.fromEntries(refusableOf(config).map((id) => [id, choice])), source, event)
  }

  return {
    update(choices, source, event) {
      decide(choices, source, event)
    },
    migrate(choices, time) {
      decide(choices, 'migrated', undefined, time)
    },
    acceptAll(source, event) {
      decideAll(true, source, event)
    },
    rejectAll(source, event) {
      decideAll(false, source, event)
    },
    withdraw(event) {
      keep('', [], handOf(port, event))
    },
    isPersistent: text.isPersistent,
    isCurrent: text.isCurrent,
    read: () => store.set(decode(text.read())),
    renew(decision) {
      const { policyVersion, decidedAt, entries, source, id, gpc, by } = decision
      const next = encode(policyVersion, decidedAt, entries, source, id, gpc, by)
      if (text.last() && !text.write(next)) catchUp()
      else announce(store.set(decision))
    },
    catchUp,
  }
}
