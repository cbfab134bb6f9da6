// Composes a configuration of what an owner has answered.
import type { CatalogConfigInput } from '../catalog/named'
import type { CatalogEntry } from '../catalog/types'
import type { Contact, Controller, Localized, NoticeOptions, Purpose } from '../policy/types'
import type { Answers, ContactAnswers, PurposeAnswer, SetupLanguage } from './answers'
import { inLanguages, isGiven } from './byLanguage'
import { PROPOSED_PURPOSES, proposePurposes, purposeIdOf } from './proposedPurposes'

/** The fields that have a value. */
const withoutBlanks = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const given = (text: string | undefined): string | undefined =>
  isGiven(text) ? text.trim() : undefined

const contactOf = (
  answers: ContactAnswers | undefined,
  languages: readonly SetupLanguage[],
): Contact =>
  withoutBlanks({
    url: inLanguages(answers?.url, languages),
    email: given(answers?.email),
    tel: given(answers?.tel),
    address: inLanguages(answers?.address, languages),
  })

const controllerOf = (answers: Answers): Controller => {
  const { languages, name, address, responsible, contact } = answers
  const complaints = contactOf(answers.complaints, languages)
  return withoutBlanks({
    name: inLanguages(name, languages) ?? {},
    address: inLanguages(address, languages),
    responsible: inLanguages(responsible, languages),
    contact: contactOf(contact, languages),
    complaints: Object.keys(complaints).length ? complaints : undefined,
  })
}

const purposeOf = (
  id: string,
  answer: PurposeAnswer | undefined,
  languages: readonly SetupLanguage[],
): Purpose => {
  const proposal = PROPOSED_PURPOSES.find((each) => each.id === id)
  const text = (key: 'name' | 'description'): Localized =>
    inLanguages({ ...proposal?.[key], ...answer?.[key] }, languages) ?? {}
  return withoutBlanks({
    id,
    basis: answer?.basis ?? proposal?.basis ?? 'consent',
    name: text('name'),
    description: text('description'),
    sensitive: answer?.sensitive || undefined,
  })
}

/** The purposes that are needed: proposed ones first, and nothing that visitors would be asked for no service. */
const purposesOf = (
  { languages, services, purposes = [] }: Answers,
  catalog: readonly CatalogEntry[],
): readonly Purpose[] => {
  const served = services.map((service) => purposeIdOf(service, catalog))
  const ids = [
    ...proposePurposes(services, catalog).map(({ id }) => id as string),
    ...purposes.map(({ id }) => id).filter((id) => served.includes(id)),
  ]
  return [...new Set(ids)].map((id) =>
    purposeOf(
      id,
      purposes.find((each) => each.id === id),
      languages,
    ),
  )
}

/** Only a box has a side. */
const noticeOf = ({ languages, notice = {} }: Answers): Partial<NoticeOptions> => {
  const { kind, position, theme } = notice
  const [language] = languages
  return {
    ...(kind && { kind }),
    ...(position && {
      position: kind === 'box' ? position : position.startsWith('top') ? 'top' : 'bottom',
    }),
    ...(theme && { theme }),
    // The files of other languages need not be there.
    ...(language && languages.length === 1 && { language }),
  }
}

/**
 * Composes a configuration. It passes the validator if `answerFaults` finds nothing.
 *
 * @param catalog the entries that services name; their purposes are proposed
 * @param base an earlier configuration: what no question is about (`cookie`, `gates`, `changes`, …) is kept
 */
export const composeConfig = (
  answers: Answers,
  catalog: readonly CatalogEntry[],
  base?: CatalogConfigInput,
): CatalogConfigInput => {
  const { languages, effective, services } = answers
  const policy: CatalogConfigInput['policy'] = {
    ...base?.policy,
    version: given(answers.version) ?? effective,
    effective,
    url: inLanguages(answers.policyUrl, languages) ?? {},
    controller: controllerOf(answers),
    purposes: purposesOf(answers, catalog),
    services,
  }
  const config: CatalogConfigInput = { ...base, policy, notice: noticeOf(answers) }
  if (!Object.keys({ ...config.notice }).length) delete config.notice
  return config
}
