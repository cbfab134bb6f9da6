import type { VNode } from 'preact'
import type { PreferencesTexts } from '../locales/types'

/** What is stored here now: closed, and filled when it is opened. */
export const StoredSection = ({ texts, toggle }: StoredSectionProps): VNode => (
  <section>
    <h3>{texts.stored}</h3>
    <details onToggle={({ currentTarget }) => toggle(currentTarget)}>
      <summary>{texts.show}</summary>
      <div class="kept" />
    </details>
  </section>
)

interface StoredSectionProps {
  readonly texts: PreferencesTexts
  /** Told whenever it is opened or closed. */
  readonly toggle: (details: HTMLDetailsElement) => unknown
}
