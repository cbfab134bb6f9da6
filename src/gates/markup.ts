import type { Guard } from './guard'
import { nothing } from './patch'
import { LOADERS } from './untagged'

const ATTRIBUTES = `\\b(?:"[^"]*"|'[^']*'|[^"'>])*>`
/** A script with its text, or the start tag of anything that loads. The parser makes an img of an image. */
const TAG: RegExp = RegExp(
  `<script${ATTRIBUTES}[^]*?(?=</script)|<(?:${LOADERS.replaceAll(',', '|')}|image)${ATTRIBUTES}`,
  'gi',
)
/** Elements in which markup is text. */
const TEXTS = /^(textarea|title|style|xmp|iframe|no\w+)$/

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
    return !!root.querySelector('[data-consent],[srcdoc]')
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

  const put = (
    self: Element,
    markup: unknown,
    inside: boolean,
    place: (template: HTMLTemplateElement) => void,
  ): typeof nothing | undefined => {
    if (inside && TEXTS.test(self.localName)) return undefined
    const template = gated(markup, self)
    if (!template) return undefined
    place(template)
    return nothing
  }
  const fill = (self: Element, [html]: readonly unknown[]) =>
    put(self, html, true, ({ content }) => {
      const target = self.localName === 'template' ? (self as HTMLTemplateElement).content : self
      target.replaceChildren(content)
    })

  for (const { prototype } of [Element, ShadowRoot]) {
    patch(prototype, sinks, fill, 'set')
    patch(prototype, 'setHTMLUnsafe', fill)
  }
  patch<Element>(
    Element.prototype,
    'outerHTML',
    (self, [html]) =>
      put(self, html, false, ({ content }) => {
        self.replaceWith(content)
      }),
    'set',
  )
  patch<Element>(Element.prototype, 'insertAdjacentHTML', (self, [where, html]) =>
    put(self, html, /^(afterb|beforee)/i.test(String(where)), (template) => {
      // The browser knows the places, and complains of what is none.
      self.insertAdjacentElement(where as InsertPosition, template)
      template.replaceWith(template.content)
    }),
  )

  // What the parser or the page makes of a text must be said in the text, and what is open stays open.
  const rewritten = (text: string): string =>
    suspect(text)
      ? // Read, not written: the page writes it.
        // eslint-disable-next-line no-restricted-syntax
        text.replace(TAG, (tag) => gated(tag)?.innerHTML.replace(/<\/\w+>$/, '') ?? tag)
      : text
  // A frame may be gone when it is asked for: the first to come is the page itself.
  tagger.rewrite ??= rewritten
  const rewrite = (_: unknown, args: unknown[]): undefined => {
    const text = args.join('')
    const html = rewritten(text)
    if (html !== text) args.splice(0, args.length, html)
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
