import { describe, expect, it } from 'vitest'
import { documentOf, publicationOf } from '../../../src/documents/anyLanguage'
import { DOCUMENTS, isDocument } from '../../../src/documents/documents'
import { textsOf } from '../support/texts'
import { createLocalizer } from '../../../src/documents/localizer'
import { transmissions } from '../../../src/documents/transmissions'
import { configOf, minimalInput, purposeOf, serviceOf } from '../support/config'
import { parseConfig } from '../../../src/policy/validation/parse'
import { blocksOf, cellOf, declaredIn, piecesOf, tableOf } from './support'

const minimal = (() => {
  const result = parseConfig(minimalInput())
  if (!result.ok) throw Error()
  return result.config
})()

describe('the documents', () => {
  it('have these names', () => {
    expect([...DOCUMENTS].sort()).toEqual([
      'changes',
      'contact',
      'cookies',
      'purposes',
      'transmissions',
    ])
  })

  it.each(['', 'toString', '__proto__', 'Cookies', 'cookies '])('are not %j', (name) => {
    expect(isDocument(name)).toBe(false)
  })

  it.each(['ja', 'en'])('contain everything the policy declares, in %s', (lang) => {
    const config = configOf()
    const pieces = publicationOf(config, lang).documents.flatMap(({ blocks }) =>
      piecesOf(blocks).map(({ text }) => text),
    )
    const declared = declaredIn(config, lang)
    expect(declared.length).toBeGreaterThan(30)
    for (const each of declared) expect(pieces).toContain(each)
  })

  it('are made from the smallest policy', () => {
    for (const name of DOCUMENTS) {
      const { title, blocks } = documentOf(minimal, 'en', name)
      expect(title).not.toBe('')
      expect(blocks).not.toEqual([])
    }
  })

  it('are in English for a language without locale', () => {
    expect(documentOf(configOf(), 'xx', 'contact')).toEqual(documentOf(configOf(), 'en', 'contact'))
  })

  it('prefer the region of a language', () => {
    const config = configOf((draft) => {
      draft.policy.purposes[0]!.name = { en: 'Programme', 'en-US': 'Program' }
    })
    const pieces = piecesOf(documentOf(config, 'en-US', 'purposes').blocks)
    expect(pieces).toContainEqual({ text: 'Program' })
    expect(pieces).not.toContainEqual({ text: 'Programme' })
  })

  it('mark a text that exists only in another language', () => {
    const pieces = piecesOf(
      blocksOf('purposes', 'en', (draft) => {
        draft.policy.purposes[0]!.name = { ja: 'サイトの運営' }
      }),
    )
    expect(pieces).toContainEqual({ text: 'サイトの運営', lang: 'ja' })
  })

  it('do not mark a text that is the same in every language', () => {
    expect(piecesOf(blocksOf('transmissions', 'ja'))).toContainEqual({ text: 'Example Maps' })
  })

  it('are the given ones, each once, in the order of publication', () => {
    const { documents } = publicationOf(configOf(), 'en', ['contact', 'purposes', 'contact'])
    expect(documents.map(({ name }) => name)).toEqual(['purposes', 'contact'])
  })

  it('have a title and a line with version and date', () => {
    const { title, about, version, effective } = publicationOf(configOf(), 'ja')
    expect(title.map(({ text }) => text).join('')).toBe('汐見商工会議所の情報の取り扱い')
    expect(about.map(({ text }) => text).join('')).toBe(
      'プライバシーポリシー2026-04-01版、2026年4月1日から適用',
    )
    expect(about[0]?.href).toBe('/privacy/')
    expect([version, effective]).toEqual(['2026-04-01', '2026-04-01'])
  })
})

