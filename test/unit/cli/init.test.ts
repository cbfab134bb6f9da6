import fc from 'fast-check'
import stripJsonComments from 'strip-json-comments'
import { describe, expect, it } from 'vitest'
import { services } from '../../../src/catalog/services'
import { commentedConfig } from '../../../src/cli/init/commentedConfig'
import type { Prompts } from '../../../src/cli/init/prompts'
import { INIT_TEXTS } from '../../../src/cli/init/texts'
import { composeConfig } from '../../../src/setup/composeConfig'
import { answers } from '../setup/support'
import { sekisho } from '../support/io'
import type { Ran, World } from '../support/io'

const SHIPPED = {
  'shipped/sekisho.js': 'core',
  'shipped/sekisho.all.js': 'all',
  'shipped/sekisho-catalog.js': 'catalog',
  'shipped/sekisho.schema.json': '{}',
  'shipped/sekisho-signals.js': 'signals',
  'shipped/sekisho-notice.ja.js': 'ja',
  'shipped/sekisho-notice.en.js': 'en',
  'shipped/sekisho-notice.fr.js': 'fr',
}
const LEAST = ['--name', 'みなと商店', '--email', 'privacy@minato.example']

const init = (args: readonly string[], world: World = {}): Promise<Ran> =>
  sekisho(['init', ...args], { catalog: services, ...world, files: { ...SHIPPED, ...world.files } })

/** Runs another command on the files that `init` has written. */
const then = (ran: Ran, args: readonly string[]): Promise<Ran> =>
  sekisho(args, { catalog: services, files: Object.fromEntries(ran.written) })

