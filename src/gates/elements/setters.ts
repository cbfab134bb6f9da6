import type { Guard, GuardPort } from '../guard'
import { nothing } from '../patch'
import type { Patcher } from '../patch'
import { ADDRESSES } from './embeds'
import type { Realm } from '../../platform/types'

/** Kinds of elements that load or run something; of two of which one is the other's kind, that one first. */
const KINDS =
  'HTMLScript SVGScript HTMLIFrame HTMLImage HTMLVideo HTMLMedia HTMLSource HTMLTrack HTMLEmbed HTMLObject HTMLLink HTMLInput'

type Answer = typeof nothing | undefined

/** Decides about an attribute that an element of a kind gets. */
const createSetter = (
  kind: string,
  { tagger, watcher, config, gatekeeper, guard }: GuardPort,
): ((element: HTMLElement, attribute: string, value: unknown) => Answer) => {
  const isScript = kind.includes('Script')
  const isImage = kind === 'HTMLImage'
  const gate = isImage && config.gates.network === 'enforce' ? 'network' : undefined

  return (element, attribute, value) => {
    if (attribute === 'data-consent') watcher.expect(element)
    if (isScript && attribute === 'type')
      return tagger.checkType(element as HTMLScriptElement, String(value)) ? nothing : undefined
    if (!ADDRESSES.includes(attribute)) return undefined
    // A script keeps its address: its type holds it.
    if (!tagger.checkAddress(element, attribute, value, gate) || isScript) {
      // In time for the first script of its document.
      if (kind === 'HTMLIFrame' && gatekeeper.ungranted().length) {
        guard((element as HTMLIFrameElement).contentWindow)
        if (!element.isConnected) watcher.expect(element)
      }
      return undefined
    }
    if (isImage) setTimeout(() => element.dispatchEvent(new Event('error')))
    return nothing
  }
}

/** Sees the text that a script gets from another one. */
const guardTexts = (
  target: object | undefined,
  { patch }: Patcher,
  { tagger }: GuardPort,
): void => {
  const check = (self: HTMLScriptElement, texts: readonly unknown[]): undefined => {
    const added = texts.map((each) => (each as Node | undefined)?.textContent ?? each)
    tagger.checkText(self, self.textContent + added.join(''))
  }
  patch(target, 'text textContent innerText innerHTML', check, 'set')
  patch(target, 'append prepend replaceChildren appendChild insertBefore', check)
}

const guardKind = (realm: Realm, kind: string, patcher: Patcher, port: GuardPort): void => {
  const target = (Reflect.get(realm, `${kind}Element`) as { prototype: object } | undefined)
    ?.prototype
  const { patch } = patcher
  const set = createSetter(kind, port)
  const setNamed = (self: HTMLElement, [name, value]: readonly unknown[]): Answer =>
    set(self, String(name).toLowerCase(), value)

  for (const attribute of ADDRESSES)
    patch<HTMLElement>(target, attribute, (self, [value]) => set(self, attribute, value), 'set')
  patch(target, 'setAttribute', setNamed)
  patch<HTMLElement>(target, 'setAttributeNS', (self, [, ...rest]) => setNamed(self, rest))
  // Whoever reads it before the element is in the page may be about to tag it.
  patch<HTMLElement>(
    target,
    'dataset',
    (self) => {
      if (!self.isConnected) port.watcher.expect(self)
      return undefined
    },
    'get',
  )
  if (!kind.includes('Script')) return
  patch<HTMLElement>(target, 'type', (self, [value]) => set(self, 'type', value), 'set')
  guardTexts(target, patcher, port)
}

/**
 * Sees the address or text that an element gets from a script, before it loads or runs. Only the kinds
 * that load something are patched, so that no other element pays for it.
 */
export const guardSetters: Guard = (realm, patcher, port) => {
  for (const kind of KINDS.split(' ')) guardKind(realm, kind, patcher, port)
}
