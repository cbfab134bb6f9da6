import type { ComponentChild } from 'preact'

/** The faults of a field, which describe its input by their id. */
export const Faults = ({ id, faults }: FaultsProps): ComponentChild =>
  faults.length > 0 && (
    <ul class="faults" id={`${id}-faults`}>
      {faults.map((each) => (
        <li>{each}</li>
      ))}
    </ul>
  )

interface FaultsProps {
  /** Id of the field. */
  readonly id: string
  readonly faults: readonly string[]
}
