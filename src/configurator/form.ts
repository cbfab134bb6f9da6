// What the sections of the form get: the draft, the texts, and how to change something.
import type { CatalogEntry } from '../catalog/types'
import type { Fault } from '../policy/validation/fault'
import type { CheckedDraft } from './draft/checkDraft'
import type { Fields, Path } from './draft/path'
import type { State } from './state'
import type { Texts } from './texts/texts'

/** The form as the sections see it. */
export interface Form {
  readonly state: State
  readonly config: Fields
  /** Languages of the site. */
  readonly languages: readonly string[]
  readonly texts: Texts
  readonly catalog: readonly CatalogEntry[]
  readonly checked: CheckedDraft
  /** All faults, by the field at which they are shown. */
  readonly faultsByField: ReadonlyMap<string, readonly Fault[]>
  /** Changes what the form itself remembers. */
  readonly set: (change: Partial<State>) => void
  /** Puts another draft in place of this one. */
  readonly replace: (config: unknown) => void
  /** Writes a value into the draft; `undefined` removes it. */
  readonly change: (path: Path, value: unknown) => void
  /** From now on the faults of a field are shown at it: its owner has been there. */
  readonly touch: (path: Path) => void
  /** Moves the focus to a field, and shows all faults. */
  readonly goTo: (field: string) => void
  /** Announces something to those who do not see the page. */
  readonly say: (message: string) => void
  /** Copies a text, or selects the element that has it where the browser does not allow that. */
  readonly copy: (text: string, area: string) => void
  /** Lets the browser save a text as a file. */
  readonly download: (name: string, type: string, text: string) => void
  /** Opens a configuration. */
  readonly open: (text: string) => void
  /** Deletes the draft and begins anew. */
  readonly startAnew: () => void
}
