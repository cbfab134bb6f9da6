import type { GateName } from '../consent/types'
import { attempt } from '../platform/attempt'
import type { Service } from '../policy/types'
import { ATTRIBUTES, setNative } from './embeds'
import type { Keeper } from './keeper'

/** Elements that load something. */
export const LOADERS = 'script,iframe,img,video,audio,source,track,embed,object,link,input'

/** Tags elements that nobody tagged, so that they are gated like tagged ones. */
export interface Tagger {
  /** Tags an element whose addresses or text belong to a service that is not granted. */
  check(element: HTMLElement): void
  /**
   * The same for an address that an element is about to get.
   *
   * @returns whether the element must not get it
   */
  take(element: HTMLElement, attribute: string, address: unknown, gate?: GateName): boolean
  /** The same for the text a script is about to get. */
  read(script: HTMLScriptElement, text: string): void
  /**
   * Takes over the type that a held script is about to get.
   *
   * @returns whether the script must not get it
   */
  retype(script: HTMLScriptElement, type: string): boolean
  /** What the text of a document becomes where something in it is gated; from the guard of markup. */
  rewrite?: (html: string) => string
  /** Whether an element was tagged here. */
  found(element: HTMLElement): boolean
}

/** Of scripts that run: others are data. */
const RUNS = /^\s*(module|(text|application)\/(x-)?(java|ecma|j|live)script.*)?\s*$/i
/** Of links that make the browser fetch or connect. */
const FETCHES = /^$|pre|icon|stylesheet|manifest/i

const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script'

/**
 * Makes the tagger.
 *
 * @param once embeds let in by the visitor, without a decision
 * @param tagged told of each element that was tagged
 */
export const createTagger = (
  keeper: Keeper,
  once: WeakSet<Node>,
  tagged: (element: HTMLElement) => void,
): Tagger => {
  /** Elements tagged here, and not by the page: whose it is what each of their attributes held. */
  const mine = new WeakMap<Element, Map<string, readonly Service[]>>()

  /** Keeps the type a script is to have when it runs. */
  const remember = ({ dataset }: HTMLElement, type: string): void => {
    if (/^\s*module/i.test(type)) dataset.type = 'module'
    else delete dataset.type
  }

  /** Tags an element for what an attribute holds, or, with no services, takes that back. */
  const hold = (element: HTMLElement, attribute: string, services: readonly Service[]): void => {
    const { dataset } = element
    const before = mine.get(element)
    const held = before ?? new Map<string, readonly Service[]>()
    if (services.length) {
      if (isScript(element) && RUNS.test(element.type)) {
        remember(element, element.type)
        setNative(element, 'type', 'text/plain')
      }
      if (before || dataset.consent === undefined) mine.set(element, held.set(attribute, services))
      tagged(element)
    } else if (held.delete(attribute)) element.removeAttribute(`data-${attribute}`)
    else return

    const owners = [...new Set([...held.values()].flat())]
    if (owners.length) {
      dataset.service = owners.map(({ id }) => id).join(' ')
      setNative(element, 'data-consent', owners.map(({ purpose }) => purpose).join(' '))
    } else if (mine.delete(element)) {
      if (isScript(element)) setNative(element, 'type', dataset.type ?? '')
      delete dataset.consent
      delete dataset.service
    }
  }

  /** Whether an element would load or run something now. */
  const acts = (element: HTMLElement): boolean =>
    isScript(element)
      ? RUNS.test(element.type)
      : element.localName !== 'link' || FETCHES.test((element as HTMLLinkElement).rel)

  const gateOf = (element: HTMLElement): GateName => (isScript(element) ? 'scripts' : 'embeds')

  const tagger: Tagger = {
    found: (element) => mine.has(element),

    check(element) {
      if (!acts(element)) return
      // Of a script in SVG, which has neither a text nor a src, the text is read and the href looked at.
      if (isScript(element)) tagger.read(element, element.textContent)
      for (const attribute of [...ATTRIBUTES, 'srcdoc']) {
        const address = element.getAttribute(attribute)
        if (address !== null) tagger.take(element, attribute, address)
      }
    },

    take(element, attribute, address, gate = gateOf(element)) {
      if (once.has(element) || (!acts(element) && !mine.has(element))) return false
      const text = String(address)
      // A whole document: what is in that is gated, and not the frame.
      if (attribute === 'srcdoc') {
        const html = tagger.rewrite?.(text) ?? text
        if (html === text) return false
        element.removeAttribute(attribute)
        // Where a policy of Trusted Types lets no text in, the frame stays empty.
        attempt(() => {
          setNative(element, attribute, html)
        })
        return true
      }
      // Of several addresses in one attribute each is found by its text.
      const { services, what } =
        attribute === 'srcset'
          ? { services: keeper.mentioned(text), what: text }
          : keeper.owners(text)
      const stops = !!services.length && keeper.stops(gate, services, what, 'held')
      hold(element, isScript(element) ? '' : attribute, stops ? services : [])
      if (stops && !isScript(element)) {
        element.removeAttribute(attribute)
        element.dataset[attribute] = text
      }
      return stops
    },

    read(script, text) {
      if (script.src || !RUNS.test(script.type)) return
      const services = keeper.mentioned(text)
      if (services.length && keeper.stops('scripts', services, 'inline script', 'held'))
        hold(script, '', services)
    },

    retype(script, type) {
      if (!RUNS.test(type)) return false
      setNative(script, 'type', type)
      tagger.check(script)
      return true
    },
  }
  return tagger
}
