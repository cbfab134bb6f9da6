// What every field has: an id, and faults that describe it.
import { describeFault } from '../draft/describeFault'
import { pathText } from '../draft/path'
import type { Path } from '../draft/path'
import type { Form } from '../form'

/** The id of the element of a field. The one for the whole configuration is `f-`. */
export const fieldId = (field: string): string => `f-${field}`

/** What is wrong with a field, and the attributes that say so. */
export interface FieldState {
  readonly id: string
  /** Sentences; empty before the owner has been to the field. */
  readonly faults: readonly string[]
  /** Attributes of the input. */
  readonly attributes: {
    readonly id: string
    readonly 'aria-describedby'?: string
    readonly 'aria-invalid'?: 'true'
  }
}

/** A field that has others in it. */
export interface GroupOf {
  readonly path: Path
  /** Whether it has a hint. */
  readonly hasHint: boolean
}

/**
 * Looks up the faults of a field.
 *
 * @param hasHint whether there is an element with the id of the field and `-hint`
 * @param group a field that has this one in it: what is wrong with it describes the input too
 */
export const fieldState = (
  form: Form,
  path: Path,
  hasHint = false,
  group?: GroupOf,
): FieldState => {
  const { state, faultsByField, texts } = form
  const shown = (at: Path): readonly string[] => {
    const field = pathText(at)
    return state.showAll || state.touched.has(field)
      ? (faultsByField.get(field) ?? []).map((fault) => describeFault(fault, texts))
      : []
  }
  const id = fieldId(pathText(path))
  const faults = shown(path)
  const groupFaults = group ? shown(group.path) : []
  const groupId = group && fieldId(pathText(group.path))
  const describedBy = [
    faults.length && `${id}-faults`,
    groupFaults.length && `${groupId}-faults`,
    hasHint && `${id}-hint`,
    group?.hasHint && `${groupId}-hint`,
  ].filter(Boolean)
  return {
    id,
    faults,
    attributes: {
      id,
      ...(describedBy.length && { 'aria-describedby': describedBy.join(' ') }),
      ...((faults.length || groupFaults.length) && { 'aria-invalid': 'true' as const }),
    },
  }
}
