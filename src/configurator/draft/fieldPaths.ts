// Which fields the form has for a configuration, and at which of them a fault is shown.
import { SIGNAL_TYPES } from '../../policy/signalTypes'
import type { Fault } from '../../policy/validation/fault'
import { inputLanguages } from './localized'
import { getAt, isFields, isWithin, listAt, pathText } from './path'
import type { Path } from './path'

/** A text in several languages: the group, and an input for each language. */
const localized = (config: unknown, path: Path, languages: readonly string[]): readonly Path[] => [
  path,
  ...inputLanguages(getAt(config, path), languages).map((each) => [...path, each]),
]

type Localized = (path: Path) => readonly Path[]

const contact = (at: Path, texts: Localized): readonly Path[] => [
  at,
  ...texts([...at, 'url']),
  [...at, 'email'],
  [...at, 'tel'],
  ...texts([...at, 'address']),
]

const site = (texts: Localized): readonly Path[] => {
  const controller = ['policy', 'controller']
  return [
    ...texts([...controller, 'name']),
    ...texts(['policy', 'url']),
    ...texts([...controller, 'address']),
    ...texts([...controller, 'responsible']),
    ...contact([...controller, 'contact'], texts),
    ...contact([...controller, 'complaints'], texts),
    ['policy', 'version'],
    ['policy', 'effective'],
  ]
}

const purpose = (at: Path, texts: Localized): readonly Path[] => [
  at,
  [...at, 'id'],
  [...at, 'basis'],
  ...texts([...at, 'name']),
  ...texts([...at, 'description']),
  [...at, 'sensitive'],
]

/** Whether a service is only named, as one of the catalogue. */
export const isNamed = (service: unknown): boolean =>
  typeof service === 'string' || (isFields(service) && Object.hasOwn(service, 'use'))

const service = (config: unknown, at: Path, texts: Localized): readonly Path[] => {
  if (isNamed(getAt(config, at))) return [at, [...at, 'purpose']]
  const recipient = [...at, 'recipient']
  const items = (list: string, fields: readonly string[]): readonly Path[] =>
    listAt(config, [...at, list]).flatMap((_, i) => [
      [...at, list, i],
      ...fields.map((field) => [...at, list, i, field]),
      ...texts([...at, list, i, 'description']),
    ])
  return [
    at,
    [...at, 'id'],
    [...at, 'purpose'],
    ...texts([...at, 'name']),
    ...texts([...recipient, 'name']),
    [...recipient, 'role'],
    [...recipient, 'country'],
    ...texts([...recipient, 'purpose']),
    ...texts([...recipient, 'policyUrl']),
    ...texts([...recipient, 'optOutUrl']),
    ...texts([...at, 'sends']),
    [...at, 'hosts'],
    ...items('cookies', ['name', 'duration']),
    ...items('storage', ['area', 'key']),
  ]
}

const change = (at: Path, texts: Localized): readonly Path[] => [
  at,
  ...['version', 'kind', 'purposes'].map((key) => [...at, key]),
  ...texts([...at, 'summary']),
]

const upcoming = (texts: Localized): readonly Path[] => {
  const at = ['policy', 'upcoming']
  return [
    at,
    [...at, 'version'],
    [...at, 'effective'],
    ...texts([...at, 'summary']),
    ...texts([...at, 'url']),
  ]
}

/** Fields that every configuration has. */
const ALWAYS: readonly Path[] = [
  ['policy', 'purposes'],
  ['policy', 'services'],
  ...['kind', 'position', 'theme', 'language', 'reopen'].map((key) => ['notice', key]),
  ...['domain', 'days', 'daysRefused'].map((key) => ['cookie', key]),
  ...['scripts', 'embeds', 'cookies', 'storage', 'network', 'undeclared', 'enforce', 'gesture'].map(
    (key) => ['gates', key],
  ),
  ...['gpc', ...Object.keys(SIGNAL_TYPES)].map((key) => ['signals', key]),
  ['receipts', 'url'],
  ['report', 'url'],
  // The configuration as JSON: whatever has no field of its own.
  [],
]

/** Fields that are there where others say so. */
const further = (config: unknown): readonly Path[] => [
  ...(getAt(config, ['gates', 'enforce']) === 'policy' ? [['gates', 'allow']] : []),
  ...(isFields(getAt(config, ['report'])) ? [['report', 'sample']] : []),
]

const allPaths = (config: unknown, languages: readonly string[]): readonly Path[] => {
  const texts: Localized = (path) => localized(config, path, languages)
  const each = (list: string, make: (at: Path) => readonly Path[]): readonly Path[] =>
    listAt(config, ['policy', list]).flatMap((_, i) => make(['policy', list, i]))
  return [
    ...site(texts),
    ...each('purposes', (at) => purpose(at, texts)),
    ...each('services', (at) => service(config, at, texts)),
    ...each('changes', (at) => change(at, texts)),
    ...(getAt(config, ['policy', 'upcoming']) === undefined ? [] : upcoming(texts)),
    ...further(config),
    ...ALWAYS,
  ]
}

/**
 * Lists the paths of all fields, in the notation of the validator.
 *
 * @param languages of the site
 */
export const fieldPaths = (config: unknown, languages: readonly string[]): readonly string[] =>
  allPaths(config, languages).map(pathText)

/** Lists the fields of texts that are written in one language of the site, and not in another. */
export const untranslatedFields = (
  config: unknown,
  languages: readonly string[],
): readonly string[] =>
  allPaths(config, languages)
    .filter((path) => {
      const language = String(path.at(-1))
      const texts = getAt(config, path.slice(0, -1))
      return (
        languages.includes(language) &&
        isFields(texts) &&
        !Object.hasOwn(texts, language) &&
        languages.some((each) => Object.hasOwn(texts, each))
      )
    })
    .map(pathText)

/** Sorts faults by the field at which they are shown: the nearest one that contains what is faulty. */
export const faultsByField = (
  faults: readonly Fault[],
  fields: readonly string[],
): ReadonlyMap<string, readonly Fault[]> => {
  const found = new Map<string, readonly Fault[]>()
  for (const fault of faults) {
    const nearest = fields
      .filter((field) => isWithin(fault.path, field))
      .reduce((longest, field) => (field.length > longest.length ? field : longest), '')
    found.set(nearest, [...(found.get(nearest) ?? []), fault])
  }
  return found
}
