// Entry of `sekisho/policy`: the policy as data, and the documents that a site publishes from it.
export type {
  CatalogConfigInput,
  EntryName,
  PresetName,
  UsedRegions,
  UsedService,
} from './catalog/named'
export { parseConfig } from './catalog/parseConfig'
export { compareCoverage, isKept, isNarrower, isWider } from './policy/compare'
export type { Difference } from './policy/compare'
export { coverageOf } from './policy/coverage'
export type { Covered, CoveredKind } from './policy/coverage'
export { diffPolicies } from './policy/diff'
export type { PolicyDiff, PurposeDiff } from './policy/diff'
export { digest } from './policy/digest'
export { minutesOf } from './policy/duration'
export {
  cookieOwners,
  hostMatcher,
  matchName,
  mentions,
  storageOwners,
  urlOwners,
} from './policy/match'
export type { UrlParts } from './policy/match'
export type * from './policy/types'
export { explainFault } from './policy/validation/explain'
export type { Fault, FaultCode } from './policy/validation/fault'
export type { ParseResult } from './policy/validation/parse'

export { documentCss } from './documents/Document.css'
export { documentOf, publicationOf } from './documents/anyLanguage'
export { DOCUMENTS } from './documents/documents'
export { toFragment, toPage } from './documents/html'
export type { FragmentOptions } from './documents/html'
export { toJson } from './documents/json'
export { toMarkdown } from './documents/markdown'
export type { Published } from './documents/localizer'
export type * from './documents/tree'
