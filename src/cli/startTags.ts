// Lists the start tags of a page, with their positions in the source text.
import { html as names, Parser } from 'parse5'
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes as Tree, Token } from 'parse5'

/** The part of the page that an element is in. */
export type Where = 'page' | 'noscript' | 'template' | 'shadow root'

/** A start tag as a browser parses it. */
export interface StartTag {
  /** In lower case. */
  readonly name: string
  /** Whether the element is in the SVG or MathML namespace. */
  readonly foreign: boolean
  /** Offset of its `<`, in UTF-16 code units from 0. */
  readonly start: number
  /** Offset after its `>`. */
  readonly end: number
  /** Decoded values by lower-case name. The first of several attributes of one name counts, as in browsers. */
  readonly attributes: ReadonlyMap<string, string>
  /** The text of a script or style element. */
  readonly text: string
  readonly where: Where
  /** The video or audio element that a source element belongs to. */
  readonly media: StartTag | undefined
}

/** What a start tag has become in the tree. */
interface TreeElement {
  readonly node: Tree.Element
  readonly where: Where
  /** Offset of the video or audio element that it is in. */
  readonly media: number | undefined
}

/** What the tokenizer knows of a start tag. */
type TagToken = Omit<StartTag, 'text' | 'media' | 'where' | 'foreign'>

/** Parses a text, and lists its start tags in source order, including those that make no element. */
const parse = (
  html: string,
  scripting: boolean,
): { readonly root: Tree.ParentNode; readonly tokens: readonly TagToken[] } => {
  const tokens: TagToken[] = []
  // The preload scanner of a browser looks at tags, not at the tree.
  class TagCollector extends Parser<DefaultTreeAdapterMap> {
    override onStartTag(token: Token.TagToken): void {
      if (token.location)
        tokens.push({
          name: token.tagName,
          start: token.location.startOffset,
          end: token.location.endOffset,
          attributes: new Map(token.attrs.map(({ name, value }) => [name, value])),
        })
      super.onStartTag(token)
    }
  }
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: scripting }
  if (scripting) return { root: TagCollector.parse<DefaultTreeAdapterMap>(html, options), tokens }
  const parser = TagCollector.getFragmentParser<DefaultTreeAdapterMap>(null, options)
  parser.tokenizer.write(html, true)
  return { root: parser.getFragment(), tokens }
}

/**
 * Maps the offset of each start tag to its element in the tree. Not recursive, since markup may be
 * deeply nested.
 */
const elementsByOffset = (
  root: Tree.ParentNode,
  where: Where,
): ReadonlyMap<number, TreeElement> => {
  const elements = new Map<number, TreeElement>()
  const stack: (readonly [Tree.ParentNode, Where, number | undefined])[] = [
    [root, where, undefined],
  ]
  for (let next; (next = stack.pop());) {
    const [parent, inside, media] = next
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue
      const start = node.sourceCodeLocation?.startOffset
      if (start !== undefined && !elements.has(start))
        elements.set(start, { node, where: inside, media })
      const innerMedia = /^(video|audio)$/.test(node.tagName)
        ? start
        : node.tagName === 'picture'
          ? undefined
          : media
      stack.push([node, inside, innerMedia])
      if ('content' in node) {
        const isShadow = node.attrs.some(({ name }) => name === 'shadowrootmode')
        stack.push([node.content, isShadow ? 'shadow root' : 'template', undefined])
      }
    }
  }
  return elements
}

const textOf = ({ childNodes }: Tree.Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('')

/** Lists the start tags of a part of the page that begins at the given offset of the page. */
const listTags = (html: string, offset: number, where: Where): readonly StartTag[] => {
  const { root, tokens } = parse(html, where !== 'noscript')
  const elements = elementsByOffset(root, where)
  const byStart = new Map<number, StartTag>()
  const tags: StartTag[] = []
  for (const { name, start, end, attributes } of tokens) {
    const { node, where: inside = where, media } = elements.get(start) ?? {}
    const tag: StartTag = {
      name,
      attributes,
      start: start + offset,
      end: end + offset,
      foreign: !!node && node.namespaceURI !== names.NS.HTML,
      where: inside,
      text: node && /^(script|style)$/.test(name) ? textOf(node) : '',
      media: name !== 'source' || media === undefined ? undefined : byStart.get(media),
    }
    byStart.set(start, tag)
    tags.push(tag)
    if (name !== 'noscript' || tag.foreign || !node || where === 'noscript') continue
    // The content of <noscript> is text for a browser with scripting, and markup for one without.
    const contentEnd = node.sourceCodeLocation?.endTag?.startOffset ?? html.length
    tags.push(...listTags(html.slice(end, contentEnd), end + offset, 'noscript'))
  }
  return tags
}

/**
 * Lists the start tags of a page in source order, as a browser with scripting parses them; the content
 * of `<noscript>` is parsed as by a browser without scripting.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html
 */
export const startTagsOf = (html: string): readonly StartTag[] => {
  // A byte order mark, decoded or as three characters of Latin-1, is not part of the page.
  const bom = /^(\uFEFF|\u00EF\u00BB\u00BF)?/.exec(html)?.[0].length ?? 0
  return listTags(html.slice(bom), bom, 'page')
}
