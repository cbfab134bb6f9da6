import type { ComponentChildren, VNode } from 'preact'

/** A part of the page with a heading, which the contents lead to. */
export const Section = ({ name, title, intro, children }: SectionProps): VNode => (
  <section id={name} aria-labelledby={`${name}-title`}>
    <h2 id={`${name}-title`} tabIndex={-1}>
      {title}
    </h2>
    {intro && <p class="intro">{intro}</p>}
    {children}
  </section>
)

interface SectionProps {
  /** Id of the section. */
  readonly name: string
  readonly title: string
  readonly intro?: string
  readonly children: ComponentChildren
}
