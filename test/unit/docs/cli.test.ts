// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ConfigInput, LocalizedList } from '../../../src/policy/types'
import { sekisho } from '../support/io'

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
/** The items of a list in a language. */
const inLanguage = (list: LocalizedList, language: string): readonly string[] => {
  const found: unknown = Reflect.get(list, language)
  return Array.isArray(found) ? (found as string[]) : []
}

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
