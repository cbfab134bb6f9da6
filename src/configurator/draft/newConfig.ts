// The configuration with which a form begins, and the objects that a form needs to write into.
import { PROPOSED_PURPOSES } from '../../setup/proposedPurposes'
import type { ProposedPurpose } from '../../setup/proposedPurposes'
import { LANGUAGES } from './localized'
import type { KnownLanguage } from './localized'
import { isFields, setAt } from './path'
import type { Fields, Path } from './path'

/** Writes a proposed purpose in the languages of a site. */
export const purposeFrom = (proposal: ProposedPurpose, languages: readonly string[]): Fields => {
  const tags = LANGUAGES.filter((each) => languages.includes(each))
  const inTags = (texts: Readonly<Record<KnownLanguage, string>>): Fields =>
    Object.fromEntries((tags.length ? tags : LANGUAGES).map((tag) => [tag, texts[tag]]))
  return {
    id: proposal.id,
    basis: proposal.basis,
    name: inTags(proposal.name),
    description: inTags(proposal.description),
  }
}

/**
 * Makes the configuration with which a form begins. It asks visitors for nothing: the one purpose in it
 * cannot be refused, and no service is chosen.
 *
 * @param today ISO date
 */
export const newConfig = (today: string, languages: readonly string[]): Fields => ({
  policy: {
    version: today,
    effective: today,
    controller: { contact: {} },
    purposes: PROPOSED_PURPOSES.filter(({ id }) => id === 'necessary').map((each) =>
      purposeFrom(each, languages),
    ),
    services: [],
  },
})

/** Objects and lists that the form writes into. */
const PARTS: readonly (readonly [Path, unknown])[] = [
  [['policy'], {}],
  [['policy', 'controller'], {}],
  [['policy', 'controller', 'contact'], {}],
  [['policy', 'purposes'], []],
  [['policy', 'services'], []],
]

/** Adds the objects and lists that are missing in a configuration that was opened. All else stays as it is. */
export const withParts = (config: Fields): Fields =>
  PARTS.reduce<Fields>((all, [path, part]) => {
    const found = path.reduce<unknown>((at, key) => (isFields(at) ? at[String(key)] : null), all)
    return found === undefined ? (setAt(all, path, part) as Fields) : all
  }, config)
