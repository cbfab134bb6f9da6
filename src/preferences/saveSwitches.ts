// Applies the switches of the preferences.
import type { Consent } from '../consent/types'

/**
 * Decides as the switches say. A purpose whose switches nobody has touched says nothing against what
 * another tab has decided meanwhile; a touched one says everything, since a choice on a purpose covers its
 * services.
 *
 * @param event the click on the button
 */
export const saveSwitches = (consent: Consent, inside: ParentNode, event: Event): void => {
  const choices: Record<string, boolean> = {}
  for (const section of inside.querySelectorAll('section')) {
    const inputs = [...section.querySelectorAll<HTMLInputElement>('input:enabled')]
    if (
      consent.status != 'decided' ||
      inputs.some(({ checked, defaultChecked }) => checked != defaultChecked)
    )
      for (const { name, checked } of inputs) choices[name] = checked
  }
  consent.update(choices, 'preferences', event)
}