describe('init with flags', () => {
  const both = ['--yes', ...LEAST, '--language', 'ja', '--language', 'en', '--service', 'ga4']

  it('writes configuration, snippet, policy tables and browser files, and says in three lines what is next', async () => {
    const { written, code, out, err } = await init([...both, '--service', 'youtube'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect([...written.keys()]).toEqual([
      'sekisho.jsonc',
      'snippet.html',
      'privacy.ja.html',
      'privacy.en.html',
      'sekisho/sekisho.js',
      'sekisho/sekisho.schema.json',
      'sekisho/sekisho-signals.js',
      'sekisho/sekisho-notice.ja.js',
      'sekisho/sekisho-notice.en.js',
      // Of the page or of the browser, whatever the languages of the policy.
      'sekisho/sekisho-notice.fr.js',
    ])
    expect(out.split('\n')).toHaveLength(3)
    expect(written.get('privacy.ja.html')).toContain('Google アナリティクス 4')
    expect(written.get('privacy.en.html')).toContain('<html lang="en"')
  })

  it('names the JSON Schema for editors, where it has written it', async () => {
    const ran = await init(both)
    const text = stripJsonComments(String(ran.written.get('sekisho.jsonc')))
    const { $schema } = JSON.parse(text) as { $schema: string }
    expect(ran.written.has($schema.replace(/^\.\//, ''))).toBe(true)
    const { code, out } = await then(ran, ['check', 'sekisho.jsonc'])
    expect({ code, out }).toMatchObject({ code: 0 })
  })

  it('writes the browser files of one language where the notice speaks only that', async () => {
    const { written } = await init(['--yes', ...LEAST, '--language', 'ja'])
    expect([...written.keys()].filter((path) => path.includes('notice'))).toEqual([
      'sekisho/sekisho-notice.ja.js',
    ])
  })

  it('writes a configuration that check accepts without a warning, and the other commands read', async () => {
    const ran = await init([...both, '--service', 'youtube'])
    const checked = await then(ran, ['check', 'sekisho.jsonc', '--strict'])
    expect(checked.code).toBe(0)
    expect(checked.out).toMatch(/the configuration is valid(, \d+ hints?)?\.$/)
    const resolved = await then(ran, ['resolve', 'sekisho.jsonc'])
    expect(resolved.code).toBe(0)
  })

  it('writes the same snippet anew with the command snippet', async () => {
    const ran = await init(both)
    const again = await then(ran, ['snippet', 'sekisho.jsonc', '-o', 'again.html'])
    expect(again.written.get('again.html')).toBe(ran.written.get('snippet.html'))
  })

  it('says which settings button to paste where there are several', async () => {
    const wordsOf = async (args: readonly string[]): Promise<string | undefined> =>
      (await init(args)).written.get('snippet.html')
    const hint = 'Paste the one in the language of the page.'
    expect(await wordsOf(both)).toContain(`the way back to the choice. ${hint} -->`)
    const one = await wordsOf(['--name', 'Shop', '--email', 'a@b.example', '--language', 'en'])
    expect(one).toContain('the way back to the choice. -->')
    expect(one).not.toContain(hint)
  })

  it('writes the services out in the snippet, which then needs no catalogue', async () => {
    const snippet = (await init(both)).written.get('snippet.html')
    expect(snippet).toContain('www.googletagmanager.com/gtag')
    expect(snippet).toContain('<script src="/sekisho/sekisho.js"></script>')
    expect(snippet).not.toContain('"use"')
  })

  it('takes texts by language, addresses, contacts, purposes and the look of the notice', async () => {
    const ran = await init([
      ...both,
      ...['--name', 'en=Minato Store', '--policy-url', '/p/', '--policy-url', 'en=/en/p/'],
      ...['--tel', '03-0000-0000', '--complaints-email', 'c@minato.example'],
      ...['--service', 'google-fonts=necessary', '--kind', 'box', '--position', 'top-left'],
      ...['--effective', '2026-05-01', '--policy-version', '2'],
    ])
    const config = JSON.parse(stripJsonComments(ran.written.get('sekisho.jsonc') ?? '')) as object
    expect(config).toMatchObject({
      policy: {
        version: '2',
        effective: '2026-05-01',
        url: { ja: '/p/', en: '/en/p/' },
        controller: {
          name: { ja: 'みなと商店', en: 'Minato Store' },
          contact: { tel: '03-0000-0000' },
          complaints: { email: 'c@minato.example' },
        },
        services: ['ga4', { use: 'google-fonts', purpose: 'necessary' }],
      },
      notice: { kind: 'box', position: 'top-left' },
    })
  })

  it('copies the files of the languages of the site only, and fixes the language of the notice', async () => {
    const { written } = await init([...LEAST, '--language', 'ja'])
    expect([...written.keys()].filter((path) => path.includes('.en.'))).toEqual([])
    expect(written.get('sekisho.jsonc')).toContain('"language": "ja"')
  })

  it('comments in the language of the terminal', async () => {
    const en = await init(both)
    const ja = await init(both, { locale: 'ja-JP' })
    expect(en.written.get('sekisho.jsonc')).toContain('// Who is responsible')
    expect(ja.written.get('sekisho.jsonc')).toContain('// サイトの運営者')
    expect(ja.out).toContain('貼り付けます')
  })

  it('writes pages to look at with --example only', async () => {
    const { written } = await init([...both, '--example', '-o', 'new/'])
    expect(written.get('new/example.ja.html')).toContain('<html lang="ja">')
    expect(written.get('new/example.en.html')).toContain('<html lang="en">')
  })

  it.each(['sekisho.jsonc', 'sekisho/sekisho.js'])(
    'writes nothing where %s is there, unless it is forced',
    async (path) => {
      const files = { [path]: 'mine' }
      const refused = await init(both, { files })
      expect(refused.code).toBe(2)
      expect(refused.err).toContain(`${path}: already there. Nothing was written. Use --force`)
      expect(refused.written.size).toBe(0)
      expect((await init([...both, '--force'], { files })).code).toBe(0)
    },
  )

  it.each([
    [['--yes'], '--name is missing; --email is missing.'],
    [[...LEAST, '--service', 'ga5'], '--service "ga5" is not in the catalogue.'],
    [['--name', 'a', '--email', 'nobody'], '--email "nobody" is not valid.'],
    [[...LEAST, '--policy-url', 'javascript:x'], '--policy-url "javascript:x" is not valid.'],
    [[...LEAST, '--effective', '2026-02-30'], '--effective "2026-02-30" is not valid.'],
    [[...LEAST, '--language', 'fr'], 'Use ja or en.'],
  ])('names the flag that is missing or wrong, and writes nothing: %j', async (args, message) => {
    const { code, err, written } = await init(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(written.size).toBe(0)
  })
})

/** Answers questions by a part of their message. A wrong answer is given first, to see whether it is refused. */
const answering = (
  given: Readonly<Record<string, string | readonly string[]>>,
): Prompts & {
  readonly asked: string[]
  readonly refused: string[]
} => {
  const asked: string[] = []
  const refused: string[] = []
  const find = (message: string): string | readonly string[] => {
    asked.push(message)
    return Object.entries(given).find(([part]) => message.includes(part))?.[1] ?? ''
  }
  return {
    asked,
    refused,
    async text({ message, validate }) {
      const answer = find(message) as string
      const wrong = validate('javascript:no')
      if (wrong) refused.push(wrong)
      expect(validate(answer)).toBeUndefined()
      return Promise.resolve(answer)
    },
    one: ({ message }) => Promise.resolve(find(message) as string),
    several: ({ message }) => Promise.resolve(find(message) as readonly string[]),
  }
}

describe('init with questions', () => {
  const prompts = (): ReturnType<typeof answering> =>
    answering({
      Languages: ['ja', 'en'],
      'Name of your site or company (English)': 'Minato Store',
      'Email address': 'privacy@minato.example',
      Services: ['youtube'],
      'the notice': 'quiet',
    })

  it('asks for what it needs, in the language of the terminal, and writes the same files', async () => {
    const asking = prompts()
    const { written, code } = await init([], { prompts: asking })
    expect(code).toBe(0)
    expect(asking.asked).toEqual([
      'Languages of your site',
      'Name of your site or company (English)',
      'Name of your site or company (Japanese)',
      'Email address for questions about privacy',
      'Postal address (English)',
      'Postal address (Japanese)',
      'Address of your privacy policy (English)',
      'Address of your privacy policy (Japanese)',
      'Services that your site uses (type to search, Tab to select)',
      'How should the notice look?',
    ])
    const text = written.get('sekisho.jsonc') ?? ''
    expect(JSON.parse(stripJsonComments(text))).toMatchObject({
      policy: {
        url: { en: '/privacy.en.html', ja: '/privacy.ja.html' },
        controller: { name: { en: 'Minato Store', ja: 'Minato Store' } },
        services: ['youtube'],
      },
      notice: { kind: 'quiet' },
    })
  })

  it('does not take an address that is none, or a text that is blank', async () => {
    const asking = prompts()
    await init([], { prompts: asking })
    expect(asking.refused).toContain('Please write an email address.')
    expect(asking.refused).toContain('Please write an address like /privacy/ or https://…')
  })

  it('asks nothing that a flag has answered, and nothing at all with --yes', async () => {
    const asking = prompts()
    await init([...LEAST, '--language', 'ja', '--service', 'ga4'], { prompts: asking })
    expect(asking.asked).toEqual([
      'Postal address',
      'Address of your privacy policy',
      'How should the notice look?',
    ])
    const silent = prompts()
    await init(['--yes', ...LEAST], { prompts: silent })
    expect(silent.asked).toEqual([])
  })
})

describe('commentedConfig', () => {
  it('is the JSON of the configuration but for the comments, whatever is answered', () => {
    fc.assert(
      fc.property(answers, (each) => {
        const config = composeConfig(each, services)
        const text = commentedConfig(config, INIT_TEXTS.ja)
        expect(JSON.parse(stripJsonComments(text))).toEqual(config)
      }),
    )
  })
})

describe('a configuration with comments', () => {
  const text = '{\n  // said\n  "policy": { "version": }\n}'

  it('is read from a .jsonc file, and the line and column of an error are those of the file', async () => {
    const { err } = await sekisho(['check', 'a.jsonc'], { files: { 'a.jsonc': text } })
    expect(err).toContain('a.jsonc: line 3, column 26: invalid JSON')
  })

  it('is not read from a .json file, which a page would not read either', async () => {
    const { err } = await sekisho(['check', 'a.json'], { files: { 'a.json': text } })
    expect(err).toContain('a.json: line 2, column 3: invalid JSON')
  })
})
