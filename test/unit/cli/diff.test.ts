import { describe, expect, it } from 'vitest'
import type { Change, ConfigInput } from '../../../src/policy/types'
import { parseConfig } from '../../../src/policy/validation/parse'
import { inputOf, minimalInput, purposeOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { sekisho } from '../support/io'
import type { Ran } from '../support/io'

type Edit = (draft: Draft<ConfigInput>) => void

const input = (edit: Edit): ConfigInput =>
  inputOf((draft) => {
    draft.policy.version = '2026-06-01'
    edit(draft)
  })

const diffOf = (
  next: unknown,
  args: readonly string[] = [],
  old: unknown = inputOf(),
): Promise<Ran> =>
  sekisho(['diff', 'old.json', 'new.json', ...args], {
    files: { 'old.json': JSON.stringify(old), 'new.json': JSON.stringify(next) },
  })

const diff = (edit: Edit): Promise<Ran> => diffOf(input(edit))

const entries = async (edit: Edit): Promise<readonly Change[]> =>
  (await diffOf(input(edit), ['--json'])).json()['changes'] as readonly Change[]

const more: Edit = ({ policy }) => {
  policy.services![2]!.sends = {
    ja: ['閲覧したページのURL', '閲覧日時', '会員番号'],
    en: ['URL of the page', 'Time', 'Member number'],
  }
}
const less: Edit = ({ policy }) => (policy.services![2]!.cookies![0]!.duration = 'P1M')
const words: Edit = ({ policy }) => (policy.purposes[3]!.name = { ja: '地図', en: 'Maps' })

describe('diff', () => {
  it('reports what covers more or less and what is worded differently, and writes the entries', async () => {
    const { code, out, err } = await diff((draft) => {
      more(draft)
      less(draft)
      words(draft)
    })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out)
      .toBe(`From 2026-04-01 to 2026-06-01: a material change. Visitors are asked about “analytics” and “embeds”.

Statistics (analytics) covers more: visitors are asked again
  + site-stats: sends “Member number”
  - site-stats: the cookie _pk_id*, stored for P1M, shorter than before

Maps (embeds) is worded differently: visitors are asked again
  ~ name: “地図と動画” is now “地図”

Add to policy.changes:

{
  "version": "2026-06-01",
  "kind": "material",
  "purposes": [
    "analytics"
  ],
  "summary": {
    "ja": "「アクセス解析」のために送る情報に「会員番号」を加えました。「アクセス解析」のためのCookieの保存期間を短くしました。",
    "en": "For “Statistics” we now also send “Member number”. Cookies for “Statistics” are stored for less time."
  }
},
{
  "version": "2026-06-01",
  "kind": "material",
  "purposes": [
    "embeds"
  ],
  "summary": {
    "ja": "「地図」の説明を改めました。",
    "en": "“Maps” is worded differently."
  }
}

If the new wording of “embeds” means the same, write "minor" in its entry: then nobody is asked again because of it.`)
  })

  it('exits with 0 if nothing has changed', async () => {
    expect(await diff(() => {})).toMatchObject({
      code: 0,
      out: 'From 2026-04-01 to 2026-06-01: no purpose has changed. Nobody is asked again.',
    })
  })

  it.each<[string, Edit]>([
    ['a purpose that covers more', more],
    ['a purpose that covers less', less],
    ['new wording', words],
    ['a new purpose', ({ policy }) => policy.purposes.push(purposeOf('new'))],
    [
      'a removed purpose',
      ({ policy }) => {
        policy.purposes.splice(3, 1)
        policy.services!.splice(3, 1)
      },
    ],
    ['a new service', ({ policy }) => policy.services!.push(serviceOf('new', 'analytics'))],
    ['a removed service', ({ policy }) => policy.services!.splice(2, 1)],
    ['another recipient', ({ policy }) => (policy.services![2]!.recipient.name = 'Other')],
    ['another country', ({ policy }) => (policy.services![2]!.recipient.country = 'US')],
    ['another basis', ({ policy }) => (policy.purposes[2]!.basis = 'optout')],
    [
      'a service that serves another purpose',
      ({ policy }) => (policy.services![3]!.purpose = 'analytics'),
    ],
    [
      'new wording of a purpose that cannot be refused',
      ({ policy }) => (policy.purposes[0]!.name = 'Site'),
    ],
  ])('writes valid entries that declare %s', async (_, edit) => {
    const pasted = await entries(edit)
    expect(pasted).not.toEqual([])
    for (const { summary } of pasted)
      expect(Object.values(summary)).toEqual([
        expect.stringMatching(/。$/),
        expect.stringMatching(/\.$/),
      ])
    const next = input((draft) => {
      edit(draft)
      draft.policy.changes!.unshift(...(structuredClone(pasted) as Draft<Change>[]))
    })
    expect(parseConfig(next).ok).toBe(true)
    const { code, out } = await diffOf(next)
    expect(code).toBe(0)
    expect(out).toContain('policy.changes already declares this.')
  })

  it('writes a minor entry for a purpose that covers less, and nobody is asked', async () => {
    expect(await entries(less)).toMatchObject([{ kind: 'minor', purposes: ['analytics'] }])
    expect((await diff(less)).out).toContain('a minor change. Nobody is asked again.')
  })

  it('counts items if there are many', async () => {
    const [entry] = await entries(({ policy }) => {
      policy.services![2]!.sends = { ja: ['閲覧したページのURL', '閲覧日時', '1', '2', '3', '4'] }
    })
    expect(entry?.summary).toMatchObject({
      ja: '「アクセス解析」のために送る情報を4項目増やしました。',
      en: 'For “Statistics” we now send 4 more items.',
    })
  })

  it('does not say that visitors are asked about a purpose that cannot be refused', async () => {
    const { out } = await diff(({ policy }) => (policy.services![0]!.hosts = ['a.example']))
    expect(out).toContain('Running this site (necessary) covers more\n')
    expect(out).toContain('Nobody is asked again.')
  })

  it.each([
    ['Maps', 'For “Maps” your browser now contacts more sites.'],
    ['地図', '「地図」のために通信するサイトを増やしました。'],
  ])('writes one text if the policy does not name its language: %s', async (name, summary) => {
    const of = (hosts: readonly string[]): ConfigInput => {
      const { policy } = minimalInput()
      return {
        policy: {
          ...policy,
          purposes: [{ id: 'maps', basis: 'consent', name, description: name }],
          services: [{ ...serviceOf('a', 'maps'), hosts }],
        },
      }
    }
    const ran = await diffOf(of(['a.example']), ['--json'], of([]))
    expect(ran.json()).toMatchObject({
      changes: [{ kind: 'material', purposes: ['maps'], summary }],
      notes: [expect.stringContaining('a new version') as string],
    })
  })

  it('names the languages that the owner has to translate into', async () => {
    const { out } = await diff((draft) => {
      more(draft)
      draft.policy.url = { ja: '/', en: '/en/', fr: '/fr/' }
    })
    expect(out).toContain('Translate each summary into “fr” too.')
  })

  it('prints one JSON object with --json', async () => {
    const { code, json } = await diffOf(input(more), ['--json'])
    expect(code).toBe(1)
    expect(json()).toMatchObject({
      from: '2026-04-01',
      to: '2026-06-01',
      kind: 'material',
      purposes: [
        {
          id: 'analytics',
          state: 'wider',
          asks: true,
          undeclared: true,
          wider: ['site-stats: sends “Member number”'],
          narrower: [],
          reworded: [],
        },
      ],
      changes: [{ version: '2026-06-01', kind: 'material', purposes: ['analytics'] }],
      notes: [],
    })
  })
})
