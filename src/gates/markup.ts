import type { Guard } from './guard'
import { nothing } from './patch'
import { LOADERS } from './untagged'

const ATTRIBUTES = `\\b(?:"[^"]*"|'[^']*'|[^"'>])*>`
/** A script with its text, or the start tag of anything that loads. The parser makes an img of an image. */
const TAG: RegExp = RegExp(
  `<script${ATTRIBUTES}[^]*?(?=</script)|<(?:${LOADERS.replaceAll(',', '|')}|image)${ATTRIBUTES}`,
  'gi',
)
const INSIDE = 'replaceChildren prepend append'
/** Elements in which markup is text. */
const TEXTS = /^(textarea|title|style|xmp|iframe|no\w+)$/
const PLACES: Readonly<Record<string, 'before' | 'prepend' | 'append' | 'after'>> = {
  beforebegin: 'before',
  afterbegin: 'prepend',
  beforeend: 'append',
  afterend: 'after',
}

/**
 * Sees markup before it becomes elements of the page. Where it names a declared host it is first parsed
 * where nothing loads, since an image or a frame would be fetched before anybody could look at it.
 */
export const guardMarkup: Guard = (realm, { patch }, { tagger, keeper, watch: { expect } }) => {
  const { document, Element, ShadowRoot, Document, Range, DOMParser } = realm
  const sinks = 'innerHTML'
  const set = Object.getOwnPropertyDescriptor(Element.prototype, sinks)?.set

  const sweep = (root: ParentNode): boolean => {
    for (const element of root.querySelectorAll<HTMLElement>(LOADERS)) tagger.check(element)
    return !!root.querySelector('[data-consent]')
  }

  /** Whether there may be something to gate in a text. */
  const suspect = (text: string): boolean =>
    text.search(TAG) >= 0 &&
    (keeper.near || text.includes('data-consent') || !!keeper.mentioned(text).length)

  /** What a text becomes, if something in it is gated. */
  const gated = (markup: unknown, at?: Node): HTMLTemplateElement | undefined => {
    if (!suspect(String(markup))) return undefined
    const template = document.createElement('template')
    set?.call(template, markup)
    if (!sweep(template.content)) return undefined
    if (at) expect(at)
    return template
  }

  type Place = 'replaceChildren' | 'replaceWith' | (typeof PLACES)[string]
  const put = (self: Element, place: Place | undefined, markup: unknown) => {
    if (!place || (INSIDE.includes(place) && TEXTS.test(self.localName))) return undefined
    const template = gated(markup, self)
    if (!template) return undefined
    const target = self.localName === 'template' ? (self as HTMLTemplateElement).content : self
    ;(place === 'replaceChildren' ? target : self)[place as 'append'](template.content)
    return nothing
  }

  for (const { prototype } of [Element, ShadowRoot]) {
    patch<Element>(prototype, sinks, (self, [html]) => put(self, 'replaceChildren', html), 'set')
    patch<Element>(prototype, 'setHTMLUnsafe', (self, [html]) => put(self, 'replaceChildren', html))
  }
  patch<Element>(
    Element.prototype,
    'outerHTML',
    (self, [html]) => put(self, 'replaceWith', html),
    'set',
  )
  patch<Element>(Element.prototype, 'insertAdjacentHTML', (self, [where, html]) =>
    put(self, PLACES[String(where).toLowerCase()], html),
  )

  // What the parser or the page makes of a text must be said in the text, and what is open stays open.
  const rewrite = (_: unknown, args: unknown[]): undefined => {
    const text = args.join('')
    if (suspect(text))
      args.splice(
        0,
        args.length,
        // Read, not written: the page writes it.
        // eslint-disable-next-line no-restricted-syntax
        text.replace(TAG, (tag) => gated(tag)?.innerHTML.replace(/<\/\w+>$/, '') ?? tag),
      )
  }
  patch(Document.prototype, 'write writeln', rewrite)
  patch(Range.prototype, 'createContextualFragment', rewrite)
  patch<DOMParser>(DOMParser.prototype, 'parseFromString', (self, args, native) => {
    if (!suspect(String(args[0]))) return undefined
    const parsed = Reflect.apply(native, self, args as never) as Document
    sweep(parsed)
    return () => parsed
  })
}
