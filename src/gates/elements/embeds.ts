import type { Platform } from '../../platform/types'

/** Attributes that hold an address; the last one on scripts in SVG alone. */
export const ATTRIBUTES: readonly string[] = [
  'src',
  'srcset',
  'href',
  'data',
  'poster',
  'xlink:href',
]

/** The same, and that of a frame which has its document in it. */
export const ADDRESSES: readonly string[] = [...ATTRIBUTES, 'srcdoc']

/** Sets what the setters of the page are patched for. */
export const setNative = (element: Element, name: string, value: string): void => {
  Element.prototype.setAttribute.call(element, name, value)
}

/**
 * Gives up what an element without its address has begun to load, or still shows: taken out and put in
 * again it is empty.
 */
export const empty = (element: Element): void => {
  if (element.matches('iframe,object,embed')) element.replaceWith(element)
}

/** Whether an element may load this address: http, https, or relative to such a page. */
const isLoadable = (url: string, { baseURI }: Node): boolean => {
  try {
    return /^https?:/.test(new URL(url, baseURI).protocol)
  } catch {
    return false
  }
}

/**
 * Lets a tagged embed load, or unloads it: `data-src` becomes `src` or `src` goes, and so on, on the
 * element and on the sources inside it. What is not http or https stays out, since a `javascript:`
 * address in a data attribute passes most sanitizers.
 */
export const setEmbed = (
  element: HTMLElement,
  open: boolean,
  { warn }: Pick<Platform, 'warn'>,
): void => {
  for (const part of [
    element,
    ...element.querySelectorAll<HTMLElement>('source:not([data-consent])'),
  ])
    for (const attribute of ATTRIBUTES) {
      const address = part.dataset[attribute]
      if (address === undefined) continue
      if (!open) part.removeAttribute(attribute)
      else if (isLoadable(address, part)) setNative(part, attribute, address)
      else warn('not released:', part)
    }
  if (!open) empty(element)
  // Media look at their sources once, and after that when told.
  element.closest<HTMLMediaElement>('video,audio')?.load()
}

/** Whether a visitor would miss the element: not one that is hidden, nor a counting pixel. */
export const isMissed = (element: Element): boolean =>
  element.matches(':is(iframe,img[width],video,audio,object,embed):not([hidden],[width="1"])')
