// Builds elements without a framework: for what a visitor sees first.
import { own } from '../platform/own'
import type { Localized } from '../policy/types'
import type { Language } from './language'

/** What an element may contain; what is `false` or missing is left out. */
export type Child = Node | string | false | undefined | readonly Child[]

/**
 * Makes an element with attributes and children. Strings become text, never markup. An attribute that is
 * missing is not set, and one whose value is a function listens to the event of its name.
 */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined | ((event: Event) => unknown)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const made = own(document).createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value == 'function') made.addEventListener(name, value)
    else if (value != null) made.setAttribute(name, value)
  }
  append(made, children)
  return made
}

const append = (parent: Node, children: readonly Child[]): void => {
  for (const child of children)
    if (isList(child)) append(parent, child)
    else if (child) parent.appendChild(typeof child == 'string' ? new Text(child) : child)
}

const isList = (child: Child): child is readonly Child[] => Array.isArray(child)

/** Puts something where `{}` stands in a text. */
export const fill = (text: string, child: Child): Child => {
  const [before, after] = text.split('{}')
  return [before, child, after]
}

/** A policy's text for display, marked with its language where that is another (WCAG 3.1.2). */
export const localized = (
  value: Localized,
  { base, pick, speaks }: Language,
): string | HTMLElement => {
  const [text, lang = base] = pick<string>(value)
  return speaks(lang) ? text : element('span', { lang, dir: 'auto' }, text)
}

/** A link that opens beside the page, so that the page and what is being chosen on it stay. */
export const link = (href: string, ...children: readonly Child[]): HTMLElement =>
  element('a', { href, target: '_blank', rel: 'noopener' }, ...children)

/** A button that decides something. All share one style: none is more inviting than another. */
export const choice = (
  action: string,
  label: string,
  run: (event: Event) => unknown,
): HTMLElement => element('button', { part: 'choice', 'data-action': action, click: run }, label)
