// Adds a language to the texts that the configurator has proposed.
import { PROPOSED_PURPOSES } from '../../setup/proposedPurposes'
import { setLanguage } from './localized'
import type { KnownLanguage } from './localized'
import { isFields, listAt, textAt } from './path'

/**
 * Writes a language of those texts of purposes that are still as they were proposed. What the owner has put
 * into other words only the owner can translate.
 */
export const translateProposed = (config: unknown, language: KnownLanguage): unknown =>
  listAt(config, ['policy', 'purposes']).reduce<unknown>((all, purpose, i) => {
    const proposal = PROPOSED_PURPOSES.find(({ id }) => id === textAt(purpose, ['id']))
    if (!proposal || !isFields(purpose)) return all
    return (['name', 'description'] as const).reduce<unknown>((translated, key) => {
      const texts = purpose[key]
      const isAsProposed =
        isFields(texts) &&
        !Object.hasOwn(texts, language) &&
        Object.entries(texts).every(([tag, text]) => Reflect.get(proposal[key], tag) === text)
      return isAsProposed
        ? setLanguage(
            translated,
            ['policy', 'purposes', i, key],
            texts,
            language,
            proposal[key][language],
          )
        : translated
    }, all)
  }, config)
