import type { GateName } from '../../consent/types'
import { attempt } from '../../platform/attempt'
import { HOSTS } from '../../platform/features'
import type { Service } from '../../policy/types'
import type { Gatekeeper } from '../gatekeeper'
import { ADDRESSES, empty, setNative } from './embeds'
import { isScript } from './scriptRunner'
import { worksWith } from '../../policy/inlineScript'

/** Elements that load something. */
export const LOADERS = 'script,iframe,img,video,audio,source,track,embed,object,link,input'

/** Tags elements that the page did not tag, so that they are gated like tagged ones. */
export interface Tagger {
  /** Tags an element whose addresses or text belong to a service that is not granted. */
  check(element: HTMLElement): void
  /**
   * The same for an address that an element is about to get.
   *
   * @returns whether the element must not get it
   */
  checkAddress(element: HTMLElement, attribute: string, address: unknown, gate?: GateName): boolean
  /** The same for the text that a script is about to get. */
  checkText(script: HTMLScriptElement, text: string): void
  /**
   * Takes over the type that a held script is about to get.
   *
   * @returns whether the script must not get it
   */
  checkType(script: HTMLScriptElement, type: string): boolean
  /** What the text of a document becomes where something in it is gated; set by the guard of markup. */
  rewrite?: (html: string) => string
  /** Whether an element was tagged here. */
  isFound(element: HTMLElement): boolean
  /** Puts the addresses back that an embed was refused, where others have removed them since. */
  restore(element: HTMLElement): void
}

/** Types of scripts that run: others are data. */
const RUNS = /^\s*(module|(text|application)\/(x-)?(java|ecma|j|live)script.*)?\s*$/i
/** Kinds of links that make the browser fetch or connect. */
const FETCHES = /^$|pre|icon|stylesheet|manifest/i

/** Whether an element would load or run something now. */
const isActive = (element: HTMLElement): boolean =>
  isScript(element)
    ? RUNS.test(element.type)
    : element.localName !== 'link' || FETCHES.test((element as HTMLLinkElement).rel)

const gateOf = (element: HTMLElement): GateName => (isScript(element) ? 'scripts' : 'embeds')

/** Tags of elements that the page did not tag. */
interface Tags {
  /** Tags an element for what an attribute holds, or, with no services, takes that back. */
  set(element: HTMLElement, attribute: string, services: readonly Service[]): void
  has(element: HTMLElement): boolean
}

const disable = (script: HTMLScriptElement): void => {
  // The type that it has when it runs.
  if (/^\s*module/i.test(script.type)) script.dataset.type = 'module'
  else delete script.dataset.type
  setNative(script, 'type', 'text/plain')
}

const createTags = (tagged: (element: HTMLElement) => void): Tags => {
  /** By element: the services of which each of its attributes holds something. */
  const found = new WeakMap<Element, Map<string, readonly Service[]>>()

  const write = (element: HTMLElement, owners: readonly Service[]): void => {
    const { dataset } = element
    if (owners.length) {
      dataset.service = owners.map(({ id }) => id).join(' ')
      setNative(element, 'data-consent', owners.map(({ purpose }) => purpose).join(' '))
    } else if (found.delete(element)) {
      if (isScript(element)) setNative(element, 'type', dataset.type ?? '')
      delete dataset.consent
      delete dataset.service
    }
  }
  return {
    has: (element) => found.has(element),
    set(element, attribute, services) {
      const before = found.get(element)
      const held = before ?? new Map<string, readonly Service[]>()
      if (services.length) {
        if (isScript(element) && RUNS.test(element.type)) disable(element)
        if (before || element.dataset.consent === undefined)
          found.set(element, held.set(attribute, services))
        tagged(element)
      } else if (held.delete(attribute)) element.removeAttribute(`data-${attribute}`)
      else return
      write(element, [...new Set([...held.values()].flat())])
    },
  }
}

