// A server, and a build that writes documents.
import { regions, services } from 'sekisho/catalog'
import type { CatalogId } from 'sekisho/catalog'
import { diffPolicies, digest, parseConfig, toMarkdown } from 'sekisho/policy'
import type { ParseResult } from 'sekisho/policy'
import { readConsent, serverConfig } from 'sekisho/server'
import type { ServerConsent } from 'sekisho/server'

export const parsed: ParseResult = parseConfig({})
export const id: CatalogId = 'ga4'
export const count: number = services.length + regions.length
export type Read = (...args: Parameters<typeof readConsent>) => ServerConsent
export const read: Read = readConsent
// @ts-expect-error no such service
export const none: CatalogId = 'ga5'
// @ts-expect-error a configuration is no number
serverConfig(1)
// @ts-expect-error a policy is no text
diffPolicies('1', '2')
// @ts-expect-error a document is no number
toMarkdown(1)
export const hash: (...args: Parameters<typeof digest>) => string = digest
