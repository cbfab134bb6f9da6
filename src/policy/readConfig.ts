import { isFields, strip } from './fields'
import type { Fields } from './fields'
import { ENDPOINT, ID, LINK, NAME, POSITION, VERSION } from './formats'
import { regionalBasis } from './regions'
import type { Config, Regions } from './types'

const isText = (value: unknown): value is string => typeof value === 'string'

/** Reads one value, whatever it is. */
type Read = (value: unknown) => unknown

/** Takes a string in a format. */
const word =
  (format: RegExp, otherwise?: string): Read =>
  (value) =>
    isText(value) && format.test(value) ? value : otherwise

/** Takes one of these; without a value the first; anything else counts as the last. */
const choice =
  (...options: readonly unknown[]): Read =>
  (value) =>
    options.includes(value) ? value : value === undefined ? options[0] : options.at(-1)

/** Takes days for which a decision holds. What is not understood holds for none. */
const days =
  (otherwise: number): Read =>
  (value = otherwise) =>
    Number.isInteger(value) && (value as number) > 0 && (value as number) <= 400 ? value : 0

/** An object that is never missing. */
const group = (value: unknown): Fields =>
  isFields(value) ? value : (Object.create(null) as Fields)

/** The objects of a list that is never missing. */
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : []

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isText) : []

/** Keys of texts for people: a string, or one string a language. */
const FOR_PEOPLE = /^(name|description|summary|address|responsible|purpose)$/

/** Keys of lists and objects. Elsewhere neither can stand, and nothing could make a text of it. */
const NESTED =
  /^(|controller|contact|complaints|recipient|purposes|services|sends|hosts|cookies|storage|changes|upcoming)$/

/**
 * Takes out of a policy, in place, all that is no text, list, object, `true` or `false`, lists and objects where a
 * policy has none, and every address that could run a script, and freezes it. Objects lose their prototype.
 *
 * @param key under which the value stands
 */
const clean = (value: unknown, key: string): unknown => {
  const isAddress = /url$/i.test(key)
  const isForPeople = isAddress || FOR_PEOPLE.test(key)
  if (isText(value)) return isAddress && !LINK.test(value) ? '' : value
  if (isForPeople && !isFields(value)) return ''
  if (typeof value === 'object' && !isForPeople && !NESTED.test(key)) return undefined
  if (Array.isArray(value))
    return Object.freeze(
      value.map((each: unknown) => clean(each, key)).filter((each) => each !== undefined),
    )
  if (!isFields(value)) return typeof value === 'boolean' ? value : undefined
  for (const name of Object.keys(value)) {
    // In a text for people there is one string a language, and nothing else.
    const isLost = isForPeople && !isText(value[name])
    // In `sends` there is one list a language.
    const cleaned = isLost
      ? undefined
      : clean(value[name], isAddress || key === 'sends' ? key : name)
    if (cleaned === undefined) Reflect.deleteProperty(value, name)
    else value[name] = cleaned
  }
  return Object.freeze(value)
}

/** What is read of each service, change and group of options. What the table does not name stays as it is. */
const SERVICE = {
  purpose: word(ID, ''),
  recipient: group,
  sends(value: unknown): unknown {
    if (!isFields(value) || !Object.keys(value).length) return texts(value)
    for (const language of Object.keys(value)) value[language] = texts(value[language])
    return value
  },
  hosts: (value: unknown) => texts(value).filter((host) => NAME.test(host)),
  cookies: (value: unknown) => listOf(value).filter(({ name }) => isText(name)),
  storage: (value: unknown) => listOf(value).filter(({ key }) => isText(key)),
}
const CHANGE = { kind: choice('material', 'minor', 'material'), purposes: texts }
const COOKIE = {
  name: word(NAME, 'sekisho'),
  domain: word(NAME, 'host'),
  days: days(180),
  daysRefused: days(184),
}
const NOTICE = {
  kind: choice('bar', 'box', 'quiet', 'dialog', 'none', 'bar'),
  position: word(POSITION, 'bottom'),
  theme: choice('auto', 'light', 'dark', 'auto'),
  language: word(NAME, 'auto'),
  reopen: choice('own', 'floating', 'own'),
}
const FLAG = choice(true, false, true)
const MODE = choice('enforce', 'report', 'off', 'enforce')
const GATES = {
  scripts: choice(true, false, 'declared', true),
  embeds: FLAG,
  cookies: MODE,
  storage: MODE,
  network: MODE,
  undeclared: choice('report', 'block'),
  enforce: choice('off', 'policy', 'off'),
  allow: texts,
  gesture: choice('optional', 'required'),
}

