import type { VNode } from 'preact'
import type { Path } from '../draft/path'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'

/** The button that takes an item out of the configuration. */
export const RemoveItem = ({ form, path, name }: RemoveItemProps): VNode => (
  <p>
    <button
      type="button"
      class="quiet"
      aria-label={fillOne(form.texts.removeNamed, name)}
      onClick={() => form.change(path, undefined)}
    >
      {form.texts.remove}
    </button>
  </p>
)

interface RemoveItemProps {
  readonly form: Form
  readonly path: Path
  readonly name: string
}
