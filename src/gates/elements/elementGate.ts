import type { BlockedDetail, Outcome } from '../../consent/types'
import { attempt } from '../../platform/attempt'
import type { Platform } from '../../platform/types'
import type { Config } from '../../policy/types'
import type { Gatekeeper } from '../gatekeeper'
import type { Ledger } from '../ledger'
import { ATTRIBUTES, empty, isMissed, setEmbed, setNative } from './embeds'
import { idsOf, waitingFor } from './requirements'
import type { ScriptRunner } from './scriptRunner'
import { isModule, isScript, setRunnableType } from './scriptRunner'
import { LOADERS } from './untagged'
import type { Tagger } from './untagged'
import { createWeakList } from '../../platform/weakList'

/** Holds and releases tagged elements, one at a time. */
export interface ElementGate {
  /** Holds or releases an element, whichever is due. */
  settle(element: HTMLElement): void
  /**
   * Releases a script that the parser has not come to yet, so that the parser itself runs it: in its
   * place, and before `DOMContentLoaded`.
   *
   * @returns whether the parser will
   */
  releaseParsed(script: HTMLScriptElement): boolean
  /** Ids an element waits for. */
  waiting(element: HTMLElement): readonly string[]
  /** Forgets a script that may not run, so that it is looked at again when it may. */
  forget(script: HTMLScriptElement): void
  /**
   * Puts an element that was released back as it was before, for a copy of the page: what a router makes
   * of that copy later must not run or load before it is granted then. Nothing runs twice in this page.
   */
  closeForCopy(element: HTMLElement): void
  /** The page has been copied: what was closed for that may be released again. */
  endCopy(): void
  /** Embeds that are out of the page now. Those that may not load are emptied: they may come back. */
  closeRemoved(): readonly HTMLElement[]
}

/** What it needs. */
export interface ElementGatePort {
  readonly platform: Pick<Platform, 'nonce' | 'warn' | 'defersModules' | 'restoresFrames'>
  readonly config: Config
  readonly runner: ScriptRunner
  readonly granted: () => ReadonlySet<string>
  readonly gatekeeper: Pick<Gatekeeper, 'ownersOf'>
  readonly ledger: Pick<Ledger, 'record'>
  /** Called with an element that is held; once, until it is released. */
  readonly blocked: (detail: BlockedDetail) => void
  /** Called with the ids of an embed that the visitor has released once. */
  readonly releasedOnce: (ids: readonly string[]) => void
  readonly tagger: Pick<Tagger, 'isFound' | 'restore'>
  /** Ids of what cannot be refused. */
  readonly fixed: ReadonlySet<string>
  /** Whether an element is in a frame where Sekisho runs itself, and looks after it. */
  readonly isElsewhere: (element: HTMLElement) => boolean
  /** Embeds released by the visitor, without a decision. */
  readonly once: WeakSet<Node>
}

/** What the ledger calls an element. */
const nameOf = (element: HTMLElement): string => {
  const address = ATTRIBUTES.map(
    (name) => element.getAttribute(`data-${name}`) ?? element.getAttribute(name),
  ).find(Boolean)
  if (!address) return `inline ${element.localName}`
  const url = attempt(() => new URL(address, element.baseURI))
  return url ? url.origin + url.pathname : address
}

/**
 * Whether a script may be released at all. On a page with a nonce, one that has neither it nor a
 * declared host may have been injected as harmless text; so may one of SVG, which has the same local name.
 */
const isTrusted = (
  script: HTMLScriptElement,
  { platform: { nonce }, gatekeeper, config }: ElementGatePort,
): boolean =>
  (config.gates.scripts !== 'declared' && (!nonce || script.nonce === nonce)) ||
  (!!script.src && !!gatekeeper.ownersOf(script.src).services.length)

/** Whether an embed has one of the addresses that it may only have when it is granted. */
const isLoading = (element: HTMLElement): boolean =>
  ATTRIBUTES.some((name) => element.hasAttribute(name) && element.hasAttribute(`data-${name}`))

/** Whether the parser has not come to a script: its failed attempt to run it would have made it async. */
const isUnprepared = (script: HTMLScriptElement): boolean =>
  !script.async && !script.hasAttribute('async')

/** Elements that embed something, in the page or in SVG. */
const RELEASED = `${LOADERS},image,use,feImage`

/** Ids an element waits for. */
const waitingIds = (
  { once, granted, config }: ElementGatePort,
  element: HTMLElement,
  ids = idsOf(element),
): readonly string[] =>
  once.has(element) ? [] : waitingFor(ids, granted(), config.policy.services)

