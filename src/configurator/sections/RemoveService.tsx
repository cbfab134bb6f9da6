// The button that takes a service out of the policy.
import type { VNode } from 'preact'
import { removeService } from '../draft/services'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'

interface RemoveServiceProps {
  readonly form: Form
  /** Place among the services. */
  readonly at: number
  readonly name: string
}

/** Removes a service. */
export const RemoveService = ({ form, at, name }: RemoveServiceProps): VNode => (
  <p>
    <button
      type="button"
      class="quiet"
      aria-label={fillOne(form.texts.removeNamed, name)}
      onClick={() => form.replace(removeService(form.config, at, form.catalog))}
    >
      {form.texts.remove}
    </button>
  </p>
)
