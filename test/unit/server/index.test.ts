// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const before = Object.getOwnPropertyNames(globalThis)
const server = await import('../../../src/server/index')
const after = Object.getOwnPropertyNames(globalThis)

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

describe('sekisho/server', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(server).sort()).toEqual([
      'contentSecurityPolicy',
      'expireCookies',
      'filterResponse',
      'filterSetCookies',
      'gpcResource',
      'nodeMiddleware',
      'readConsent',
      'readFieldReport',
      'readPolicyReports',
      'regionOf',
      'renewCookie',
      'serverConfig',
    ])
  })

  it('can be imported without a browser, and has no side effects', () => {
    expect(typeof document).toBe('undefined')
    expect(after).toEqual(before)
  })

  it('is an entry of the package, with types', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> }
    expect(exports['./server']).toEqual({
      types: './dist/types/server.d.ts',
      default: './dist/esm/server.js',
    })
    expect(read('scripts/entries.mjs')).toContain("server: 'src/server.ts'")
  })

  it('is described in docs/server.md with all its names', () => {
    const page = read('docs/server.md')
    for (const name of Object.keys(server)) expect(page).toContain(`\`${name}(`)
  })
})
