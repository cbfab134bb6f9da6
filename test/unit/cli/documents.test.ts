import { describe, expect, it } from 'vitest'
import { publicationOf } from '../../../src/documents/anyLanguage'
import { DOCUMENTS } from '../../../src/documents/documents'
import { toFragment, toPage } from '../../../src/documents/html'
import { toMarkdown } from '../../../src/documents/markdown'
import { LANGUAGES } from '../../../src/locales/languages'
import type { ConfigInput } from '../../../src/policy/types'
import { configOf, inputOf, minimalInput } from '../support/config'
import { sekisho } from '../support/io'

const files = { 'a.json': JSON.stringify(inputOf()) }
const run = (...args: string[]): ReturnType<typeof sekisho> =>
  sekisho(['documents', 'a.json', ...args], { files })
const ja = publicationOf(configOf(), 'ja')
const en = publicationOf(configOf(), 'en')

describe('sekisho documents', () => {
  it('prints one page with all documents in every language', async () => {
    const { code, out, err } = await run()
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(toPage([en, ja]).trimEnd())
  })

  it('prints the language of the notice, where a policy has one text for all', async () => {
    const { policy } = minimalInput()
    const printed = async (notice?: ConfigInput['notice']): Promise<readonly string[]> => {
      const text = JSON.stringify({ policy, ...(notice && { notice }) })
      const { json } = await sekisho(['documents', 'b.json', '--json'], {
        files: { 'b.json': text },
      })
      return (json()['publications'] as { lang: string }[]).map(({ lang }) => lang)
    }
    expect(await printed({ language: 'de' })).toEqual(['de'])
    expect(await printed()).toEqual(LANGUAGES)
  })

  it('prints the languages in the given order', async () => {
    expect((await run('--lang', 'ja,en')).out).toBe(toPage([ja, en]).trimEnd())
  })

  it('prints a fragment', async () => {
    expect((await run('--lang', 'ja', '--fragment')).out).toBe(toFragment([ja]).trimEnd())
  })

  it('prints Markdown', async () => {
    expect((await run('--lang', 'en', '--format', 'md')).out).toBe(toMarkdown([en]).trimEnd())
  })

  it.each([['--json'], ['--format', 'json']])('prints JSON with %s', async (...args) => {
    const ran = await run('--lang', 'en', ...args)
    expect(ran.json()).toEqual({ format: 1, publications: [en] })
  })

  it('prints only the given documents', async () => {
    const ran = await run('--only', 'cookies, purposes', '--format', 'json', '--lang', 'en')
    const [{ documents }] = ran.json()['publications'] as [{ documents: { name: string }[] }]
    expect(documents.map(({ name }) => name)).toEqual(['purposes', 'cookies'])
  })

  it('prints if the file is -', async () => {
    const { out, written } = await run('--lang', 'ja', '-o', '-')
    expect(out).toBe(toPage([ja]).trimEnd())
    expect(written.size).toBe(0)
  })

  it('writes what is published about Global Privacy Control instead', async () => {
    const text = '{"gpc":true,"lastUpdate":"2026-04-01"}'
    expect((await run('--gpc')).out).toBe(text)
    const path = 'public/.well-known/gpc.json'
    expect([...(await run('--gpc', '-o', path)).written]).toEqual([[path, `${text}\n`]])
    const ignoring = { ...(inputOf() as object), signals: { gpc: 'ignore' } }
    const { out } = await sekisho(['documents', 'b.json', '--gpc'], {
      files: { 'b.json': JSON.stringify(ignoring) },
    })
    expect(out).toBe('{"gpc":false,"lastUpdate":"2026-04-01"}')
  })

  it('writes a file', async () => {
    const { out, written } = await run('-o', 'public/privacy.html', '--lang', 'ja')
    expect(out).toBe('')
    expect([...written]).toEqual([['public/privacy.html', toPage([ja])]])
  })

  it.each(['public', './public/', 'public.d/x'])(
    'writes one file per language into the directory %s',
    async (folder) => {
      const { written } = await run('-o', folder, '--format', 'md')
      const path = folder.replace(/\/$/, '')
      expect([...written]).toEqual([
        [`${path}/documents.en.md`, toMarkdown([en])],
        [`${path}/documents.ja.md`, toMarkdown([ja])],
      ])
    },
  )

  it.each([
    [['--lang', 'ja,xx'], `"xx" is not supported. Use ${LANGUAGES.join(', ')}.`],
    [['--format', 'pdf'], '"pdf" is not supported. Use html, md, json.'],
    [['--only', 'cookie'], `"cookie" is not supported. Use ${DOCUMENTS.join(', ')}.`],
  ])('rejects %j', async (args, message) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('rejects an invalid configuration, and writes nothing', async () => {
    const { code, out, written } = await sekisho(['documents', 'b.json', '-o', 'x.html'], {
      files: { 'b.json': '{}' },
    })
    expect([code, out, written.size]).toEqual([1, '', 0])
  })
})