describe('purposes', () => {
  it('have their basis, and link to their services', () => {
    const { rows } = tableOf(blocksOf('purposes', 'en'))
    const row = rows.find(({ id }) => id === 'analytics')
    expect(cellOf(row, 'basis')).toEqual(['Only if you allow it.'])
    expect(piecesOf(row?.cells['services'] ?? [])).toEqual([
      { text: 'Shiomi Stats', ref: 'site-stats' },
    ])
  })

  it('need consent if they are sensitive, whatever the basis', () => {
    const { rows } = tableOf(
      blocksOf('purposes', 'en', (draft) => {
        draft.policy.purposes[0]!.sensitive = true
      }),
    )
    expect(cellOf(rows[0], 'basis')).toEqual(['The data is sensitive: only if you allow it.'])
  })
})

describe('transmissions', () => {
  it('do not list services whose recipient is the site itself, and say so', () => {
    const blocks = blocksOf('transmissions', 'en')
    expect(tableOf(blocks).rows.map(({ id }) => id)).toEqual(['site-stats', 'town-map'])
    expect(piecesOf(blocks)[0]?.text).toContain(
      'Data that only the operator of this site receives is not listed.',
    )
  })

  it('list the recipient, its country, the sent items, the use on both sides, and how to stop it', () => {
    const [row] = tableOf(blocksOf('transmissions', 'ja')).rows
    expect(cellOf(row, 'service')).toEqual(['汐見解析'])
    expect(cellOf(row, 'recipient')).toEqual([
      '解析株式会社',
      '当サイトから委託を受けて扱う事業者',
      '国・地域：日本',
      '送信先のプライバシーポリシー',
    ])
    expect(cellOf(row, 'items')).toEqual(['閲覧したページのURL', '閲覧日時'])
    expect(cellOf(row, 'senderUse')).toEqual(['アクセス解析', '読まれたページを数えます。'])
    expect(cellOf(row, 'recipientUse')).toEqual(['利用状況の集計'])
    expect(cellOf(row, 'stop')).toEqual([
      '許可された場合だけ送信します。Cookieの設定で許可を取り消すと、その後は送信しません。',
      '送信先での利用停止',
      '止まるのが送信か利用かは、送信先が定めています。',
    ])
    expect(piecesOf(row?.cells['stop'] ?? [])[1]?.href).toBe('https://stats.example.jp/ja/optout')
  })

  it('say if something is not stated', () => {
    const rows = tableOf(
      blocksOf('transmissions', 'en', (draft) => {
        draft.policy.services![3]!.sends = []
      }),
    ).rows
    expect(cellOf(rows[1], 'recipientUse')).toEqual(['not stated'])
    expect(cellOf(rows[1], 'items')).toEqual(['not stated'])
  })

  it.each([
    ['optout', false, 'If you refuse it in the cookie settings, it is no longer sent.'],
    ['optout', true, 'It is sent only if you allow it.'],
    ['law', false, 'Required by law, so it cannot be refused.'],
  ] as const)(
    'say how to stop a purpose with the basis %s (sensitive: %s)',
    (basis, sensitive, text) => {
      const { rows } = tableOf(
        blocksOf('transmissions', 'en', (draft) => {
          draft.policy.purposes.push(purposeOf('other', { basis, sensitive }))
          draft.policy.services!.push(
            serviceOf('other-service', 'other', { recipient: { name: 'X', role: 'third-party' } }),
          )
        }),
      )
      expect(cellOf(rows.at(-1), 'stop')[0]).toContain(text)
    },
  )

  it.each([
    ['stops', 'ja', '開いているページでも止まります。'],
    ['cookieless', 'ja', 'Cookieを使わない送信が続くことがあります。'],
    ['unknown', 'ja', '確認できていません。'],
    ['stops', 'en', 'It also stops on pages that are open.'],
    [
      'cookieless',
      'en',
      'a page that is open may go on sending data, without cookies, until you reload it.',
    ],
    ['unknown', 'en', 'is not known. Reloading the page stops it.'],
  ] as const)('say what is sent after a withdrawal: %s (%s)', (afterRevoke, lang, text) => {
    const { rows } = tableOf(
      blocksOf('transmissions', lang, (draft) => {
        draft.policy.services![2]!.afterRevoke = afterRevoke
      }),
    )
    expect(cellOf(rows[0], 'stop')[1]).toContain(text)
  })

  it('say nothing of a withdrawal if there can be none, and nothing that is not known', () => {
    const stopOf = (basis: 'law' | 'consent', afterRevoke: string): readonly string[] =>
      cellOf(
        tableOf(
          transmissions(
            {
              ...configOf(),
              policy: {
                ...configOf().policy,
                purposes: [purposeOf('other', { basis })],
                services: [
                  serviceOf('x', 'other', {
                    recipient: { name: 'X', role: 'third-party' },
                    afterRevoke: afterRevoke as 'stops',
                  }),
                ],
              },
            },
            createLocalizer({ tag: 'en', texts: textsOf('en').documents }),
          ),
        ).rows[0],
        'stop',
      )
    expect(stopOf('law', 'cookieless')).toHaveLength(1)
    expect(stopOf('consent', 'cookieless')).toHaveLength(2)
    // In the page, a policy is not validated.
    expect(stopOf('consent', 'constructor')).toHaveLength(1)
  })

  it.each([
    ['ja', 'Cookieを使わずに'],
    ['en', 'Even if you do not allow it, it sends, without cookies'],
  ] as const)('say what Google is sent before consent in advanced mode (%s)', (lang, text) => {
    const stopOf = (mode: 'basic' | 'advanced', basis: 'consent' | 'law'): string => {
      const blocks = blocksOf('transmissions', lang, (draft) => {
        draft.signals = { google: { mode } }
        draft.policy.services![2]!.signal = 'google'
        draft.policy.purposes[2]!.basis = basis
      })
      return cellOf(tableOf(blocks).rows[0], 'stop').join()
    }
    expect(stopOf('advanced', 'consent')).toContain(text)
    expect(stopOf('basic', 'consent')).not.toContain(text)
    expect(stopOf('advanced', 'law')).not.toContain(text)
  })

  it('are none if nothing leaves the site', () => {
    const blocks = blocksOf('transmissions', 'en', (draft) => {
      draft.policy.services = []
    })
    expect(piecesOf(blocks)).toEqual([{ text: 'This site sends data only to its operator.' }])
  })
})

