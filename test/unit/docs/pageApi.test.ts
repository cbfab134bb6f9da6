// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

describe('the API in docs/page-api.md', () => {
  const page = read('docs/page-api.md')
  const types = read('src/consent/types.ts')
  /** Names of the members of an interface, each at the first level of indentation. */
  const membersOf = (name: string): readonly string[] =>
    [
      ...(
        new RegExp(`^export interface ${name}\\b[^{]*\\{\\n(.*?)^\\}`, 'ms').exec(types)?.[1] ?? ''
      ).matchAll(/^ {2}(?:readonly )?(\w+)\??[(:<]/gm),
    ].map(([, member = '']) => member)

  it('is found in the sources', () => {
    expect(membersOf('Consent').length).toBeGreaterThan(15)
    expect(membersOf('ConsentEvents')).toContain('ready')
  })

  it.each(membersOf('Consent'))('names %s', (member) => {
    expect(page).toMatch(new RegExp(`^\\| \`${member}\\b`, 'm'))
  })

  it.each(membersOf('ConsentEvents'))('names the event %s', (event) => {
    expect(page).toMatch(new RegExp(`^\\| \`${event}\``, 'm'))
  })
})
