// What is missing or wrong in the answers of an owner, before a configuration is composed of them.
import type { CatalogEntry } from '../catalog/types'
import { DATE, ID, LINK, VERSION } from '../policy/formats'
import type { Answers, ByLanguage, ContactAnswers } from './answers'
import { inLanguages, isGiven } from './byLanguage'
import { entryIdOf, PROPOSED_PURPOSES, purposeIdOf } from './proposedPurposes'

/** One answer that cannot be used. */
export interface AnswerFault {
  /** Path of the answer: `name`, `contact.email`, `services[2]`. */
  readonly field: string
  /**
   * `missing`: there is no answer. `format`: it is not written as required. `unknown`: the catalogue does not
   * have it, or the policy no such purpose. `duplicate`: the id is there twice.
   */
  readonly code: 'missing' | 'format' | 'unknown' | 'duplicate'
  /** The answer. */
  readonly value?: unknown
}

/** Whether an email address can be written to; who receives it decides the rest. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text.trim())

/** Whether a link can be put into a policy: `https:`, `mailto:`, `tel:` or relative. */
export const isLink = (text: string): boolean => LINK.test(text.trim())

/** Whether an ISO date is in the calendar. */
export const isDate = (text: string): boolean => {
  const day = new Date(text)
  return DATE.test(text) && !isNaN(+day) && day.toISOString().startsWith(text)
}

/** Whether a text can be the version of a policy. */
export const isVersion = (text: string): boolean => VERSION.test(text.trim())

const formatFaults = (
  field: string,
  text: string | undefined,
  isValid: (text: string) => boolean,
): readonly AnswerFault[] =>
  isGiven(text) && !isValid(text) ? [{ field, code: 'format', value: text }] : []

const linkFaults = (field: string, links: ByLanguage | undefined): readonly AnswerFault[] =>
  Object.entries(links ?? {}).flatMap(([language, link]) =>
    formatFaults(`${field}.${language}`, link, isLink),
  )

const contactFaults = (
  field: string,
  contact: ContactAnswers | undefined,
): readonly AnswerFault[] => [
  ...formatFaults(`${field}.email`, contact?.email, isEmail),
  ...linkFaults(`${field}.url`, contact?.url),
]

const missing = (field: string, isThere: boolean): readonly AnswerFault[] =>
  isThere ? [] : [{ field, code: 'missing' }]

const duplicate = (field: string, isTaken: boolean, value: unknown): readonly AnswerFault[] =>
  isTaken ? [{ field, code: 'duplicate', value }] : []

const hasContact = ({ email, tel, url, address }: ContactAnswers): boolean =>
  [email, tel, ...Object.values({ ...url }), ...Object.values({ ...address })].some(isGiven)

const purposeFaults = ({ purposes = [], languages, services }: Answers): readonly AnswerFault[] => {
  const serviceIds = services.map((each) =>
    typeof each === 'string' ? each : (each.id ?? entryIdOf(each)),
  )
  return purposes.flatMap(({ id, name, description }, i): readonly AnswerFault[] => {
    const field = `purposes[${i}]`
    const isProposed = PROPOSED_PURPOSES.some((each) => each.id === id)
    const isTaken = purposes.findIndex((each) => each.id === id) < i || serviceIds.includes(id)
    return [
      ...formatFaults(`${field}.id`, id, (text) => ID.test(text)),
      ...missing(`${field}.id`, isGiven(id)),
      ...duplicate(`${field}.id`, isTaken, id),
      ...missing(`${field}.name`, isProposed || !!inLanguages(name, languages)),
      ...missing(`${field}.description`, isProposed || !!inLanguages(description, languages)),
    ]
  })
}

const serviceFaults = (
  { services, purposes = [] }: Answers,
  catalog: readonly CatalogEntry[],
): readonly AnswerFault[] => {
  const idOf = (service: Answers['services'][number]): string | undefined =>
    typeof service === 'string' ? service : (service.id ?? entryIdOf(service))
  const known = [...PROPOSED_PURPOSES, ...purposes].map(({ id }) => id)
  return services.flatMap((service, i): readonly AnswerFault[] => {
    const field = `services[${i}]`
    const entry = entryIdOf(service)
    if (entry !== undefined && !catalog.some(({ id }) => id === entry))
      return [{ field, code: 'unknown', value: entry }]
    const id = idOf(service)
    const purpose = purposeIdOf(service, catalog)
    return [
      ...duplicate(field, services.findIndex((each) => idOf(each) === id) < i, id),
      ...(purpose !== undefined && known.includes(purpose)
        ? []
        : [{ field: `${field}.purpose`, code: 'unknown' as const, value: purpose }]),
    ]
  })
}

/**
 * Lists what is missing or wrong in the answers, in the order of the questions. Services that are written
 * out are not looked into; the validator does that.
 */
export const answerFaults = (
  answers: Answers,
  catalog: readonly CatalogEntry[],
): readonly AnswerFault[] => {
  const { languages, name, policyUrl, contact, complaints, effective, version } = answers
  return [
    ...missing('languages', !!languages.length),
    ...missing('name', !!inLanguages(name, languages)),
    ...missing('policyUrl', !!inLanguages(policyUrl, languages)),
    ...linkFaults('policyUrl', policyUrl),
    ...missing('contact', hasContact(contact)),
    ...contactFaults('contact', contact),
    ...contactFaults('complaints', complaints),
    ...missing('effective', isGiven(effective)),
    ...formatFaults('effective', effective, isDate),
    ...formatFaults('version', version, isVersion),
    ...purposeFaults(answers),
    ...serviceFaults(answers, catalog),
  ]
}
