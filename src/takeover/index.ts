// What is loaded where a visitor has chosen under the consent tool that a site had before.
import { domainsOf } from '../consent/cookieDomains'
import { isRefusable } from '../consent/rules'
import type { Platform } from '../platform/types'
import type { Config, TakeoverOptions } from '../policy/types'
import { readAnswers } from './formats'
import type { Answers } from './formats'

/** A choice that was made elsewhere. */
export interface Found {
  /** Purpose or service id → yes or no. */
  readonly choices: Readonly<Record<string, boolean>>
  /** When the visitor decided, in milliseconds since 1970; now, where that is not known. */
  readonly time: number
}

/** What it needs. */
export interface TakeoverPort {
  readonly config: Config
  readonly platform: Pick<Platform, 'cookies' | 'place' | 'now'>
  /** Whether Global Privacy Control refuses purposes with the basis `optout`. */
  readonly gpc: boolean
}

/** Removes a cookie wherever a script of this page can. Answers whether it is gone. */
const remove = (name: string, { cookies, place }: TakeoverPort['platform']): boolean => {
  for (const domain of domainsOf(place)) cookies.remove(name, domain ? { domain } : {})
  return cookies.get(name)[0] === undefined
}

/** What each id was answered, by all names that are mapped to it; nothing where one of them has no answer. */
const answersFor = (
  { map }: TakeoverOptions,
  { choices, isComplete }: Answers,
): ReadonlyMap<string, readonly (boolean | undefined)[]> => {
  const all = new Map<string, (boolean | undefined)[]>()
  for (const [name, ids] of Object.entries(map))
    for (const id of [ids].flat())
      all.set(id, [...(all.get(id) ?? []), choices.get(name) ?? (isComplete ? false : undefined)])
  return all
}

/** Whether the answers are to the question that the mapping is about. */
const isCurrent = ({ revision = 0 }: TakeoverOptions, answers: Answers): boolean =>
  (answers.revision ?? 0) === revision

/**
 * Reads what a visitor has chosen under another tool, as the site has mapped it. A yes is taken over where
 * everything that is mapped to an id was allowed, never for sensitive data, and not against Global Privacy Control,
 * which is on now. A no is taken over where anything of it was refused.
 *
 * The cookies are removed with that, so that a choice that is withdrawn later does not come back.
 *
 * @returns nothing where nothing can be taken over. The cookies then stay
 */
export const takeOver = ({ config, platform, gpc }: TakeoverPort): Found | undefined => {
  const { policy, takeover } = config
  const now = platform.now()
  const names: string[] = []
  const times = [now]
  const all = new Map<string, (boolean | undefined)[]>()
  for (const options of [takeover ?? []].flat() as readonly TakeoverOptions[]) {
    const text = platform.cookies.get(options.cookie)[0]
    const answers = text === undefined ? undefined : readAnswers(text)
    if (!answers || !isCurrent(options, answers)) continue
    names.push(options.cookie)
    if (Number(answers.time) > 0) times.push(Number(answers.time))
    for (const [id, each] of answersFor(options, answers))
      all.set(id, [...(all.get(id) ?? []), ...each])
  }

  const choices: Record<string, boolean> = {}
  const decide = (id: string, mayGrant: boolean): void => {
    const given = all.get(id) ?? []
    if (given.includes(false)) choices[id] = false
    else if (mayGrant && given.length && given.every(Boolean)) choices[id] = true
  }
  for (const purpose of policy.purposes.filter(isRefusable)) {
    const { id, basis, sensitive } = purpose
    const mayGrant = !sensitive && !(gpc && basis === 'optout')
    decide(id, mayGrant)
    for (const service of policy.services) if (service.purpose === id) decide(service.id, mayGrant)
  }
  // What cannot be removed would be found again after a withdrawal.
  if (!Object.keys(choices).length || !names.every((name) => remove(name, platform)))
    return undefined
  return { choices, time: Math.min(...times) }
}
