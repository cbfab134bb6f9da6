// The Content Security Policy of the page, which follows from the decision. A file of its own: few sites
// ask for it.
import type { Store } from '../consent/store'
import type { GateName } from '../consent/types'
import { attempt } from '../platform/attempt'
import { own } from '../platform/own'
import { reload } from '../platform/reload'
import { scriptAddress } from '../platform/scriptAddress'
import type { Platform } from '../platform/types'
import { allowedSources, sourcesOfHost } from '../policy/allowedSources'
import { urlOwners } from '../policy/match'
import type { Config } from '../policy/types'
import type { Ledger } from './ledger'
import type { Leaks } from './network/leaks'

/** What it needs. */
export interface EnforcementPort {
  readonly config: Config
  readonly platform: Pick<Platform, 'document' | 'realm' | 'root' | 'warn' | 'window'>
  readonly store: Pick<Store, 'now'>
  readonly record: Ledger['record']
  readonly leaks: Pick<Leaks, 'close'>
  /** Whether the decision is in the cookie, so that the next page knows of it. */
  readonly isPersistent: () => boolean
  /** Ids of services that run before consent, since they are told what is denied. */
  readonly told?: readonly string[] | undefined
  /** Aborted when Sekisho is destroyed. */
  readonly end: AbortController
}

/** The gate in whose name something was refused, by the directive. */
const gateOf = (directive: string): GateName =>
  /^(script|worker)/.test(directive)
    ? 'scripts'
    : directive.startsWith('connect')
      ? 'network'
      : 'embeds'

/** The address of this file, or of `sekisho.all.js`; empty in a bundle. */
const src = scriptAddress()

/** Where Sekisho's own files are and receipts and reports go, as source expressions. */
const ownSources = ({ receipts, report }: Config, { baseURI }: Node): readonly string[] =>
  [src && new URL('.', src).href, receipts?.url ?? '', report?.url ?? '']
    .filter(Boolean)
    .map((address) => {
      const { origin, pathname } = new URL(address, baseURI)
      return origin + pathname.replace(/[;,]/g, encodeURIComponent)
    })

/** Records what the browser has refused. */
const recordRefusals = ({ config, platform, record, end }: EnforcementPort): void => {
  platform.window.addEventListener(
    'securitypolicyviolation',
    (event) => {
      const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent
      const url = attempt(() => new URL(blockedURI))
      // Not `inline` or `eval`, which a policy of the page has refused.
      if (!url) return
      const [service] = urlOwners(config.policy, url)
      record(gateOf(effectiveDirective), service, url.origin + url.pathname, 'refused')
    },
    end,
  )
}

/**
 * Puts a Content Security Policy into the page that allows the hosts of granted services, and no others:
 * the browser then refuses also what functions of the page do not see.
 *
 * Policies only add up. What is withdrawn is refused at once, by one more policy. What is granted needs a
 * new page: this one is loaded again, where the new one will know of the decision.
 *
 * @see https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy
 * @returns brings the policy in line with what is granted, and answers whether the page is loaded again
 */
export const createEnforcement = (port: EnforcementPort): (() => boolean) => {
  const { config, platform, store } = port
  const { gates, policy } = config
  const named = gates.allow.flatMap(sourcesOfHost)
  const ours = attempt(() => ownSources(config, platform.root)) ?? []
  /** What all policies in the page allow. */
  let inForce: readonly string[] | undefined

  const enforce = (): boolean => {
    const granted = new Set([...store.now.granted, ...(port.told ?? [])])
    const wanted = [...allowedSources(policy.services, granted, named), ...ours]
    const before = inForce ?? wanted
    const common = before.filter((each) => wanted.includes(each))
    if (!inForce || common.length < before.length) {
      const meta = own(platform.document).createElement('meta')
      meta.httpEquiv = 'Content-Security-Policy'
      meta.content = `default-src ${wanted.join(' ')}`
      // It holds from then on. Frameworks that hydrate the document must not meet it.
      platform.root.querySelector('head')?.append(meta)
      meta.remove()
    }
    inForce = common
    if (common.length === wanted.length) return false
    if (port.isPersistent() && platform.realm && reload(platform.realm)) return true
    platform.warn('What has been granted loads with the next page.')
    return false
  }
  recordRefusals(port)
  enforce()
  port.leaks.close(performance.timeOrigin + performance.now())
  return enforce
}