/**
 * Whether a tag releases an element at all. What cannot be refused needs no tag; one that says so may
 * have come with what others have written into the page.
 */
const isReleasable = (
  { fixed }: ElementGatePort,
  element: HTMLElement,
  ids: readonly string[],
): boolean =>
  (isScript(element) || element.matches(RELEASED)) &&
  !(ids.length && ids.every((id) => fixed.has(id)))

const record = (port: ElementGatePort, element: HTMLElement, outcome: Outcome): void => {
  const { services } = port.config.policy
  const ids = idsOf(element)
  const service =
    services.find(({ id }) => ids.includes(id)) ??
    services.find(({ purpose }) => ids.includes(purpose))
  port.ledger.record(isScript(element) ? 'scripts' : 'embeds', service, nameOf(element), outcome)
}

const release = (port: ElementGatePort, element: HTMLElement): void => {
  const { platform } = port
  if (!isScript(element)) {
    port.tagger.restore(element)
    setEmbed(element, true, platform)
  } else if (isTrusted(element, port)) port.runner.add(element)
  else {
    platform.warn('not released:', element)
    return
  }
  record(port, element, 'released')
}

/**
 * Holds an element.
 *
 * @param wasOpen whether it was released before
 * @param settle called when the visitor has released it once
 * @returns whether it is in the page, so that this was announced
 */
const hold = (
  port: ElementGatePort,
  element: HTMLElement,
  waiting: readonly string[],
  wasOpen: boolean,
  settle: ElementGate['settle'],
): boolean => {
  // Also one that has come with its address, out of a router's copy of the page.
  if (!isScript(element) && (wasOpen || isLoading(element))) setEmbed(element, false, port.platform)
  if (!element.isConnected) return false
  // What was not tagged by the page was recorded when it was found.
  if (!port.tagger.isFound(element)) record(port, element, 'held')
  port.blocked({
    element,
    waiting,
    missed: isMissed(element),
    once() {
      port.releasedOnce(waiting)
      port.once.add(element)
      settle(element)
    },
  })
  return true
}

/** Whether the parser may run a script that it has not come to yet. */
const isForParser = (port: ElementGatePort, script: HTMLScriptElement): boolean => {
  const { config, platform } = port
  if (!config.gates.scripts || script.type !== 'text/plain' || !isUnprepared(script)) return false
  const ids = idsOf(script)
  if (waitingIds(port, script, ids).length || !isReleasable(port, script, ids)) return false
  return isTrusted(script, port) && (!isModule(script) || platform.defersModules)
}

/** Makes the gate. */
export const createElementGate = (port: ElementGatePort): ElementGate => {
  const { platform, config } = port
  /** Whether an element was released when it was last looked at. */
  const states = new WeakMap<Node, boolean>()
  const embeds = createWeakList<HTMLElement>()
  /** Embeds that stay closed until the page has been copied. */
  let copied = new WeakSet<Node>()

  const gate: ElementGate = {
    waiting: (element) => waitingIds(port, element),
    forget(script) {
      states.delete(script)
    },
    releaseParsed(script) {
      if (!isForParser(port, script)) return false
      states.set(script, true)
      setRunnableType(script)
      record(port, script, 'released')
      return true
    },
    settle(element) {
      const isRelevant = isScript(element)
        ? config.gates.scripts && element.type === 'text/plain'
        : config.gates.embeds && !copied.has(element)
      if (!isRelevant || port.isElsewhere(element)) return
      const tagged = idsOf(element)
      if (!isReleasable(port, element, tagged)) return
      const ids = waitingIds(port, element, tagged)
      const may = !ids.length
      const before = states.get(element)
      if (before === may) return
      states.set(element, may)
      if (before === undefined && !isScript(element)) {
        embeds.add(element)
        // One that a script has put in is not taken back to where it was.
        if (platform.restoresFrames) empty(element)
      }
      if (may) release(port, element)
      // One that is not in the page is announced when it is back.
      else if (!hold(port, element, ids, !!before, gate.settle)) states.delete(element)
    },
    closeForCopy(element) {
      if (!states.get(element)) return
      if (isScript(element)) setNative(element, 'type', 'text/plain')
      else {
        states.set(element, false)
        copied.add(element)
        setEmbed(element, false, platform)
      }
    },
    endCopy() {
      copied = new WeakSet()
    },
    closeRemoved() {
      // Those that are gone for good are not looked at again.
      embeds.keep(() => true)
      const gone = embeds.all().filter(({ isConnected }) => !isConnected)
      for (const each of gone) if (gate.waiting(each).length) gate.settle(each)
      return gone
    },
  }
  return gate
}
