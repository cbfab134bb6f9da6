/**
 * The box of an embed, for the element that stands in for it.
 *
 * Out of the flow it keeps its edges, and scrolls what does not fit. In the flow its `width` and `height` attributes become custom
 * properties, which the page's own rules for its class overrule, as they overrule the attributes.
 */
export const boxOf = (
  embed: HTMLElement,
  { position, inset }: CSSStyleDeclaration,
): Readonly<Record<string, string>> => {
  const [width, height] = ['width', 'height'].map((name) => Number(embed.getAttribute(name)))
  return /abs|fix/.test(position)
    ? { position, inset, overflow: 'auto' }
    : width && height
      ? { '--width': `${width}px`, '--ratio': `${width}/${height}` }
      : { '--height': `${embed.offsetHeight}px` }
}
