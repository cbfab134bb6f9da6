import type { PlaceholderTexts } from '../types'

/** Ukrainian, placeholders. */
export const uk: PlaceholderTexts = {
  held: 'Цей вміст надає {}. Він завантажиться, лише якщо ви дозволите.',
  country: ' ({})',
  purpose: 'Мета: ',
  once: 'Показати один раз',
  always: 'Завжди дозволяти',
}