/** Puts the rewritten text of a document into a frame; answers whether it was rewritten. */
const rewriteFrame = (element: HTMLElement, text: string, rewrite: Tagger['rewrite']): boolean => {
  const html = rewrite?.(text) ?? text
  if (html === text) return false
  element.removeAttribute('srcdoc')
  // Where a Trusted Types policy does not allow the text, the frame stays empty.
  attempt(() => {
    setNative(element, 'srcdoc', html)
  })
  return true
}

/** Addresses that embeds must not have yet: in `data-src` and so on, and remembered. */
const createAddresses = (): {
  hold(element: HTMLElement, attribute: string, address: string): void
  restore(element: HTMLElement): void
} => {
  const held = new WeakMap<Element, Map<string, string>>()
  return {
    hold(element, attribute, address) {
      const all = held.get(element) ?? new Map<string, string>()
      held.set(element, all.set(attribute, address))
      if (element.hasAttribute(attribute)) {
        element.removeAttribute(attribute)
        empty(element)
      }
      element.dataset[attribute] = address
    },
    restore(element) {
      // A lazy loader removes the attribute once it has copied it.
      for (const [attribute, address] of held.get(element) ?? [])
        element.dataset[attribute] ??= address
    },
  }
}

/** What the tagger needs. */
export interface TaggerPort {
  readonly gatekeeper: Gatekeeper
  /** Embeds released by the visitor, without a decision. */
  readonly once: WeakSet<Node>
  /** Called with each element that was tagged. */
  readonly tagged: (element: HTMLElement) => void
  /** Whether an embed that the page has tagged is not granted. */
  readonly waits: (element: HTMLElement) => boolean
}

/** Makes the tagger. */
export const createTagger = ({ gatekeeper, once, tagged, waits }: TaggerPort): Tagger => {
  const tags = createTags(tagged)
  const addresses = createAddresses()

  /** Checks what an element has; answers whether anything is held. */
  const checkAll = (element: HTMLElement): boolean =>
    ADDRESSES.filter((attribute) => {
      const address = element.getAttribute(attribute)
      return address !== null && tagger.checkAddress(element, attribute, address)
    }).length > 0

  const tagger: Tagger = {
    isFound: tags.has,
    restore: addresses.restore,

    check(element) {
      if (!isActive(element)) return
      // A script in SVG has neither a text property nor a src: its text content is read, and its href.
      if (isScript(element)) tagger.checkText(element, element.textContent)
      // Chromium applies a style sheet that is on its way, whatever its link has lost meanwhile.
      if (/stylesheet/i.test((element as HTMLLinkElement).rel) && element.isConnected) {
        const copy = element.cloneNode() as HTMLElement
        if (checkAll(copy)) element.replaceWith(copy)
      } else checkAll(element)
    },

    checkAddress(element, attribute, address, gate = gateOf(element)) {
      if (once.has(element) || (!isActive(element) && !tags.has(element))) return false
      const text = String(address)
      // What is in a whole document is gated, and not the frame.
      if (attribute === 'srcdoc') return rewriteFrame(element, text, tagger.rewrite)
      // Several addresses in one attribute are found by its text.
      const { services, what } =
        attribute === 'srcset'
          ? { services: gatekeeper.mentionedIn(text), what: text }
          : gatekeeper.ownersOf(text)
      const isBlocked = !!services.length && gatekeeper.blocks(gate, services, what, 'held')
      tags.set(element, isScript(element) ? '' : attribute, isBlocked ? services : [])
      if (isScript(element)) return isBlocked
      // What the page has tagged waits for its purpose, whoever owns the address.
      const mustWait = isBlocked || (element.hasAttribute('data-consent') && waits(element))
      if (mustWait) addresses.hold(element, attribute, text)
      return mustWait
    },

    checkText(script, text) {
      if (!HOSTS || script.src || !RUNS.test(script.type)) return
      const services = gatekeeper
        .mentionedIn(text)
        .filter(({ hosts }) => hosts.some((host) => worksWith(text, host)))
      if (services.length && gatekeeper.blocks('scripts', services, 'inline script', 'held'))
        tags.set(script, '', services)
    },

    checkType(script, type) {
      if (!RUNS.test(type)) return false
      setNative(script, 'type', type)
      tagger.check(script)
      return true
    },
  }
  return tagger
}
