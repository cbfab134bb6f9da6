import { readCookie, writeCookie } from '../consent/consentCookie'
import { decode, encode } from '../consent/cookieText'
import { patch } from '../consent/patch'
import type { Renewal } from '../consent/renewal'
import { refusableOf } from '../consent/rules'
import type { Store } from '../consent/store'
import type { ChangeDetail, Consent, Decision, Source } from '../consent/types'
import type { Platform } from '../platform/types'
import type { Config } from '../policy/types'

/** Makes decisions, and takes over those that were made elsewhere: decide, then write, then announce. */
export interface Choices {
  readonly update: (
    choices: Readonly<Record<string, boolean>>,
    source?: Source,
    /** When it was decided; now, if nothing is said. */
    time?: number,
  ) => void
  readonly acceptAll: Consent['acceptAll']
  readonly rejectAll: Consent['rejectAll']
  /** Withdraws the decision. */
  withdraw(): void
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
  const keep = (next: string, chosen: readonly string[] = []): void => {
    const before = store.now.decision
    if (!text.write(next)) {
      // The later decision counts, and what it refuses must not run for a moment.
      catchUp()
      return
    }
    if (before) superseded.add(before.id)
    const decision = decode(next, Infinity)
    const detail = store.set(decision)
    record(detail, before)
    announce(detail)
    renewal().remember(decision, chosen)
  }
  const update: Choices['update'] = (choices, source = 'api', time = platform.now()) => {
    const ids = Object.keys(choices)
    ids.forEach(isKnown)
    whenActive(() => {
      const by = SOURCE.test(source) ? source : 'api'
      const entries = patch(config, store.now, choices, by)
      if (!entries) return
      const { version } = config.policy
      const { gpc } = store.now
      keep(encode(version, time, entries, by, platform.randomId(), gpc), ids)
    })
  }
  const decideAll = (choice: boolean, source?: Source): void => {
    update(Object.fromEntries(refusableOf(config).map((id) => [id, choice])), source)
  }

  return {
    update,
    acceptAll(source) {
      decideAll(true, source)
    },
    rejectAll(source) {
      decideAll(false, source)
    },
    withdraw() {
      keep('')
    },
    isPersistent: text.isPersistent,
    isCurrent: text.isCurrent,
    read: () => store.set(decode(text.read())),
    renew(decision) {
      const { policyVersion, decidedAt, entries, source, id, gpc } = decision
      if (text.last() && !text.write(encode(policyVersion, decidedAt, entries, source, id, gpc)))
        catchUp()
      else announce(store.set(decision))
    },
    catchUp,
  }
}
