// Reads the answers back out of a configuration, so that they can be changed.
import { CATALOG_LANGUAGES, tagsOf } from '../catalog/localize'
import type { CatalogConfigInput } from '../catalog/named'
import type { Contact, Localized } from '../policy/types'
import type { Answers, ByLanguage, ContactAnswers, SetupLanguage } from './answers'

const languagesOf = ({ policy }: CatalogConfigInput): readonly SetupLanguage[] => {
  const tags: readonly string[] = tagsOf({ ...policy })
  const known = CATALOG_LANGUAGES.filter((language) => tags.includes(language))
  return [...(known.length ? known : CATALOG_LANGUAGES)].sort(
    (a, b) => tags.indexOf(a) - tags.indexOf(b),
  )
}

/** Texts in the languages; one that is the same for every language is written in each. */
const byLanguage = (
  value: Localized | undefined,
  languages: readonly SetupLanguage[],
): ByLanguage | undefined => {
  if (value === undefined) return undefined
  const texts = languages.flatMap((language) => {
    const text = typeof value === 'string' ? value : value[language]
    return text === undefined ? [] : [[language, text] as const]
  })
  return Object.fromEntries(texts)
}

const contactFrom = (
  { email, tel, url, address }: Contact,
  languages: readonly SetupLanguage[],
): ContactAnswers => ({
  email,
  tel,
  url: byLanguage(url, languages),
  address: byLanguage(address, languages),
})

/**
 * Returns the answers of which `composeConfig` composes this configuration, given it as the base.
 *
 * @param config a valid configuration; texts in languages other than {@link CATALOG_LANGUAGES} are left out
 */
export const answersFrom = (config: CatalogConfigInput): Answers => {
  const { policy, notice } = config
  const { controller } = policy
  const languages = languagesOf(config)
  const { kind, position, theme } = notice ?? {}
  return {
    languages,
    name: byLanguage(controller.name, languages) ?? {},
    policyUrl: byLanguage(policy.url, languages) ?? {},
    contact: contactFrom(controller.contact, languages),
    effective: policy.effective,
    version: policy.version,
    address: byLanguage(controller.address, languages),
    responsible: byLanguage(controller.responsible, languages),
    complaints: controller.complaints && contactFrom(controller.complaints, languages),
    services: policy.services ?? [],
    purposes: policy.purposes.map(({ id, basis, name, description, sensitive }) => ({
      id,
      basis,
      name: byLanguage(name, languages),
      description: byLanguage(description, languages),
      sensitive,
    })),
    notice: {
      ...(kind && { kind }),
      ...(position && { position }),
      ...(theme && { theme }),
    },
  }
}
