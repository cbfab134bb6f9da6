// @vitest-environment node
import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embedConfig } from '../../../src/cli/build/bundle'
import { readConfig } from '../../../src/policy/readConfig'
import { inputOf, minimalInput } from '../support/config'
import { sekisho } from '../support/io'
import { textsOf } from '../support/texts'

/** Stands in for the browser file: passes on the configuration it finds. */
const SDK = 'found(SEKISHO_CONFIG)'
const files = { 'a.json': JSON.stringify(inputOf()), 'shipped/esm/site.single.js': SDK }

/** Returns the configuration that the browser file finds in a bundle. */
const foundIn = (bundle: string): unknown => {
  let found: unknown
  const context = { found: (text: string) => (found = JSON.parse(text)) }
  runInNewContext(bundle, context)
  expect(Object.keys(context)).toEqual(['found'])
  return found
}

describe('bundle', () => {
  it('writes one script that contains the configuration and sets no global', async () => {
    const { code, written } = await sekisho(['bundle', 'a.json', '-o', 'out/consent.js'], { files })
    expect(code).toBe(0)
    expect([...written.keys()]).toEqual(['out/consent.js'])
    // With the defaults filled in, so that the page has nothing to read.
    expect(foundIn(written.get('out/consent.js') ?? '')).toEqual(
      JSON.parse(JSON.stringify(readConfig(inputOf()))),
    )
    expect(written.get('out/consent.js')).toMatch(/^\/\*! Sekisho \| MIT \*\/\n/)
  })

  it('has the texts of the languages of the site, and no other', async () => {
    const { policy } = minimalInput()
    const texts = async (language: string): Promise<Record<string, Record<string, object>>> => {
      const { written } = await sekisho(['bundle', 'b.json', '-o', 'c.js'], {
        files: {
          'b.json': JSON.stringify({ policy, notice: { language } }),
          'shipped/esm/site.single.js':
            "import { bundledTexts, LANGUAGES } from 'sekisho:site'\n" +
            'found(JSON.stringify({ ...bundledTexts, LANGUAGES }), SEKISHO_CONFIG)',
        },
      })
      return foundIn(written.get('c.js') ?? '') as Record<string, Record<string, object>>
    }
    expect(await texts('ja')).toEqual({ LANGUAGES: ['ja'], ja: textsOf('ja') })
    // The developer panel speaks fewer languages.
    expect(await texts('de')).toEqual({ LANGUAGES: ['de'], de: textsOf('de') })
    expect(textsOf('de').devtools).toBe(textsOf('en').devtools)
  })

  it('prints the hash of the script, and its tag', async () => {
    const { out, written } = await sekisho(['bundle', 'a.json', '-o', 'out/consent.js'], { files })
    const hash =
      'sha384-' +
      createHash('sha384')
        .update(written.get('out/consent.js') ?? '')
        .digest('base64')
    expect(out).toContain('out/consent.js: policy 2026-04-01, ')
    expect(out).toContain(`\n<script src="/consent.js" integrity="${hash}"></script>`)
  })

  it('prints them as JSON', async () => {
    const ran = await sekisho(['bundle', 'a.json', '-o', 'c.js', '--json'], { files })
    const { integrity, ...rest } = ran.json()
    expect(integrity).toMatch(/^sha384-[\w+/]{64}$/)
    expect(rest).toEqual({
      output: 'c.js',
      policy: '2026-04-01',
      tag: `<script src="/c.js" integrity="${String(integrity)}"></script>`,
    })
  })

  it('is safe with any text, in a file and inline', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', "';alert(1)//", '`${1}`'),
    )
    fc.assert(
      fc.property(fc.dictionary(texts, texts), (input) => {
        const bundle = embedConfig(SDK, input)
        expect(bundle).not.toMatch(/<[/!s]|[\u2028\u2029]|]]>/)
        expect(JSON.stringify(foundIn(bundle))).toBe(JSON.stringify(input))
      }),
    )
  })

  it('escapes </script in the browser file without changing its meaning', () => {
    const sdk = "found(SEKISHO_CONFIG.replace('0', `</script>`))"
    expect(embedConfig(sdk, { a: '0' })).not.toContain('</script')
    expect(foundIn(embedConfig(sdk, { a: '0' }))).toEqual({ a: '</script>' })
  })

  it('rejects an invalid configuration, and writes nothing', async () => {
    const input = { policy: { ...minimalInput().policy, version: '' } }
    const { code, out, err, written } = await sekisho(['bundle', 'b.json', '-o', 'c.js'], {
      files: { ...files, 'b.json': JSON.stringify(input) },
    })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(
      '[sekisho] policy.version: "" is not valid here. Write 1 to 24 letters, digits, dots or hyphens.\n' +
        '[sekisho] b.json: the configuration is not valid, 1 fault.',
    )
    expect(written.size).toBe(0)
  })

  it.each([
    [['bundle', 'a.json'], files, "required option '-o, --output <file>' not specified"],
    [['bundle', 'a.json', '-o', '-'], files, 'Name a file.'],
    [
      ['bundle', 'a.json', '-o', 'c.js'],
      { ...files, 'shipped/esm/site.single.js': '(()=>{})()' },
      'different versions',
    ],
    [['bundle', 'a.json', '-o', 'c.js'], { 'a.json': files['a.json'] }, 'no such file'],
  ])('exits with 2 for %j', async (args, world, message) => {
    const { code, err, written } = await sekisho(args, { files: world })
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(written.size).toBe(0)
  })
})
