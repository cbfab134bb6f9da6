import { describe, expect, it } from 'vitest'
import { inputOf } from '../support/config'
import { sekisho } from '../support/io'
import type { Ran } from '../support/io'

type Theme = 'auto' | 'light' | 'dark'

const check = (
  sheets: Readonly<Record<string, string>>,
  theme: Theme = 'light',
  more: readonly string[] = [],
): Promise<Ran> =>
  sekisho(
    [
      'check',
      'a.json',
      '--skip',
      'recipient-policy',
      '--json',
      ...more,
      '--css',
      ...Object.keys(sheets),
    ],
    {
      files: {
        'a.json': JSON.stringify(inputOf((draft) => (draft.notice = { ...draft.notice, theme }))),
        ...sheets,
      },
    },
  )

/** Where something is found, and the theme and the role it is about. */
const found = async (
  css: string,
  theme?: Theme,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> => {
  const { findings } = (await check({ 'site.css': css, ...more }, theme)).json()
  return (findings as readonly { rule: string; path: string; message: string }[]).map(
    ({ rule, path, message }) =>
      `${rule} ${path} ${/^(?:In the (\w+) theme, .*? \(([\w ]+)\) on |(--[\w-]+: .+) is no opaque)/.exec(message)?.slice(1).filter(Boolean).join(', ') ?? message}`,
  )
}

describe('check --css', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['nothing, where no colour is set', 'a { color: red }', []],
    ['nothing, where all can be read', ':root { --sekisho-accent: rebeccapurple }', []],
    [
      'a colour that cannot be read',
      ':root {\n  --sekisho-accent: #f90\n}',
      ['contrast site.css:2 light, links and buttons'],
    ],
    [
      'one in any syntax',
      'html { --sekisho-text: oklch(80% 0.1 200) }',
      ['contrast site.css:1 light, text'],
    ],
    [
      'one by another property',
      ':root { --brand: hsl(36 100% 50%); --sekisho-accent: var(--brand) }',
      ['contrast site.css:1 light, links and buttons'],
    ],
    [
      'one by the fallback of another property',
      ':root { --sekisho-accent: var(--none, #f90) }',
      ['contrast site.css:1 light, links and buttons'],
    ],
    [
      'one that cannot be computed',
      ':root { --sekisho-accent: color-mix(in srgb, red, blue) }',
      ['contrast site.css:1 --sekisho-accent: color-mix(in srgb, red, blue)'],
    ],
    [
      'one that can be seen through',
      ':root { --sekisho-background: #ffffff80 }',
      ['contrast site.css:1 --sekisho-background: #ffffff80'],
    ],
    [
      'the one that comes last',
      ':root { --sekisho-accent: #f90 } :root { --sekisho-accent: #000 }',
      [],
    ],
    ['nothing for paper', '@media print { :root { --sekisho-accent: #f90 } }', []],
    [
      'one of a part of the site, over those of the root',
      ':root { --sekisho-background: #fff } .shop { --sekisho-text: #eee }',
      ['contrast site.css:1 light, text'],
    ],
    [
      'a property that refers to itself',
      ':root { --sekisho-accent: var(--sekisho-accent) }',
      ['contrast site.css:1 --sekisho-accent: var(--sekisho-accent)'],
    ],
  ])('finds %s', async (_, css, expected) => {
    expect(await found(css)).toEqual(expected)
  })

  it('looks at each theme that the site shows', async () => {
    const css = `:root { --sekisho-background: #fff }
      @media (prefers-color-scheme: dark) { :root { --sekisho-text: #000; --sekisho-accent: #003 } }`
    expect(await found(css, 'light')).toEqual([])
    expect(await found(css, 'dark')).toEqual(['contrast site.css:2 dark, softer text'])
    expect(await found(css, 'auto')).toEqual(['contrast site.css:2 dark, softer text'])
  })

  it('reads several files, in their order', async () => {
    const more = { 'later.css': ':root { --sekisho-accent: #ff9 }' }
    expect(await found(':root { --sekisho-accent: #000 }', 'light', more)).toEqual([
      'contrast later.css:1 light, links and buttons',
    ])
  })

  it('can be told to leave it out', async () => {
    const sheets = { 'site.css': ':root { --sekisho-accent: #f90 }' }
    const { code } = await check(sheets, 'light', ['--skip', 'contrast,recipient-policy'])
    expect(code).toBe(0)
  })

  it('fails with the line of what is not CSS', async () => {
    const { code, err } = await check({ 'site.css': ':root {\n --sekisho-accent: "' })
    expect(code).toBe(2)
    expect(err).toMatch(/^\[sekisho\] site\.css: line 2: this is not CSS: /)
  })
})
