// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/policy/validation/parse'
import type { ConfigInput, LocalizedList } from '../../src/policy/types'
import { sekisho } from './support/io'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const readme = read('README.md')

/** A section of the README, from its heading to the next one of the same level. */
const section = (heading: string): string =>
  readme.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? ''
/** The items of a list in a language. */
const inLanguage = (list: LocalizedList, language: string): readonly string[] => {
  const found: unknown = Reflect.get(list, language)
  return Array.isArray(found) ? (found as string[]) : []
}
describe('the examples in the README', () => {
  const examples = [...readme.matchAll(/^```json\n(.*?)^```$/gms)].map(([, text = '']) => text)

  it('have a configuration', () => {
    expect(examples).toHaveLength(1)
  })

  it.each(examples)('is a configuration that can be used', (text) => {
    const result = parseConfig(JSON.parse(text))
    expect(result.ok ? [] : result.faults).toEqual([])
  })
})

describe('the output of the command in docs/cli.md', () => {
  const current = JSON.parse(read('test/unit/support/sekisho.json')) as ConfigInput
  /** The change that the page compares: one more item is sent, and a cookie is stored for less time. */
  const changed: ConfigInput = {
    ...current,
    policy: {
      ...current.policy,
      version: '2026-10-01',
      effective: '2026-10-01',
      services: (current.policy.services ?? []).map((service) =>
        service.id === 'example-analytics'
          ? {
              ...service,
              sends: {
                ja: [...inLanguage(service.sends, 'ja'), '画面の大きさ'],
                en: [...inLanguage(service.sends, 'en'), 'screen size'],
              },
              cookies: (service.cookies ?? []).map((cookie) => ({ ...cookie, duration: 'P6M' })),
            }
          : service,
      ),
    },
  }
  const files = {
    'sekisho.json': JSON.stringify(current),
    'next.json': JSON.stringify(changed),
    'shipped/esm/site.single.js': read('dist/esm/site.single.js'),
  }
  /** A command and what the page says it prints. */
  const samples = [
    ...read('docs/cli.md').matchAll(/^```text\n\$ sekisho (.*?)\n(.*?)^```$/gms),
  ].map(([, command = '', output = '']) => ({ command, output }))
  /** Hashes and sizes change with every build. */
  const withoutHash = (text: string): string =>
    text
      .trim()
      .replace(/sha384-[\w+/=]+/g, 'sha384-…')
      .replace(/\d+ KB/, '… KB')

  it('is there for three commands', () => {
    expect(samples.map(({ command }) => command.split(' ')[0])).toEqual(['check', 'diff', 'build'])
  })

  it.each(samples)('is what it prints: $command', async ({ command, output }) => {
    const { out } = await sekisho(command.split(' '), { files })
    expect(withoutHash(out)).toBe(withoutHash(output))
  })
})

describe('the API in docs/page-api.md', () => {
  const page = read('docs/page-api.md')
  const types = read('src/consent/types.ts')
  /** Names of the members of an interface, each at the first level of indentation. */
  const membersOf = (name: string): readonly string[] =>
    [
      ...(
        new RegExp(`^export interface ${name} \\{\\n(.*?)^\\}`, 'ms').exec(types)?.[1] ?? ''
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