describe('cookies', () => {
  it('list the kind, the duration, and whether only the server can read it', () => {
    const { rows } = tableOf(blocksOf('cookies', 'en'))
    const of = (name: string): (typeof rows)[number] | undefined =>
      rows.find((row) => cellOf(row, 'name')[0] === name)
    expect(cellOf(of('sid'), 'duration')).toEqual(['until the browser closes'])
    expect(cellOf(of('sid'), 'description')).toEqual([
      'Whether you are signed in',
      'Only the server can read it.',
    ])
    expect(cellOf(of('_pk_id*'), 'duration')).toEqual(['13 months'])
    expect(cellOf(of('pk_*'), 'kind')).toEqual(['local storage'])
    expect(cellOf(of('pk-queue'), 'kind')).toEqual(['database (IndexedDB)'])
    expect(cellOf(of('theme'), 'duration')).toEqual(['until the tab closes'])
  })

  it('contain what Sekisho itself stores, which nobody has to declare', () => {
    const { rows } = tableOf(documentOf(minimal, 'en', 'cookies').blocks.slice(1))
    expect(rows.map((row) => [cellOf(row, 'name'), cellOf(row, 'duration')])).toEqual([
      [['sekisho'], ['400 days']],
      [['sekisho'], ['until erased']],
    ])
  })

  it('contain the receipts that wait to be sent if the site collects them', () => {
    const config = { ...minimal, receipts: { url: '/receipts' } }
    const { rows } = tableOf(documentOf(config, 'en', 'cookies').blocks.slice(1))
    expect(rows.map((row) => cellOf(row, 'name')[0])).toContain('sekisho~*')
  })

  it('contain it once if a service declares it', () => {
    const { rows } = tableOf(
      blocksOf('cookies', 'en', (draft) => {
        draft.policy.services![0]!.cookies![0]!.name = 'seki*'
        draft.policy.services![0]!.storage = [{ area: 'local', key: 'sekisho', description: 'x' }]
      }),
    )
    expect(rows.filter((row) => cellOf(row, 'name')[0] === 'sekisho')).toHaveLength(1)
  })

  it('explain wildcards if there are any', () => {
    const wildcard = 'stands for any characters'
    expect(piecesOf(blocksOf('cookies', 'en')).some(({ text }) => text.includes(wildcard))).toBe(
      true,
    )
    expect(
      piecesOf(documentOf(minimal, 'en', 'cookies').blocks).some(({ text }) =>
        text.includes(wildcard),
      ),
    ).toBe(false)
  })

  it('have the id of a service in its first row if it is not among the transmissions', () => {
    const ids = tableOf(blocksOf('cookies', 'en')).rows.flatMap(({ id }) => id ?? [])
    expect(ids).toEqual(['session', 'text-size'])
  })
})

