import MagicString from 'magic-string'
import type { Config, Service } from '../policy/types'
import { findItself, isBundle } from './itself'
import { placeOf } from './json'
import { leftoversOf } from './leftovers'
import { isRun, isSet, loadsOf } from './loads'
import { createOwners, NOWHERE } from './owners'
import { spansOf } from './spans'
import type { Span } from './spans'
import { startTagsOf } from './startTags'
import type { StartTag, Where } from './startTags'

/** Something of a page that belongs to declared services. */
export interface Found {
  /** Line and column of the element, from 1. */
  readonly line: number
  readonly column: number
  /** Name of the element. */
  readonly element: string
  /** Its addresses as they are written, `inline script`, or where else it names a host. */
  readonly what: readonly string[]
  /** Ids of the services. */
  readonly services: readonly string[]
  readonly where: Where
}

/** An element that was tagged. */
export interface Tagged extends Found {
  /** Ids of the purposes it waits for. */
  readonly purposes: readonly string[]
}

/** One that was not, and why. */
export interface Skipped extends Found {
  /** Why, and what to do, in whole sentences. */
  readonly reason: string
}

/** What tagging has made of a page. */
export interface TagResult {
  readonly html: string
  readonly tagged: readonly Tagged[]
  readonly skipped: readonly Skipped[]
}

/** What tagging may be told. */
export interface TagOptions {
  /**
   * Against which relative addresses are read, up to a `<base href>` of the page.
   *
   * @default none: what is relative stays as it is
   */
  readonly base?: string | undefined
}

/** What is to be done to an element. */
interface Plan {
  readonly services: Set<Service>
  readonly what: string[]
  readonly attributes: string[]
}

const HALF =
  'it has data-consent, and still loads. Make the script type="text/plain", or put data- in front of the address.'
const OFF = 'this gate is switched off in the configuration: a tagged element would never load.'
const ITSELF = 'it is Sekisho itself, which nothing may hold. Declare a narrower host.'
const SRCDOC =
  'the page inside srcdoc is one of its own. Tag the markup in it, or give it an address.'
const taken = (name: string): string =>
  `it has ${name} already, which another script may use. Tag it by hand.`

const isModule = ({ attributes }: StartTag): boolean =>
  /^\s*module\s*$/i.test(attributes.get('type') ?? '')

/**
 * Tags what a page loads of declared services, so that it waits for consent and no browser fetches it
 * ahead. Every other character stays as it is, and a page that is tagged already stays the same.
 *
 * Whose an element is, is decided as the gates decide it when the page runs: by its address, and a script
 * without one by a declared host in its text. Where several services own it, it waits for all of them.
 * Services of purposes that nobody can refuse are always granted, and are left alone.
 */
