import type { BlockedDetail, Outcome } from '../consent/types'
import { attempt } from '../platform/attempt'
import type { Platform } from '../platform/types'
import type { GateOptions, Service } from '../policy/types'
import { ATTRIBUTES, isMissed, setEmbed } from './embeds'
import type { Ledger } from './ledger'
import { idsOf, waitingFor } from './needs'
import { createScriptRunner } from './scripts'
import { createSlices } from './slices'
import { ANY } from './watch'
import type { Watch } from './watch'

/** The gates for elements tagged with `data-consent`. */
export interface TaggedGate {
  /** Looks at elements, in order. */
  readonly settle: (elements: Iterable<HTMLElement>) => Promise<void>
  /**
   * Runs a look at the whole page in a task of its own. Until then nothing is let in: what waits behind
   * would come before what was held first.
   */
  readonly later: (look: () => void) => void
  /** Looks at everything again, or only below a root. */
  readonly scan: (from?: ParentNode) => void
}

/** What the gates ask of and tell to the house. */
export interface TaggedGateHost {
  readonly options: GateOptions
  readonly services: readonly Service[]
  granted(): ReadonlySet<string>
  /** Whether the page is parsed and the first look at it is over. */
  hasStarted(): boolean
  /** Whose an address is. */
  owns(address: string): { readonly services: readonly Service[] }
  /** A tagged element is held. Told once, until it is let in. */
  blocked(detail: BlockedDetail): void
  readonly write: Ledger['write']
  /** Whether an element was not tagged by the page, but found to belong to a service. */
  found(element: HTMLElement): boolean
  /** Where elements are found. */
  readonly watch: Pick<Watch, 'roots' | 'see' | 'add' | 'expect'>
  /** Embeds let in by the visitor, without a decision. */
  readonly once: WeakSet<Node>
  /** A visitor has let one in whose ids these are. */
  lent(ids: readonly string[]): void
}

/** More elements than are looked at in the task that has found them. */
const MANY = 99

const isScript = (element: HTMLElement): element is HTMLScriptElement =>
  element.localName === 'script'

/** What the ledger calls an element. */
const addressOf = (element: HTMLElement): string => {
  const address = ATTRIBUTES.map(
    (name) => element.getAttribute(`data-${name}`) ?? element.getAttribute(name),
  ).find(Boolean)
  if (!address) return `inline ${element.localName}`
  const url = attempt(() => new URL(address, element.baseURI))
  return url ? url.origin + url.pathname : address
}

/** Makes the gates. */
export const createTaggedGate = (platform: Platform, host: TaggedGateHost): TaggedGate => {
  const { nonce, warn } = platform
  const { once, watch } = host
  /** Whether an element was let in when it was last looked at. */
  const states = new WeakMap<Node, boolean>()
  let embeds: WeakRef<HTMLElement>[] = []
  const work = new Set<HTMLElement>()
  let busy = false
  /** The look that a choice has asked for. */
  let turn: Promise<void> | undefined
  const looked = async (): Promise<void> => {
    while (turn) await turn
  }

  const waiting = (element: HTMLElement): readonly string[] =>
    once.has(element) ? [] : waitingFor(idsOf(element), host.granted(), host.services)

  const runner = createScriptRunner(
    platform,
    (script) => {
      const may = script.isConnected && !waiting(script).length
      // One that may not run is forgotten, and so looked at again when it may.
      if (!may) states.delete(script)
      return may
    },
    () => !work.size,
  )

  const note = (element: HTMLElement, outcome: Outcome): void => {
    const ids = idsOf(element)
    const service =
      host.services.find(({ id }) => ids.includes(id)) ??
      host.services.find(({ purpose }) => ids.includes(purpose))
    host.write(isScript(element) ? 'scripts' : 'embeds', service, addressOf(element), outcome)
  }

  const open = (element: HTMLElement): void => {
    if (!isScript(element)) setEmbed(element, true, platform)
    // On a page with a nonce, a script that has neither it nor a declared host may have been slipped in
    // as harmless text; also one of SVG, which has the same local name.
    else if (
      !nonce ||
      element.nonce === nonce ||
      (element.src && host.owns(element.src).services.length)
    )
      runner.add(element)
    else {
      warn('not released:', element)
      return
    }
    note(element, 'released')
  }

  const settle = (element: HTMLElement): void => {
    const script = isScript(element)
    if (script ? !host.options.scripts || element.type !== 'text/plain' : !host.options.embeds)
      return
    const ids = waiting(element)
    const may = !ids.length
    const before = states.get(element)
    if (before === may) return
    states.set(element, may)
    if (before === undefined && !script) embeds.push(new WeakRef(element))
    if (may) open(element)
    else {
      if (before && !script) setEmbed(element, false, platform)
      if (!element.isConnected) {
        // Told of when it is back.
        states.delete(element)
        return
      }
      // What was not tagged by the page was written down when it was found.
      if (!host.found(element)) note(element, 'held')
      host.blocked({
        element,
        waiting: ids,
        missed: isMissed(element),
        once() {
          host.lent(ids)
          once.add(element)
          settle(element)
        },
      })
    }
  }

  /** Closes embeds that are not in the page now, and answers all of those: they may come back. */
  const away = (): readonly HTMLElement[] => {
    const all = new Set(embeds.flatMap((each) => each.deref() ?? []))
    embeds = [...all].map((each) => new WeakRef(each))
    const gone = [...all].filter((each) => !each.isConnected)
    for (const each of gone) if (waiting(each).length) settle(each)
    return gone
  }

  const gate: TaggedGate = {
    later(look) {
      turn ??= platform.pause().then(() => {
        turn = undefined
        look()
      })
    },
    scan(from) {
      if (from instanceof ShadowRoot) watch.add(from)
      for (const at of from ? [from] : watch.roots())
        void gate.settle(
          [...at.querySelectorAll<HTMLElement>(ANY)].filter((element) =>
            // What has run has run.
            isScript(element) ? element.hasAttribute('data-consent') : watch.see(element),
          ),
        )
      if (!from) away().forEach(watch.expect)
    },
    /** One queue for all, so that the order stays that of the document where the work takes several slices. */
    async settle(elements) {
      for (const element of elements) {
        // One that comes again while it waits, or has been passed, takes its new place: after a choice
        // all come again, and those held a moment before must not run after the others.
        work.delete(element)
        work.add(element)
      }
      if (busy) return
      busy = true
      // To have found them was work enough for one task.
      if (work.size > MANY && host.hasStarted()) await platform.pause()
      const rest = createSlices(platform)
      if (turn) await looked()
      for (const element of work) {
        try {
          settle(element)
        } catch (error) {
          warn(error)
        }
        // Before the next one is taken, which may get another place meanwhile.
        const pause = rest()
        if (pause) await pause
        if (turn) await looked()
      }
      busy = false
      work.clear()
      runner.drain()
    },
  }
  return gate
}
