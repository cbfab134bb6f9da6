import { own } from '../../platform/own'
import type { Realm } from '../../platform/types'
import type { Guard, GuardPort } from '../guard'
import { nothing } from '../patch'
import type { Patcher } from '../patch'
import { LOADERS } from './untagged'

const ATTRIBUTES = `\\b(?:"[^"]*"|'[^']*'|[^"'>])*>`
/** The beginning of the start tag of anything that loads. The parser makes an img of an image. */
const START = `<(?:${LOADERS.replaceAll(',', '|')}|image)`
/** A script with its text, or the start tag of anything else. */
const TAG: RegExp = RegExp(`<script${ATTRIBUTES}[^]*?(?=</script)|${START}${ATTRIBUTES}`, 'gi')
/** The beginning of such a tag, which is quickly found to be missing. */
const BEGINNING: RegExp = RegExp(START + '\\b', 'i')
/** Elements in which markup is text. */
const TEXTS = /^(textarea|title|style|xmp|iframe|no\w+)$/

type Answer = typeof nothing | undefined

/** Markup that is looked at before it becomes elements of the page. */
interface Markup {
  /** Whether there may be something to gate in a text. */
  isSuspect(text: string): boolean
  /** Gates what is below a root that is not in the page; answers whether anything is gated or tagged. */
  gateBelow(root: ParentNode): boolean
  /** What a text becomes, if something in it is gated or tagged. */
  parse(markup: unknown): HTMLTemplateElement | undefined
  /** A text in which what is gated says so; what is left open in it stays open. */
  rewrite(text: string): string
}

const createMarkup = ({ document, Element }: Realm, { tagger, gatekeeper }: GuardPort): Markup => {
  // Written out, it would look as if markup was made from strings.
  const sink = 'innerHTML'
  const set = Object.getOwnPropertyDescriptor(Element.prototype, sink)?.set

  const markup: Markup = {
    isSuspect: (text) =>
      BEGINNING.test(text) &&
      (text.includes('data-consent') ||
        (gatekeeper.ungranted().length > 0 &&
          (gatekeeper.ownsPageHost || !!gatekeeper.mentionedIn(text).length))),
    gateBelow(root) {
      for (const element of own(root).querySelectorAll<HTMLElement>(LOADERS)) tagger.check(element)
      return !!own(root).querySelector('[data-consent],[srcdoc]')
    },
    parse(text) {
      // Nearly always it is not, and this is called for every piece of markup of the page.
      if (!markup.isSuspect(String(text))) return undefined
      // In a template nothing loads, while an image elsewhere would be fetched before it is looked at.
      const template = own(document).createElement('template')
      set?.call(template, text)
      return markup.gateBelow(template.content) ? template : undefined
    },
    rewrite: (text) =>
      markup.isSuspect(text)
        ? // Read, not written: the page writes it.
          // eslint-disable-next-line no-restricted-syntax
          text.replace(TAG, (tag) => markup.parse(tag)?.innerHTML.replace(/<\/\w+>$/, '') ?? tag)
        : text,
  }
  return markup
}

/** Guards what makes elements of a text, below or beside an element. */
const guardInsertion = (
  { Element, ShadowRoot }: Realm,
  { patch }: Patcher,
  { parse }: Markup,
  { watcher, gatekeeper }: GuardPort,
): void => {
  const insert = (
    self: Element,
    markup: unknown,
    isInside: boolean,
    place: (template: HTMLTemplateElement) => void,
  ): Answer => {
    const text = String(markup)
    // In time for the first script of its document.
    if (/<iframe/i.test(text) && gatekeeper.ungranted().length)
      watcher.expect(self.parentNode ?? self)
    const template = isInside && TEXTS.test(self.localName) ? undefined : parse(markup)
    if (!template) return undefined
    watcher.expect(self)
    place(template)
    return nothing
  }
  const fill = (self: Element, [html]: readonly unknown[]): Answer =>
    insert(self, html, true, ({ content }) => {
      const target = self.localName === 'template' ? (self as HTMLTemplateElement).content : self
      own(target).replaceChildren(content)
    })

  for (const { prototype } of [Element, ShadowRoot]) {
    patch(prototype, 'innerHTML', fill, 'set')
    patch(prototype, 'setHTMLUnsafe', fill)
  }
  patch<Element>(
    Element.prototype,
    'outerHTML',
    (self, [html]) =>
      insert(self, html, false, ({ content }) => {
        own(self).replaceWith(content)
      }),
    'set',
  )
  patch<Element>(Element.prototype, 'insertAdjacentHTML', (self, [where, html]) =>
    insert(self, html, /^(afterb|beforee)/i.test(String(where)), (template) => {
      // The browser knows the places, and complains of what is none.
      own(self).insertAdjacentElement(where as InsertPosition, template)
      template.replaceWith(template.content)
    }),
  )
}

/** Guards what makes a document of a text, or writes into one. */
const guardDocuments = (
  { Document, Range, DOMParser }: Realm,
  { patch }: Patcher,
  { isSuspect, gateBelow, rewrite }: Markup,
  { watcher, losesWrites }: GuardPort,
): void => {
  const rewriteArguments = (args: unknown[]): void => {
    const text = args.join('')
    const html = rewrite(text)
    if (html !== text) args.splice(0, args.length, html)
  }
  patch<Document>(Document.prototype, 'open', (self, args) =>
    // With more arguments it opens a window.
    args.length < 3 && losesWrites(self) ? () => self : undefined,
  )
  patch<Document>(Document.prototype, 'write writeln', (self, args, native) => {
    // A script that is inserted has no place in the parser's input: what it writes would replace the page.
    if (losesWrites(self)) return nothing
    rewriteArguments(args)
    return () => {
      // What the parser makes of the text has been made when this returns.
      const answer: unknown = Reflect.apply(native, self, args as never)
      watcher.flush()
      return answer
    }
  })
  patch(Range.prototype, 'createContextualFragment', (_, args) => {
    rewriteArguments(args)
    return undefined
  })
  patch<DOMParser>(DOMParser.prototype, 'parseFromString', (self, args, native) => {
    if (!isSuspect(String(args[0]))) return undefined
    const parsed = Reflect.apply(native, self, args as never) as Document
    gateBelow(parsed)
    // A router moves parts of such a document into the page, scripts that never ran among them.
    own(parsed).querySelectorAll('[data-consent]').forEach(watcher.expect)
    return () => parsed
  })
}

/**
 * Sees markup before it becomes elements of the page. Where it names a declared host it is first parsed
 * where nothing loads, since an image or a frame would be fetched before anybody could look at it.
 */
export const guardMarkup: Guard = (realm, patcher, port) => {
  const markup = createMarkup(realm, port)
  guardInsertion(realm, patcher, markup, port)
  guardDocuments(realm, patcher, markup, port)
  // A frame may be gone when it is asked for: the first to come is the page itself.
  port.tagger.rewrite ??= markup.rewrite
}
