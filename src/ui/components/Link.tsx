import type { ComponentChildren, VNode } from 'preact'

/**
 * A link that leaves the page, and what is being chosen on it, as they are. The parser lets no address
 * through that is not `https:`, `mailto:`, `tel:` or relative.
 */
export const Link = ({ href, children }: LinkProps): VNode => (
  <a href={href} target="_blank" rel="noopener">
    {children}
  </a>
)

interface LinkProps {
  readonly href: string
  readonly children: ComponentChildren
}
