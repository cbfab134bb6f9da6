// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sekisho } from '../support/io'
import { pages, ROOT, samplesIn } from './support/pages'

/** Words of a line of shell, without quotes: up to what another program is told. */
const wordsOf = (line: string): readonly string[] => {
  const words = (line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map((word) =>
    word.replaceAll(/(["'])(.*?)\1/gs, '$2'),
  )
  const end = words.findIndex((word) => /^(\||\|\||&&|;|#.*|\d?>{1,2}.*|<)$/.test(word))
  return end < 0 ? words : words.slice(0, end)
}

const COMMAND = /(?:^|[\s(])npx (?:-\S+ )*sekisho(?:@\S+)?(?= |$)/

const commands = samplesIn('sh', 'bash', 'shell').flatMap(({ at, text }) =>
  text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => COMMAND.test(line) && !/^\s*#/.test(line))
    .map((line) => ({
      at,
      line,
      args: wordsOf(line.slice(line.search(COMMAND)).replace(COMMAND, '')),
    })),
)

describe('a command in the documentation', () => {
  const { action } = Command.prototype
  beforeAll(() => {
    // It is parsed, and not carried out.
    vi.spyOn(Command.prototype, 'action').mockImplementation(function (this: Command) {
      return action.call(this, () => {})
    })
  })
  afterAll(() => {
    vi.restoreAllMocks()
  })

  it('is refused where it is wrong', async () => {
    const { code, err } = await sekisho(['check', 'sekisho.json', '--no-such-option'])
    expect(code).toBe(2)
    expect(err).toContain('--no-such-option')
  })

  it.each(commands)('is understood: $line ($at)', async ({ args }) => {
    const { code, err } = await sekisho(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('a script of the project that the documentation names', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const own = pages.filter(({ path }) => /^(CONTRIBUTING|AGENTS)\.md$/.test(path))
  const names = own.flatMap(({ path, text }) =>
    [...text.matchAll(/`npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => ({ path, name })),
  )

  it.each(names)('exists: $name in $path', ({ name }) => {
    expect(Object.keys(scripts)).toContain(name)
  })
})
