// Tags the elements of one HTML page that load declared services.
import MagicString from 'magic-string'
import type { Config, Service } from '../policy/types'
import { lineAndColumn } from './jsonErrors'
import { planTags } from './planTags'
import { startTagsOf } from './startTags'
import type { StartTag, Where } from './startTags'
import { purposesOf, writeTag } from './writeTag'

/** An element that belongs to declared services. */
export interface FoundElement {
  /** Line and column of the element, from 1. */
  readonly line: number
  readonly column: number
  /** Name of the element. */
  readonly element: string
  /** Its addresses as written, `inline script`, or the part of the element that names a host. */
  readonly what: readonly string[]
  /** Ids of the services. */
  readonly services: readonly string[]
  readonly where: Where
}

/** An element that was tagged. */
export interface TaggedElement extends FoundElement {
  /** Ids of the purposes it waits for. */
  readonly purposes: readonly string[]
}

/** An element that was not tagged. */
export interface SkippedElement extends FoundElement {
  /** Why it was not tagged, and what to do, in whole sentences. */
  readonly reason: string
}

/** A page after tagging. */
export interface TagResult {
  readonly html: string
  readonly tagged: readonly TaggedElement[]
  readonly skipped: readonly SkippedElement[]
}

/** Options of {@link tagHtml}. */
export interface TagOptions {
  /**
   * Address to resolve relative addresses against, up to a `<base href>` of the page.
   *
   * @default none: relative addresses belong to no service
   */
  readonly base?: string | undefined
}

/**
 * Tags what a page loads of declared services, so that it waits for consent and no browser preloads it.
 * All other characters of the page stay the same, and so does a page that is already tagged.
 *
 * The services of an element are found as the gates find them at run time: by its address, or for an
 * inline script by declared hosts in its text. An element of several services waits for all of them.
 * Services whose purpose cannot be refused are always granted, so their elements are not tagged.
 */
export const tagHtml = (html: string, config: Config, options: TagOptions = {}): TagResult => {
  const plan = planTags(startTagsOf(html), config, options.base, (inner, base) => {
    const { tagged, skipped } = tagHtml(inner, config, { base })
    const ids = [...tagged, ...skipped].flatMap(({ services }) => services)
    return config.policy.services.filter(({ id }) => ids.includes(id))
  })
  const found = (
    tag: StartTag,
    what: readonly string[],
    services: Iterable<Service>,
  ): FoundElement => ({
    ...lineAndColumn(html, tag.start),
    element: tag.name,
    what,
    services: [...services].map(({ id }) => id),
    where: tag.where,
  })

  const text = new MagicString(html)
  for (const [tag, edit] of plan.edits) writeTag(text, tag, edit)
  return {
    html: text.toString(),
    tagged: [...plan.edits]
      .filter(([, { services }]) => services.size)
      .sort(([a], [b]) => a.start - b.start)
      .map(([tag, { what, services }]) => ({
        ...found(tag, what, services),
        purposes: purposesOf(services),
      })),
    skipped: plan.skipped.map(({ tag, reason, what, services }) => ({
      ...found(tag, what, services),
      reason,
    })),
  }
}