export const tagHtml = (html: string, config: Config, options: TagOptions = {}): TagResult => {
  const owners = createOwners(config)
  const tags = startTagsOf(html)
  const itself = findItself(tags)
  const plans = new Map<StartTag, Plan>()
  const skipped: [StartTag, Omit<Skipped, keyof Found>, readonly string[], readonly Service[]][] =
    []
  let base = options.base
  let isBased = false

  const skip = (
    tag: StartTag,
    reason: string,
    what: readonly string[],
    services: readonly Service[],
  ): void => void skipped.push([tag, { reason }, what, services])

  const plan = (tag: StartTag): Plan => {
    const it = plans.get(tag) ?? { services: new Set(), what: [], attributes: [] }
    plans.set(tag, it)
    return it
  }

  const script = (tag: StartTag): void => {
    // Its configuration names the hosts.
    if (tag === itself && isBundle(tag)) return
    const address = tag.attributes.get('src')
    const services =
      address === undefined ? owners.ofText(tag.text) : owners.ofAddress(address, base)
    if (!services.length) return
    const what = address ?? 'inline script'
    const wrong = tag.attributes.has('data-consent')
      ? HALF
      : tag === itself
        ? ITSELF
        : !config.gates.scripts
          ? OFF
          : !isModule(tag) && tag.attributes.get('data-type') === 'module'
            ? taken('data-type')
            : ''
    if (wrong) return skip(tag, wrong, [what], services)
    const it = plan(tag)
    it.what.push(what)
    for (const each of services) it.services.add(each)
  }

  const embed = (tag: StartTag, attribute: string): void => {
    const address = tag.attributes.get(attribute)
    if (address === undefined) return
    const services = isSet(attribute)
      ? owners.ofSet(address, base)
      : owners.ofAddress(address, base)
    if (!services.length) return
    const name = `data-${attribute.replace('xlink:', '')}`
    const wrong = tag.attributes.has('data-consent')
      ? HALF
      : !config.gates.embeds
        ? OFF
        : tag.attributes.has(name)
          ? taken(name)
          : ''
    if (wrong) return skip(tag, wrong, [address], services)
    plan(tag).attributes.push(attribute)
    // The source of a video follows the video, which has a placeholder.
    const { media } = tag
    const holder = plan(media && !media.attributes.has('data-consent') ? media : tag)
    holder.what.push(address)
    for (const each of services) holder.services.add(each)
  }

  for (const tag of tags) {
    const { name, attributes, where } = tag
    if (name === 'base' && !isBased && where === 'page' && attributes.has('href')) {
      const href = attributes.get('href') ?? ''
      isBased = true
      const at = URL.canParse(href, base ?? NOWHERE) ? new URL(href, base ?? NOWHERE) : undefined
      if (at && at.origin !== NOWHERE) base = at.href
    }
    for (const { reason, what, services } of leftoversOf(tag, owners, base))
      skip(tag, reason, [what], services)
    if (isRun(tag)) script(tag)
    for (const attribute of loadsOf(tag)) embed(tag, attribute)
    const inside = name === 'iframe' ? attributes.get('srcdoc') : undefined
    if (inside === undefined) continue
    const { tagged, skipped: others } = tagHtml(inside, config, { base })
    const ids = [...tagged, ...others].flatMap(({ services }) => services)
    const services = config.policy.services.filter(({ id }) => ids.includes(id))
    if (services.length) skip(tag, SRCDOC, ['srcdoc'], services)
  }

  const found = (tag: StartTag, what: readonly string[], services: Iterable<Service>): Found => ({
    ...placeOf(html, tag.start),
    element: tag.name,
    what,
    services: [...services].map(({ id }) => id),
    where: tag.where,
  })
  const text = new MagicString(html)
  for (const [tag, it] of plans) write(text, tag, it)
  return {
    html: text.toString(),
    tagged: [...plans]
      .filter(([, { services }]) => services.size)
      .sort(([a], [b]) => a.start - b.start)
      .map(([tag, { what, services }]) => ({
        ...found(tag, what, services),
        purposes: purposesOf(services),
      })),
    skipped: skipped.map(([tag, rest, what, services]) => ({
      ...found(tag, what, services),
      ...rest,
    })),
  }
}

const purposesOf = (services: Iterable<Service>): readonly string[] => [
  ...new Set(Array.from(services, ({ purpose }) => purpose)),
]

/** Writes a plan into the start tag. */
const write = (text: MagicString, tag: StartTag, { services, attributes }: Plan): void => {
  const { nameEnd, attributes: spans } = spansOf(text.original, tag.start, tag.end)
  const named = (name: string): readonly Span[] =>
    spans.filter((each) => each.name.toLowerCase() === name)
  const [address] = named(attributes[0] ?? 'src')
  const end = address && text.original[address.end - 1]
  // The same quotes: they may stand in a text that ends with the others.
  const quote = end === "'" ? end : '"'
  let added = ''
  /** Of several of one name the first counts. */
  const set = (name: string, value: string): void => {
    const [span] = named(name)
    if (span) text.update(span.start, span.end, `${span.name}=${quote}${value}${quote}`)
    else added += ` ${name}=${quote}${value}${quote}`
  }

  if (services.size) {
    if (tag.name === 'script') set('type', 'text/plain')
    set('data-consent', purposesOf(services).join(' '))
    set('data-service', Array.from(services, ({ id }) => id).join(' '))
    if (tag.name === 'script' && isModule(tag)) set('data-type', 'module')
    if (added) text.appendLeft(nameEnd, added)
  }
  for (const attribute of attributes)
    for (const { start } of named(attribute))
      // Also those that do not count: else the second would, once the first has another name.
      if (attribute === 'xlink:href') text.update(start, start + 'xlink:'.length, 'data-')
      else text.appendLeft(start, 'data-')
  // Without the newer name the older one counts again.
  if (tag.foreign && attributes.includes('href'))
    for (const { start } of named('xlink:href')) text.appendLeft(start, 'data-')
}
