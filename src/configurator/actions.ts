// What the configurator does in the browser at the owner's wish.
import { own } from '../platform/own'
import { fieldId } from './fields/fieldState'

/** Moves the focus to a field: its input, or the first one in it. */
export const focusField = (field: string): void => {
  const element = own(document).getElementById(fieldId(field))
  if (!element) return
  // What is folded up cannot have the focus.
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
  const input = element.matches('input,select,textarea')
    ? element
    : element.querySelector<HTMLElement>('input,select,textarea,button')
  input?.focus()
  element.scrollIntoView({ block: 'center' })
}

/** Copies a text. Where the browser does not allow that, selects it in the field that has it. */
export const copyText = async (text: string, area: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = own(document).getElementById(area)
    if (field instanceof HTMLTextAreaElement) {
      field.focus()
      field.select()
    }
    return false
  }
}

/** Lets the browser save a text as a file. */
export const download = (name: string, type: string, text: string): void => {
  const link = own(document).createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
