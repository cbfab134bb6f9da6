import { listAt, textAt } from '../draft/path'
import { sayText } from '../draft/sayText'
import type { Form } from '../form'

/** The purposes of the draft, to choose from. */
export const purposeOptions = (form: Form): readonly (readonly [id: string, label: string])[] =>
  listAt(form.config, ['policy', 'purposes']).map((purpose) => {
    const id = textAt(purpose, ['id'])
    return [id, sayText(textNameOf(purpose), form) || id]
  })

const textNameOf = (purpose: unknown): unknown =>
  typeof purpose === 'object' && purpose !== null ? Reflect.get(purpose, 'name') : undefined
