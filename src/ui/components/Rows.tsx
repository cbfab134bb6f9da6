import type { ComponentChild } from 'preact'

/** A list of terms and what belongs to them; a term with nothing is left out. */
export const Rows = ({ of }: RowsProps): ComponentChild => (
  <dl>
    {of.map(
      ([term, value]) =>
        value && (
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
)

interface RowsProps {
  readonly of: readonly (readonly [term: string, value: ComponentChild])[]
}
