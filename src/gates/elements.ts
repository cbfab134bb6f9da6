import type { Guard } from './guard'
import { nothing } from './patch'

/** Kinds of elements with an address, and the attributes that decide what they load or run. */
const KINDS: Readonly<Record<string, string>> = {
  HTMLScript: 'src type',
  SVGScript: 'href xlink:href type',
  HTMLIFrame: 'src srcdoc',
  HTMLImage: 'src srcset',
  HTMLMedia: 'src',
  HTMLVideo: 'poster',
  HTMLSource: 'src srcset',
  HTMLTrack: 'src',
  HTMLEmbed: 'src',
  HTMLObject: 'data',
  HTMLLink: 'href',
  HTMLInput: 'src',
}

/**
 * Sees the address or text an element gets from a script, before it loads or runs. Only the kinds that
 * load something are patched, so that no other element pays for it.
 */
export const guardElements: Guard = (realm, { patch }, { tagger, watch: { expect }, config }) => {
  for (const [kind, attributes] of Object.entries(KINDS)) {
    const target = (Reflect.get(realm, `${kind}Element`) as { prototype: object } | undefined)
      ?.prototype
    const names = attributes.split(' ')
    const isScript = kind.includes('Script')
    const isImage = kind === 'HTMLImage'

    const take = (
      element: HTMLElement,
      attribute: string,
      value: unknown,
    ): typeof nothing | undefined => {
      if (attribute === 'data-consent') expect(element)
      if (!names.includes(attribute)) return undefined
      if (attribute === 'type')
        return tagger.retype(element as HTMLScriptElement, String(value)) ? nothing : undefined
      const gate = isImage && config.gates.network === 'enforce' ? 'network' : undefined
      // A script keeps its address: its type holds it.
      if (!tagger.take(element, attribute, value, gate) || isScript) return undefined
      if (isImage) setTimeout(() => element.dispatchEvent(new Event('error')))
      return nothing
    }
    const named = (self: HTMLElement, [name, value]: readonly unknown[]) =>
      take(self, String(name).toLowerCase(), value)

    for (const attribute of names)
      patch<HTMLElement>(target, attribute, (self, [value]) => take(self, attribute, value), 'set')
    patch(target, 'setAttribute', named)
    patch<HTMLElement>(target, 'setAttributeNS', (self, [, ...rest]) => named(self, rest))
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

    if (!isScript) continue
    const read = (self: HTMLScriptElement, texts: readonly unknown[]): undefined => {
      tagger.read(
        self,
        self.textContent +
          texts.map((each) => (each as Node | undefined)?.textContent ?? each).join(''),
      )
    }
    patch(target, 'text textContent innerText innerHTML', read, 'set')
    patch(target, 'append prepend replaceChildren appendChild insertBefore', read)
  }
}
