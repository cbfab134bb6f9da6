import type { Guard } from './guard'
import { nothing } from './patch'

/** Kinds of elements with an address, and the attributes that hold it. */
const KINDS: Readonly<Record<string, string>> = {
  Script: 'src',
  IFrame: 'src',
  Image: 'src srcset',
  Media: 'src',
  Video: 'poster',
  Source: 'src srcset',
  Track: 'src',
  Embed: 'src',
  Object: 'data',
  Link: 'href',
  Input: 'src',
}

/**
 * Sees the address or text an element gets from a script, before it loads or runs. Only the kinds that
 * load something are patched, so that no other element pays for it.
 */
export const guardElements: Guard = (realm, { patch }, { tagger, watch: { expect }, config }) => {
  const prototypeOf = (kind: string): object | undefined =>
    (Reflect.get(realm, `HTML${kind}Element`) as { prototype: object } | undefined)?.prototype

  for (const [kind, attributes] of Object.entries(KINDS)) {
    const target = prototypeOf(kind)
    const take = (
      element: HTMLElement,
      attribute: string,
      value: unknown,
    ): typeof nothing | undefined => {
      const isImage = kind === 'Image'
      const gate = isImage && config.gates.network === 'enforce' ? 'network' : undefined
      if (!tagger.take(element, attribute, value, gate)) return undefined
      // A script keeps its address: its type holds it.
      if (kind === 'Script') return undefined
      if (isImage) setTimeout(() => element.dispatchEvent(new Event('error')))
      return nothing
    }
    for (const attribute of attributes.split(' '))
      patch<HTMLElement>(target, attribute, (self, [value]) => take(self, attribute, value), 'set')
    patch<HTMLElement>(target, 'setAttribute', (self, [name, value]) => {
      const attribute = String(name).toLowerCase()
      if (attribute === 'data-consent') expect(self)
      if (kind === 'Script' && attribute === 'type')
        return tagger.retype(self as HTMLScriptElement, String(value)) ? nothing : undefined
      return attributes.split(' ').includes(attribute) ? take(self, attribute, value) : undefined
    })
    // Whoever asks for it before the element is in the page may be about to tag it.
    patch<HTMLElement>(
      target,
      'dataset',
      (self) => {
        if (!self.isConnected) expect(self)
        return undefined
      },
      'get',
    )
  }

  const script = prototypeOf('Script')
  patch<HTMLScriptElement>(
    script,
    'type',
    (self, [type]) => (tagger.retype(self, String(type)) ? nothing : undefined),
    'set',
  )
  const read = (self: HTMLScriptElement, texts: readonly unknown[]): undefined => {
    tagger.read(self, self.text + texts.map((each) => (each as Node).textContent ?? each).join(''))
  }
  patch(script, 'text textContent innerText innerHTML', read, 'set')
  patch(script, 'append appendChild', read)
}
