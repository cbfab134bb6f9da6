// The cookies in which other consent tools keep a visitor's choice.
import { attempt } from '../platform/attempt'

/** What such a cookie says. */
export interface Answers {
  /** The tool's name of a category or service → yes or no. What is not in it was not answered. */
  readonly choices: ReadonlyMap<string, boolean>
  /** Whether every category that is not in it was refused, too. */
  readonly isComplete?: boolean
  /** When the visitor decided, in milliseconds since 1970, where the cookie says so. */
  readonly time?: number
  /** The revision of the question, where the cookie has one. */
  readonly revision?: unknown
}

type Format = (text: string) => Answers | undefined

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The last answer counts; an answer that is neither yes nor no is none. */
const choicesOf = (
  entries: readonly (readonly [name: string, answer: unknown])[],
  yes: unknown,
  no: unknown,
): ReadonlyMap<string, boolean> =>
  new Map(
    entries.flatMap(([name, answer]): [string, boolean][] =>
      answer === yes || answer === no ? [[name, answer === yes]] : [],
    ),
  )

const jsonOf = (text: string): unknown => attempt(() => JSON.parse(text) as unknown)

/**
 * vanilla-cookieconsent 3: `{"categories":["analytics"],"services":{"analytics":["ga"]},"revision":0,…}`.
 *
 * Of a category whose services can be chosen one by one the cookie does not say whether all were accepted:
 * there the services count, and not the category.
 */
const vanilla: Format = (text) => {
  const found = jsonOf(text)
  if (!isObject(found) || !Array.isArray(found.categories)) return undefined
  const { categories, services, revision, lastConsentTimestamp, consentTimestamp } = found
  const accepted = new Map<string, boolean>()
  const chosen = isObject(services) ? services : {}
  for (const name of categories as readonly unknown[]) {
    if (typeof name !== 'string') continue
    const list = Object.hasOwn(chosen, name) ? chosen[name] : []
    if (!Array.isArray(list)) continue
    if (!list.length) accepted.set(name, true)
    for (const service of list as readonly unknown[])
      if (typeof service === 'string') accepted.set(service, true)
  }
  const said = lastConsentTimestamp ?? consentTimestamp
  return {
    choices: accepted,
    isComplete: true,
    revision,
    ...(typeof said === 'string' && { time: Date.parse(said) }),
  }
}

/** klaro: `{"ga":true,"youtube":false}`. */
const klaro: Format = (text) => {
  const found = jsonOf(text)
  return isObject(found) && !('categories' in found && Array.isArray(found.categories))
    ? { choices: choicesOf(Object.entries(found), true, false) }
    : undefined
}

/** Name and value of each part that has both. */
const pairsOf = (text: string, separator: string, sign: string): readonly [string, string][] =>
  text.split(separator).flatMap((part): [string, string][] => {
    const at = part.indexOf(sign)
    return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : []
  })

/** tarteaucitron: `!ga=true!youtube=false!vimeo=wait`. */
const tarteaucitron: Format = (text) =>
  text.startsWith('!')
    ? { choices: choicesOf(pairsOf(text, '!', '='), 'true', 'false') }
    : undefined

/** Cookiebot: `{stamp:'…',necessary:true,statistics:false,method:'explicit',ver:1,utc:1697040000000}`. */
const cookiebot: Format = (text) => {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined
  const pairs = pairsOf(text.slice(1, -1), ',', ':')
  const fields = new Map(pairs)
  // `implied`: the visitor has gone on without an answer.
  if (!fields.has('stamp') || fields.get('method') !== "'explicit'") return undefined
  return { choices: choicesOf(pairs, 'true', 'false'), time: Number(fields.get('utc')) }
}

/** OneTrust: `interactionCount=1&groups=C0001:1,C0002:0`. It is there before anybody has chosen. */
const oneTrust: Format = (text) => {
  const fields = new URLSearchParams(text)
  const groups = fields.get('groups')
  const hasChosen =
    Number(fields.get('interactionCount')) > 0 && fields.get('AwaitingReconsent') !== 'true'
  return groups && hasChosen
    ? { choices: choicesOf(pairsOf(groups, ',', ':'), '1', '0') }
    : undefined
}

/** osano's cookieconsent: `allow`, `deny`, or `dismiss`, which is no answer. */
const osano: Format = (text) =>
  text === 'allow' || text === 'deny'
    ? { choices: new Map([['allow', text === 'allow']]) }
    : undefined

/** Those whose text is encoded as a whole. */
const ENCODED: readonly Format[] = [vanilla, klaro, tarteaucitron, cookiebot, osano]

/**
 * Reads the cookie of another consent tool. Which one it is, its form says, since sites rename these cookies.
 *
 * @param text the value as the browser has it
 * @returns nothing for anything else, or where nobody has chosen; never throws
 */
export const readAnswers = (text: string): Answers | undefined => {
  const decoded = attempt(() => decodeURIComponent(text))
  for (const read of decoded === undefined ? [] : ENCODED) {
    const found = read(decoded ?? '')
    if (found) return found
  }
  return oneTrust(text)
}
