import { isFields, strip } from './fields'
import type { Fields } from './fields'
import { ENDPOINT, ID, LINK, NAME, POSITION, VERSION } from './formats'
import { regionalBasis } from './regions'
import type { Config, Regions } from './types'

const isText = (value: unknown): value is string => typeof value === 'string'

/** The value, if it is a string in a format. */
const word = (value: unknown, format: RegExp, otherwise: string): string =>
  isText(value) && format.test(value) ? value : otherwise

/** The value, if it is one of these; without a value the first; anything else counts as the last. */
const choice = (value: unknown, ...options: readonly unknown[]): unknown =>
  options.includes(value) ? value : value === undefined ? options[0] : options.at(-1)

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

/** Days for which a decision holds. What is not understood holds for none. */
const days = (value: unknown, otherwise: number): number =>
  value === undefined
    ? otherwise
    : Number.isInteger(value) && (value as number) > 0 && (value as number) <= 400
      ? (value as number)
      : 0

/** Lists that are always there, in the order in which they are filled in. */
const readService = (service: Fields): Fields => {
  const { sends } = service
  return Object.assign(service, {
    purpose: word(service.purpose, ID, ''),
    recipient: group(service.recipient),
    sends:
      isFields(sends) && Object.keys(sends).length
        ? Object.assign(
            group(undefined),
            Object.fromEntries(
              Object.entries(sends).map(([language, list]) => [language, texts(list)]),
            ),
          )
        : texts(sends),
    hosts: texts(service.hosts).filter((host) => NAME.test(host)),
    cookies: listOf(service.cookies).filter(({ name }) => isText(name)),
    storage: listOf(service.storage).filter(({ key }) => isText(key)),
  })
}

/**
 * Purposes and services whose ids stand for one item alone. Where an id stands twice, which of the two
 * would a choice be about? Hosts and cookies of such a service stay gated. A service that only names an
 * entry of the catalogue (`use`) is never granted: visitors are not told what it does.
 */
const readItems = (policy: Fields): void => {
  const purposes = listOf(policy.purposes)
  const services = listOf(policy.services).map(readService)
  const ids = [...purposes, ...services].map(({ id }) => id)
  const isOne = ({ id }: Fields): boolean =>
    !!word(id, ID, '') && ids.indexOf(id) === ids.lastIndexOf(id)
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
  policy.version = word(policy.version, VERSION, '0')
  const controller = group(policy.controller)
  controller.contact = group(controller.contact)
  policy.controller = controller
  readItems(policy)
  policy.changes = listOf(policy.changes)
    .filter(isDated)
    .map((each) =>
      Object.assign(each, {
        kind: choice(each.kind, 'material', 'minor', 'material'),
        purposes: texts(each.purposes),
      }),
    )
  if (!isFields(policy.upcoming) || !isDated(policy.upcoming)) delete policy.upcoming
  clean(policy, '')
}

/** Whether something has an address to which it may be sent. */
const hasEndpoint = (value: unknown): boolean =>
  isFields(value) && isText(value.url) && ENDPOINT.test(value.url)

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
  const { policy, receipts, report, files, takeover, regions } = fields
  if (!isFields(policy) || !Array.isArray(policy.purposes)) return undefined
  for (const purpose of listOf(policy.purposes)) {
    // Of a region, and not for a policy to say.
    delete purpose.writtenBasis
    delete purpose.tellOnly
    Object.assign(purpose, regionalBasis(regions as Regions, region, purpose as never))
  }
  readPolicy(policy)
  const [cookie, notice, gates, signals] = [
    fields.cookie,
    fields.notice,
    fields.gates,
    fields.signals,
  ].map(group) as [Fields, Fields, Fields, Fields]
  const mode = (value: unknown): unknown => choice(value, 'enforce', 'report', 'off', 'enforce')
  const flag = (value: unknown): boolean => value !== false
  return Object.freeze({
    policy,
    cookie: {
      name: word(cookie.name, NAME, 'sekisho'),
      domain: word(cookie.domain, NAME, 'host'),
      days: days(cookie.days, 180),
      daysRefused: days(cookie.daysRefused, 184),
    },
    notice: {
      kind: choice(notice.kind, 'bar', 'box', 'quiet', 'bar'),
      position: word(notice.position, POSITION, 'bottom'),
      theme: choice(notice.theme, 'auto', 'light', 'dark', 'auto'),
      language: word(notice.language, NAME, 'auto'),
    },
    gates: {
      scripts: gates.scripts === 'declared' ? gates.scripts : flag(gates.scripts),
      embeds: flag(gates.embeds),
      cookies: mode(gates.cookies),
      storage: mode(gates.storage),
      network: mode(gates.network),
      undeclared: choice(gates.undeclared, 'report', 'block'),
      enforce: choice(gates.enforce, 'off', 'policy', 'off'),
      allow: texts(gates.allow),
      gesture: choice(gates.gesture, 'optional', 'required'),
    },
    // The others are read by the file that needs them.
    signals: {
      ...signals,
      gpc: choice(signals.gpc, 'deny', 'ignore', 'deny'),
    },
    ...(takeover !== undefined && { takeover: listOf([takeover].flat()) }),
    ...(isText(files) && ENDPOINT.test(files) && { files }),
    ...(hasEndpoint(receipts) && { receipts }),
    ...(hasEndpoint(report) && { report }),
  }) as unknown as Config
}
