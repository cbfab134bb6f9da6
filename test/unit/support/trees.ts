import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** An element as a browser has it, and whether it stands in a template. */
export interface Leaf {
  readonly name: string
  readonly foreign: boolean
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

const leavesOf = (node: Tree.Node, found: Leaf[]): void => {
  if ('tagName' in node)
    found.push({
      name: node.tagName,
      foreign: !node.namespaceURI.endsWith('xhtml'),
      attributes: Object.fromEntries(
        node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
      ),
      text: node.childNodes.map((each) => ('value' in each ? each.value : '')).join(''),
    })
  if ('content' in node) leavesOf(node.content, found)
  if ('childNodes' in node) for (const child of node.childNodes) leavesOf(child, found)
}

/** Every element of a page in order, for a browser with scripts or without. */
export const elementsOf = (html: string, scripts: boolean): readonly Leaf[] => {
  const found: Leaf[] = []
  leavesOf(parse(html.replace(/^\uFEFF/, ''), { scriptingEnabled: scripts }), found)
  return found
}

/** The tree as a text in which tagging has been undone, to be compared. Types of scripts do not count. */
export const plainTree = (html: string, scripts: boolean): string => {
  const plain = (node: Tree.Node): unknown => {
    if ('tagName' in node) {
      const attributes: Record<string, string> = {}
      for (const { prefix, name, value } of node.attrs) {
        const key = (prefix ? `${prefix}:${name}` : name)
          .replace(/^data-(?=(src|srcset|href|data|poster|imagesrcset|xlink:href)$)/, '')
          .replace(/^xlink:(?=href$)/, '')
        if (/^data-(consent|service|type)$/.test(key)) continue
        if (key === 'type' && node.tagName === 'script') continue
        attributes[key] ??= value
      }
      const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
      return [
        node.tagName,
        node.namespaceURI,
        sorted,
        node.childNodes.map(plain),
        'content' in node ? node.content.childNodes.map(plain) : [],
      ]
    }
    if ('childNodes' in node) return node.childNodes.map(plain)
    // In a browser with scripts, what stands in a noscript is text.
    if (node.nodeName === '#text' && node.parentNode?.nodeName === 'noscript') return 'text'
    return 'value' in node ? node.value : 'data' in node ? node.data : node.nodeName
  }
  return JSON.stringify(plain(parse(html.replace(/^\uFEFF/, ''), { scriptingEnabled: scripts })))
}