/** Reads what a table names, in its order. */
const readBy = (table: Readonly<Record<string, Read>>, value: unknown): Fields =>
  Object.fromEntries(
    Object.entries(table).flatMap(([name, read]) => {
      const found = read(group(value)[name])
      return found === undefined ? [] : [[name, found]]
    }),
  )

/** The same in place, so that the order in which a policy has its keys stays. */
const fillBy = (table: Readonly<Record<string, Read>>, fields: Fields): Fields =>
  Object.assign(fields, readBy(table, fields))

/**
 * Purposes and services whose ids stand for one item alone. Where an id stands twice, which of the two
 * would a choice be about? Hosts and cookies of such a service stay gated. A service that only names an
 * entry of the catalogue (`use`) is never granted: visitors are not told what it does.
 */
const readItems = (policy: Fields): void => {
  const purposes = listOf(policy.purposes)
  const services = listOf(policy.services).map((each) => fillBy(SERVICE, each))
  const ids = [...purposes, ...services].map(({ id }) => id)
  const isOne = ({ id }: Fields): boolean =>
    isText(id) && ID.test(id) && ids.indexOf(id) === ids.lastIndexOf(id)
  policy.purposes = purposes.filter(isOne)
  for (const purpose of listOf(policy.purposes)) {
    if ('sensitive' in purpose) purpose.sensitive = purpose.sensitive !== false
  }
  for (const service of services)
    if (!isOne(service) || 'use' in service) Object.assign(service, { id: '', purpose: '' })
  policy.services = services
}

/** Whether a change says what it changes, and from when. */
const isDated = ({ version, effective }: Fields): boolean =>
  isText(version) && (effective === undefined || isText(effective))

const readPolicy = (policy: Fields): void => {
  policy.version = word(VERSION, '0')(policy.version)
  const controller = group(policy.controller)
  controller.contact = group(controller.contact)
  policy.controller = controller
  readItems(policy)
  policy.changes = listOf(policy.changes)
    .filter(isDated)
    .map((each) => fillBy(CHANGE, each))
  if (!isFields(policy.upcoming) || !isDated(policy.upcoming)) delete policy.upcoming
  clean(policy, '')
}

/** Takes something that has an address to which it may be sent. */
const endpoint: Read = (value) => (isFields(value) && word(ENDPOINT)(value.url) ? value : undefined)

/** What is read of a configuration beside its policy. */
const OPTIONS = {
  cookie: (value: unknown) => readBy(COOKIE, value),
  notice: (value: unknown) => readBy(NOTICE, value),
  gates: (value: unknown) => readBy(GATES, value),
  // The others are read by the file that needs them.
  signals: (value: unknown) => fillBy({ gpc: choice('deny', 'ignore', 'deny') }, group(value)),
  takeover: (value: unknown) => (value === undefined ? value : listOf([value].flat())),
  files: word(ENDPOINT),
  receipts: endpoint,
  report: endpoint,
}

/**
 * Reads a configuration so that the runtime can work with it, whatever it is. It is not validated here
 * (`sekisho check` and `sekisho-check.js` do that): what is not understood is left out, and grants
 * nothing. An unknown basis asks for consent, a service of an unknown purpose is never granted, a list
 * that is none is empty, and an address that could run a script is none. A valid configuration is
 * taken as it is, with its defaults filled in; the order of its keys stays, for the digest depends on it.
 *
 * @param input parsed JSON; it is changed and frozen
 * @param region where the visitor is, if that is known: `JP`, `US-CA`. Each purpose gets the basis it has there
 * @returns nothing without a policy that has purposes: then every gate stays closed. Never throws
 */
export const readConfig = (input: unknown, region?: string): Config | undefined => {
  strip(input)
  const fields = group(input)
  const { policy, regions } = fields
  if (!isFields(policy) || !Array.isArray(policy.purposes)) return undefined
  for (const purpose of listOf(policy.purposes)) {
    // Of a region, and not for a policy to say.
    delete purpose.writtenBasis
    delete purpose.tellOnly
    Object.assign(purpose, regionalBasis(regions as Regions, region, purpose as never))
  }
  readPolicy(policy)
  return Object.freeze({ policy, ...readBy(OPTIONS, fields) }) as unknown as Config
}
