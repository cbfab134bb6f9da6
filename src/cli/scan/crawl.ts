// Visits the pages of a site: before a choice, after a refusal, and after an acceptance.
import type { Opened, ScanBrowser, Seen, Visitor } from './browser'
import { createScope, pageAddress, pagesToFollow } from './links'
import type { Scope } from './links'
import type { Phase, SeenPage, Visit } from './observation'
import { createRobots } from './robots'
import type { Robots } from './robots'

/** What a scan has seen. */
export interface Crawl {
  readonly scope: Scope
  readonly visits: readonly Visit[]
  /** The policy of the first page that has one, from JSON; `undefined` without Sekisho. */
  readonly policy: unknown
  /** Address of that page. */
  readonly policyAt: string | undefined
  /** Addresses of pages with another policy than the first. */
  readonly otherPolicies: readonly string[]
  /** Links that were not followed, since robots.txt asks for that. */
  readonly disallowed: readonly string[]
  /** Each robots.txt that could not be read, so that no link was followed, and why. */
  readonly unreadableRobots: ReturnType<Robots['unreadable']>
}

/** What it is told. */
export interface CrawlOptions {
  /** Pages to begin with, of one site. */
  readonly starts: readonly string[]
  /** How many pages are opened for each visitor. */
  readonly limit: number
  /** Called before each page. */
  readonly progress: (phase: Phase, url: string) => void
}

/** A mutable {@link Visit}. */
interface Notes {
  readonly pages: SeenPage[]
  readonly seen: Seen[]
  screenshot: Uint8Array | undefined
}

const toVisit = (phase: Phase, { pages, seen, screenshot }: Notes): Visit => ({
  phase,
  pages,
  requests: seen.flatMap(({ requests }) => requests),
  cookies: seen.flatMap(({ cookies }) => cookies),
  entries: seen.flatMap(({ entries }) => entries),
  screenshot,
})

const pageOf = (asked: string, { url, status, problem }: Opened): SeenPage => ({
  url: problem ? asked : pageAddress(url),
  status,
  problem,
})

/** Opens the pages one by one, and those to which they lead. */
const crawlBefore = async (
  visitor: Visitor,
  { starts, limit, progress }: CrawlOptions,
  robots: Robots,
): Promise<Omit<Crawl, 'visits'> & { readonly visit: Visit }> => {
  const notes: Notes = { pages: [], seen: [], screenshot: undefined }
  const policies: { readonly url: string; readonly policy: unknown }[] = []
  const landed: string[] = []
  const queue = starts.map(pageAddress)
  const disallowed = new Set<string>()
  let scope = createScope(queue)
  for (let i = 0; i < queue.length && notes.pages.length < limit; i++) {
    const asked = queue[i] ?? ''
    progress('before', asked)
    const opened = await visitor.open(asked)
    // Where the pages that were named lead is the site, whatever was typed.
    if (i < starts.length && !opened.problem)
      scope = createScope([...queue.slice(0, starts.length), ...landed, opened.url])
    if (i < starts.length) landed.push(opened.problem ? asked : opened.url)
    const isElsewhere = !opened.problem && !scope.origins.includes(new URL(opened.url).origin)
    if (isElsewhere) {
      await visitor.forget(scope.origins)
      continue
    }
    if (notes.pages.some(({ url }) => url === pageAddress(opened.url)) && !opened.problem) {
      notes.seen.push(await visitor.seen(scope.origins))
      continue
    }
    notes.pages.push(pageOf(asked, opened))
    if (opened.problem) continue
    notes.screenshot ??= await visitor.screenshot()
    notes.seen.push(await visitor.seen(scope.origins))
    if (opened.policy !== undefined) policies.push({ url: opened.url, policy: opened.policy })
    for (const next of pagesToFollow(opened.links, scope))
      if (!queue.includes(next)) {
        if (await robots.allows(next)) queue.push(next)
        else disallowed.add(next)
      }
  }
  await visitor.leave()
  notes.seen.push(await visitor.seen(scope.origins))
  const [first] = policies
  const text = JSON.stringify(first?.policy)
  return {
    scope,
    policy: first?.policy,
    policyAt: first && pageAddress(first.url),
    disallowed: [...disallowed],
    unreadableRobots: robots.unreadable(),
    otherPolicies: policies.flatMap(({ url, policy }) =>
      JSON.stringify(policy) === text ? [] : url,
    ),
    visit: toVisit('before', notes),
  }
}

/** Opens a page, chooses there, and opens the others. */
const crawlAfter = async (
  visitor: Visitor,
  phase: 'rejected' | 'accepted',
  { scope, pages }: { readonly scope: Scope; readonly pages: readonly string[] },
  progress: CrawlOptions['progress'],
): Promise<Visit> => {
  const notes: Notes = { pages: [], seen: [], screenshot: undefined }
  let hasChosen = false
  for (const url of pages) {
    progress(phase, url)
    const opened = await visitor.open(url)
    const isElsewhere = !opened.problem && !scope.origins.includes(new URL(opened.url).origin)
    if (isElsewhere || (!hasChosen && opened.policy === undefined)) {
      await visitor.forget(scope.origins)
      continue
    }
    notes.pages.push(pageOf(url, opened))
    if (opened.problem) continue
    if (!hasChosen) {
      await visitor.choose(phase === 'accepted' ? 'acceptAll' : 'rejectAll')
      notes.seen.push(await visitor.seen(scope.origins))
      // What the page does from its beginning, now that a choice is made.
      await visitor.open(url)
      hasChosen = true
    }
    notes.seen.push(await visitor.seen(scope.origins))
    notes.screenshot ??= await visitor.screenshot()
  }
  await visitor.leave()
  notes.seen.push(await visitor.seen(scope.origins))
  return toVisit(phase, notes)
}

/**
 * Visits a site. Each phase has a visitor of its own, who was never there before. Without Sekisho
 * there is nobody to choose, and only the first phase.
 */
export const crawl = async (browser: ScanBrowser, options: CrawlOptions): Promise<Crawl> => {
  const withVisitor = async <T>(run: (visitor: Visitor) => Promise<T>): Promise<T> => {
    const visitor = await browser.visitor()
    try {
      return await run(visitor)
    } finally {
      await visitor.close()
    }
  }
  const { visit, ...before } = await withVisitor((visitor) =>
    crawlBefore(
      visitor,
      options,
      createRobots((url) => browser.read(url)),
    ),
  )
  const pages = visit.pages.filter(({ problem }) => !problem).map(({ url }) => url)
  // Where there is nobody to choose, nothing was chosen.
  if (before.policyAt) pages.unshift(...pages.splice(pages.indexOf(before.policyAt), 1))
  const visits = [visit]
  if (before.policy !== undefined)
    for (const phase of ['rejected', 'accepted'] as const)
      visits.push(
        await withVisitor((visitor) =>
          crawlAfter(visitor, phase, { scope: before.scope, pages }, options.progress),
        ),
      )
  return { ...before, visits }
}
