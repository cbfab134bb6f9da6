// The languages in which the configurator speaks to an owner.
import { en } from './en'
import type { Texts } from './en'
import { ja } from './ja'

export type { Texts } from './en'

/** Texts by language. */
export const TEXTS: Readonly<Record<'ja' | 'en', Texts>> = { ja, en }

/** A language of the configurator itself. */
export type UiLanguage = keyof typeof TEXTS

/** Fills in what stands in braces; each place once. What has no value stays as it is. */
export const fillIn = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w*)\}/g, (place, name: string) => String(values[name] ?? place))

/** Fills in the one thing that stands in `{}`. */
export const fillOne = (text: string, value: string | number): string => fillIn(text, { '': value })
