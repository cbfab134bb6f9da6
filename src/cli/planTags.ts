// Decides which start tags of a page are to be tagged, and which cannot be.
import type { Config, Service } from '../policy/types'
import { isExecutedScript, isSrcset, resourceAttributes } from './resourceAttributes'
import { findSekishoScript, isBundle } from './sekishoScript'
import { createServiceFinder, UNKNOWN_ORIGIN } from './serviceFinder'
import type { ServiceFinder } from './serviceFinder'
import type { StartTag } from './startTags'
import { untaggableIn } from './untaggable'
import { isModuleScript } from './writeTag'
import type { TagEdit } from './writeTag'

/** A start tag that belongs to services and is not tagged. */
export interface SkippedTag {
  readonly tag: StartTag
  /** Why it is not tagged, and what to do, in whole sentences. */
  readonly reason: string
  readonly what: readonly string[]
  readonly services: readonly Service[]
}

/** What is to be done to a page. */
export interface TagPlan {
  readonly edits: ReadonlyMap<StartTag, TagEdit>
  readonly skipped: readonly SkippedTag[]
}

/** Finds the services that the markup in a `srcdoc` belongs to. */
type SrcdocServices = (html: string, base: string | undefined) => readonly Service[]

const STILL_LOADS =
  'it has data-consent but is not held. Give the script type="text/plain", or rename the attribute with the address to data-….'
const GATE_OFF =
  'this gate is turned off in the configuration, so a tagged element would never load.'
const SEKISHO =
  'this script is Sekisho itself, which must not be held. Declare a narrower host for the service.'
const SRCDOC = 'the srcdoc is a page of its own. Tag the markup in it, or use a src instead.'
const reservedAttribute = (name: string): string =>
  `it already has ${name}, which another script may use. Tag it by hand.`

const scriptObstacle = (
  tag: StartTag,
  sekisho: StartTag | undefined,
  { gates }: Config,
): string | undefined => {
  if (tag.attributes.has('data-consent')) return STILL_LOADS
  if (tag === sekisho) return SEKISHO
  if (!gates.scripts) return GATE_OFF
  // The gate would run it as a module.
  if (!isModuleScript(tag) && tag.attributes.get('data-type') === 'module')
    return reservedAttribute('data-type')
  return undefined
}

const embedObstacle = (
  { attributes }: StartTag,
  attribute: string,
  { gates }: Config,
): string | undefined => {
  const renamed = `data-${attribute.replace('xlink:', '')}`
  if (attributes.has('data-consent')) return STILL_LOADS
  if (!gates.embeds) return GATE_OFF
  return attributes.has(renamed) ? reservedAttribute(renamed) : undefined
}

/** Resolves a `<base href>`. Returns `undefined` if the address stays unknown. */
const resolveBase = (href: string, base: string | undefined): string | undefined => {
  const from = base ?? UNKNOWN_ORIGIN
  const url = URL.canParse(href, from) ? new URL(href, from) : undefined
  return url && url.origin !== UNKNOWN_ORIGIN ? url.href : undefined
}

/** Collects the edits and the skipped tags while {@link planTags} walks through the page. */
interface Planner {
  readonly plan: TagPlan
  skip(tag: StartTag, reason: string, what: string, services: readonly Service[]): void
  script(tag: StartTag, base: string | undefined): void
  embed(tag: StartTag, attribute: string, base: string | undefined): void
}

const createPlanner = (
  config: Config,
  find: ServiceFinder,
  sekisho: StartTag | undefined,
): Planner => {
  const edits = new Map<StartTag, TagEdit>()
  const skipped: SkippedTag[] = []
  const editOf = (tag: StartTag): TagEdit => {
    const edit = edits.get(tag) ?? { services: new Set(), what: [], attributes: [] }
    edits.set(tag, edit)
    return edit
  }
  const hold = (tag: StartTag, what: string, services: readonly Service[]): void => {
    const edit = editOf(tag)
    edit.what.push(what)
    for (const each of services) edit.services.add(each)
  }
  const skip = (
    tag: StartTag,
    reason: string,
    what: string,
    services: readonly Service[],
  ): void => {
    skipped.push({ tag, reason, what: [what], services })
  }

  return {
    plan: { edits, skipped },
    skip,
    script(tag, base) {
      // A bundle contains the configuration, and with it the declared hosts.
      if (tag === sekisho && isBundle(tag)) return
      const address = tag.attributes.get('src')
      const services =
        address === undefined ? find.byScript(tag.text) : find.byAddress(address, base)
      if (!services.length) return
      const what = address ?? 'inline script'
      const obstacle = scriptObstacle(tag, sekisho, config)
      if (obstacle) skip(tag, obstacle, what, services)
      else hold(tag, what, services)
    },
    embed(tag, attribute, base) {
      const address = tag.attributes.get(attribute)
      if (address === undefined) return
      const services = isSrcset(attribute)
        ? find.bySrcset(address, base)
        : find.byAddress(address, base)
      if (!services.length) return
      const obstacle = embedObstacle(tag, attribute, config)
      if (obstacle) return skip(tag, obstacle, address, services)
      editOf(tag).attributes.push(attribute)
      // A source is released together with its video or audio element, which gets the placeholder.
      const { media } = tag
      hold(media && !media.attributes.has('data-consent') ? media : tag, address, services)
    },
  }
}

/**
 * Plans the tagging of a page.
 *
 * @param tags the start tags of the page
 * @param base address to resolve relative addresses against, up to a `<base href>` of the page
 */
export const planTags = (
  tags: readonly StartTag[],
  config: Config,
  base: string | undefined,
  srcdocServices: SrcdocServices,
): TagPlan => {
  const find = createServiceFinder(config)
  const planner = createPlanner(config, find, findSekishoScript(tags))
  let hasBase = false
  for (const tag of tags) {
    const { name, attributes, where } = tag
    const href = attributes.get('href')
    // Only the first <base href> counts.
    if (name === 'base' && !hasBase && where === 'page' && href !== undefined) {
      hasBase = true
      base = resolveBase(href, base) ?? base
    }
    for (const { reason, what, services } of untaggableIn(tag, find, base))
      planner.skip(tag, reason, what, services)
    if (isExecutedScript(tag)) planner.script(tag, base)
    for (const attribute of resourceAttributes(tag)) planner.embed(tag, attribute, base)
    const srcdoc = name === 'iframe' ? attributes.get('srcdoc') : undefined
    const services = srcdoc === undefined ? [] : srcdocServices(srcdoc, base)
    if (services.length) planner.skip(tag, SRCDOC, 'srcdoc', services)
  }
  return planner.plan
}
