import { html as names, Parser } from 'parse5'
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes as Tree, Token } from 'parse5'

/** Where an element stands, if not simply in the page. */
export type Where = 'page' | 'noscript' | 'template' | 'shadow root'

/** One start tag of a text, as a browser reads it. */
export interface StartTag {
  /** In small letters. */
  readonly name: string
  /** Of SVG or MathML, and not of HTML. */
  readonly foreign: boolean
  /** Where its `<` stands, counted in UTF-16 units from 0. */
  readonly start: number
  /** Behind its `>`. */
  readonly end: number
  /** By name in small letters, decoded. Of several of one name the first counts, as in browsers. */
  readonly attributes: ReadonlyMap<string, string>
  /** The text of a script or style. */
  readonly text: string
  readonly where: Where
  /** The video or audio that a source belongs to. */
  readonly media: StartTag | undefined
}

interface Place {
  readonly node: Tree.Element
  readonly where: Where
  readonly media: number | undefined
}

type Seen = Omit<StartTag, 'text' | 'media' | 'where' | 'foreign'>

/** Reads a text, and lists its start tags in order: those too that have no place in the tree. */
const parse = (
  html: string,
  scripting: boolean,
): { readonly root: Tree.ParentNode; readonly seen: readonly Seen[] } => {
  const seen: Seen[] = []
  // What a browser fetches ahead, it takes from the tags and not from the tree.
  class Reader extends Parser<DefaultTreeAdapterMap> {
    override onStartTag(token: Token.TagToken): void {
      if (token.location)
        seen.push({
          name: token.tagName,
          start: token.location.startOffset,
          end: token.location.endOffset,
          attributes: new Map(token.attrs.map(({ name, value }) => [name, value])),
        })
      super.onStartTag(token)
    }
  }
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: scripting }
  if (scripting) return { root: Reader.parse<DefaultTreeAdapterMap>(html, options), seen }
  const parser = Reader.getFragmentParser<DefaultTreeAdapterMap>(null, options)
  parser.tokenizer.write(html, true)
  return { root: parser.getFragment(), seen }
}

/** What each start tag has become in the tree, by its place in the text. Not recursive: markup may be deep. */
const placesOf = (root: Tree.ParentNode, where: Where): ReadonlyMap<number, Place> => {
  const places = new Map<number, Place>()
  const work: (readonly [Tree.ParentNode, Where, number | undefined])[] = [[root, where, undefined]]
  for (let next; (next = work.pop());) {
    const [parent, inside, media] = next
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue
      const start = node.sourceCodeLocation?.startOffset
      if (start !== undefined && !places.has(start))
        places.set(start, { node, where: inside, media })
      const of = /^(video|audio)$/.test(node.tagName)
        ? start
        : node.tagName === 'picture'
          ? undefined
          : media
      work.push([node, inside, of])
      if ('content' in node) {
        const isShadow = node.attrs.some(({ name }) => name === 'shadowrootmode')
        work.push([node.content, isShadow ? 'shadow root' : 'template', undefined])
      }
    }
  }
  return places
}

const textOf = ({ childNodes }: Tree.Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('')

const read = (html: string, shift: number, where: Where): readonly StartTag[] => {
  const { root, seen } = parse(html, where !== 'noscript')
  const places = placesOf(root, where)
  const made = new Map<number, StartTag>()
  const all: StartTag[] = []
  for (const { name, start, end, attributes } of seen) {
    const { node, where: inside = where, media } = places.get(start) ?? {}
    const tag: StartTag = {
      name,
      attributes,
      start: start + shift,
      end: end + shift,
      foreign: !!node && node.namespaceURI !== names.NS.HTML,
      where: inside,
      text: node && /^(script|style)$/.test(name) ? textOf(node) : '',
      media: name !== 'source' || media === undefined ? undefined : made.get(media),
    }
    made.set(start, tag)
    all.push(tag)
    if (name !== 'noscript' || tag.foreign || !node || where === 'noscript') continue
    // Text for a browser that runs scripts, markup for one that does not.
    const to = node.sourceCodeLocation?.endTag?.startOffset ?? html.length
    all.push(...read(html.slice(end, to), end + shift, 'noscript'))
  }
  return all
}

/**
 * Lists the start tags of a page in order, as browsers that run scripts read it; and what stands in a
 * `<noscript>` as browsers read it that do not.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html
 */
export const startTagsOf = (html: string): readonly StartTag[] => {
  // A byte order mark, decoded or as three bytes of Latin-1, is no text of the page.
  const mark = /^(\uFEFF|\u00EF\u00BB\u00BF)?/.exec(html)?.[0].length ?? 0
  return read(html.slice(mark), mark, 'page')
}