describe('changes', () => {
  it('list the history, with the affected purposes', () => {
    const { rows } = tableOf(blocksOf('changes', 'en'))
    expect(rows.map((row) => cellOf(row, 'version'))).toEqual([['2026-04-01'], ['2025-10-01']])
    expect(rows.map((row) => cellOf(row, 'kind'))).toEqual([['material change'], ['minor change']])
    expect(piecesOf(rows[0]?.cells['purposes'] ?? [])).toEqual([
      { text: 'Statistics', ref: 'analytics' },
    ])
  })

  it('show the id of a purpose that the policy no longer has', () => {
    const { rows } = tableOf(
      blocksOf('changes', 'en', (draft) => {
        draft.policy.changes![1]!.purposes = ['gone']
      }),
    )
    expect(cellOf(rows[1], 'purposes')).toEqual(['gone'])
  })

  it('announce the upcoming version, with its date and a link', () => {
    const pieces = piecesOf(blocksOf('changes', 'ja'))
    expect(pieces).toContainEqual({ text: '予定している変更' })
    expect(pieces).toContainEqual({ text: '2027年4月1日' })
    expect(pieces).toContainEqual({ text: '新しいポリシーを読む', href: '/privacy/2027/' })
  })

  it('say if there are none', () => {
    expect(piecesOf(documentOf(minimal, 'en', 'changes').blocks).at(-1)).toEqual({
      text: 'There are no changes yet.',
    })
  })
})

describe('contact', () => {
  it('has all ways to contact the site', () => {
    const hrefs = piecesOf(blocksOf('contact', 'en')).flatMap(({ href }) => href ?? [])
    expect(hrefs).toEqual([
      '/contact/',
      'mailto:sodan@shiomi.example',
      'tel:+81-3-0000-0000',
      'mailto:kujo@shiomi.example',
    ])
  })

  it.each([
    ['03-1234-5678（平日9時〜17時）', 'tel:03-1234-5678'],
    ['03-1234-5678 (9:00-17:00)', 'tel:03-1234-5678'],
    ['03-1234-5678 (9-17)', 'tel:03-1234-5678'],
    ['(03) 1234 5678', 'tel:(03)12345678'],
    ['+1 (212) 555-0100 ext. 3', 'tel:+1(212)555-0100'],
    ['03.1234.5678.', 'tel:03.1234.5678'],
    ['電話 03-1234-5678', undefined],
    ['０３−１２３４', undefined],
    ['24時間受付', undefined],
    ['110', 'tel:110'],
    ['ask us', undefined],
  ])('links only a number at the beginning: %s', (tel, href) => {
    const config = configOf((draft) => (draft.policy.controller.contact = { tel }))
    expect(piecesOf(documentOf(config, 'en', 'contact').blocks)).toContainEqual(
      href === undefined ? { text: tel } : { text: tel, href },
    )
  })

  it('says if complaints have the same address as questions', () => {
    expect(piecesOf(documentOf(minimal, 'en', 'contact').blocks).at(-1)).toEqual({
      text: 'The same as for enquiries.',
    })
  })
})
