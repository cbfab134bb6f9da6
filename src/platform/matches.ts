import { attempt } from './attempt'
import { own } from './own'

/**
 * Whether something is an element that a selector matches. Asked of the prototype: a form with a field called
 * `matches` answers with the field, and one with a field called `nodeType` does not say what it is.
 */
export const matches = (node: EventTarget, selector: string): node is Element =>
  !!attempt(() => !((node as Node).nodeType > 1) && Element.prototype.matches.call(node, selector))

/** Whether a node is such an element, or has one in it. */
export const includesMatch = (node: Node, selector: string): boolean =>
  matches(node, selector) || !!own(node as Partial<ParentNode> & Node).querySelector?.(selector)
