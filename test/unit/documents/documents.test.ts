import { describe, expect, it } from 'vitest'
import { DOCUMENTS, documentOf, isDocument, publicationOf } from '../../../src/documents/documents'
import { configOf, minimalInput, purposeOf, serviceOf } from '../support/config'
import { parseConfig } from '../../../src/policy/parse'
import { blocksOf, cellOf, declaredIn, piecesOf, tableOf } from './support'

const minimal = (() => {
  const result = parseConfig(minimalInput())
  if (!result.ok) throw Error()
  return result.config
})()

describe('the documents', () => {
  it('are these', () => {
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

  it.each(['ja', 'en'])('say everything the policy declares, in %s', (lang) => {
    const config = configOf()
    const said = publicationOf(config, lang).documents.flatMap(({ blocks }) =>
      piecesOf(blocks).map(({ text }) => text),
    )
    const declared = declaredIn(config, lang)
    expect(declared.length).toBeGreaterThan(30)
    for (const each of declared) expect(said).toContain(each)
  })

  it('are made of the least policy there is', () => {
    for (const name of DOCUMENTS) {
      const { title, blocks } = documentOf(minimal, 'en', name)
      expect(title).not.toBe('')
      expect(blocks).not.toEqual([])
    }
  })

  it('are in English where Sekisho does not speak the language', () => {
    expect(documentOf(configOf(), 'xx', 'contact')).toEqual(documentOf(configOf(), 'en', 'contact'))
  })

  it('take the wanted region of a language first', () => {
    const config = configOf((draft) => {
      draft.policy.purposes[0]!.name = { en: 'Programme', 'en-US': 'Program' }
    })
    const said = piecesOf(documentOf(config, 'en-US', 'purposes').blocks)
    expect(said).toContainEqual({ text: 'Program' })
    expect(said).not.toContainEqual({ text: 'Programme' })
  })

  it('mark a text that is there in another language only', () => {
    const said = piecesOf(
      blocksOf('purposes', 'en', (draft) => {
        draft.policy.purposes[0]!.name = { ja: 'サイトの運営' }
      }),
    )
    expect(said).toContainEqual({ text: 'サイトの運営', lang: 'ja' })
  })

  it('do not mark a text that is the same in every language', () => {
    expect(piecesOf(blocksOf('transmissions', 'ja'))).toContainEqual({ text: 'Example Maps' })
  })

  it('are those asked for, each once, in the order of publication', () => {
    const { documents } = publicationOf(configOf(), 'en', ['contact', 'purposes', 'contact'])
    expect(documents.map(({ name }) => name)).toEqual(['purposes', 'contact'])
  })

  it('say above whose they are, which version and since when', () => {
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
  it('have their basis, and lead to their services', () => {
    const { rows } = tableOf(blocksOf('purposes', 'en'))
    const row = rows.find(({ id }) => id === 'analytics')
    expect(cellOf(row, 'basis')).toEqual(['Only if you allow it.'])
    expect(piecesOf(row?.cells['services'] ?? [])).toEqual([
      { text: 'Shiomi Stats', ref: 'site-stats' },
    ])
  })

  it('are never without a yes where they are sensitive, whatever the basis', () => {
    const { rows } = tableOf(
      blocksOf('purposes', 'en', (draft) => {
        draft.policy.purposes[0]!.sensitive = true
      }),
    )
    expect(cellOf(rows[0], 'basis')).toEqual(['The data is sensitive: only if you allow it.'])
  })
})

describe('transmissions', () => {
  it('leave out what only the site itself receives, and say so', () => {
    const blocks = blocksOf('transmissions', 'en')
    expect(tableOf(blocks).rows.map(({ id }) => id)).toEqual(['site-stats', 'town-map'])
    expect(piecesOf(blocks)[0]?.text).toContain('What only the operator of this site receives')
  })

  it('say who, where, what, for what on both sides, and how to stop it', () => {
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
      '許可された場合だけ送信します。サイトの設定で許可を取り消すと、その後は送信しません。',
      '送信先での利用停止',
      '止まるのが送信か利用かは、送信先が定めています。',
    ])
    expect(piecesOf(row?.cells['stop'] ?? [])[1]?.href).toBe('https://stats.example.jp/ja/optout')
  })

  it('say where the policy is silent', () => {
    const rows = tableOf(
      blocksOf('transmissions', 'en', (draft) => {
        draft.policy.services![3]!.sends = []
      }),
    ).rows
    expect(cellOf(rows[1], 'recipientUse')).toEqual(['not stated'])
    expect(cellOf(rows[1], 'items')).toEqual(['not stated'])
  })

  it.each([
    ['optout', false, 'If you refuse it in the site’s settings, it is no longer sent.'],
    ['optout', true, 'It is sent only if you allow it.'],
    ['law', false, 'Required by law, so it cannot be refused.'],
  ] as const)(
    'say how a purpose of basis %s is stopped (sensitive: %s)',
    (basis, sensitive, text) => {
      const { rows } = tableOf(
        blocksOf('transmissions', 'en', (draft) => {
          draft.policy.purposes.push(purposeOf('other', { basis, sensitive }))
          draft.policy.services!.push(
            serviceOf('elsewhere', 'other', { recipient: { name: 'X', role: 'third-party' } }),
          )
        }),
      )
      expect(cellOf(rows.at(-1), 'stop')[0]).toContain(text)
    },
  )

  it('are none where nothing leaves the site', () => {
    const blocks = blocksOf('transmissions', 'en', (draft) => {
      draft.policy.services = []
    })
    expect(piecesOf(blocks)).toEqual([{ text: 'This site sends data to nobody but its operator.' }])
  })
})

describe('cookies', () => {
  it('say what each is, how long it stays, and whether only the server reads it', () => {
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

  it('have the consent cookie and what is remembered, which nobody has to declare', () => {
    const { rows } = tableOf(documentOf(minimal, 'en', 'cookies').blocks.slice(1))
    expect(rows.map((row) => [cellOf(row, 'name'), cellOf(row, 'duration')])).toEqual([
      [['sekisho'], ['400 days']],
      [['sekisho'], ['until erased']],
    ])
  })

  it('have the receipts that wait, where a site asks for them', () => {
    const config = { ...minimal, receipts: { url: '/receipts' } }
    const { rows } = tableOf(documentOf(config, 'en', 'cookies').blocks.slice(1))
    expect(rows.map((row) => cellOf(row, 'name')[0])).toContain('sekisho~*')
  })

  it('have it once where a service declares it', () => {
    const { rows } = tableOf(
      blocksOf('cookies', 'en', (draft) => {
        draft.policy.services![0]!.cookies![0]!.name = 'seki*'
        draft.policy.services![0]!.storage = [{ area: 'local', key: 'sekisho', description: 'x' }]
      }),
    )
    expect(rows.filter((row) => cellOf(row, 'name')[0] === 'sekisho')).toHaveLength(1)
  })

  it('explain a star where there is one', () => {
    const star = 'stands for any characters'
    expect(piecesOf(blocksOf('cookies', 'en')).some(({ text }) => text.includes(star))).toBe(true)
    expect(
      piecesOf(documentOf(minimal, 'en', 'cookies').blocks).some(({ text }) => text.includes(star)),
    ).toBe(false)
  })

  it('give its id to the first row of a service that is not among the transmissions', () => {
    const ids = tableOf(blocksOf('cookies', 'en')).rows.flatMap(({ id }) => id ?? [])
    expect(ids).toEqual(['session', 'text-size'])
  })
})

describe('changes', () => {
  it('have the history, with the purposes concerned', () => {
    const { rows } = tableOf(blocksOf('changes', 'en'))
    expect(rows.map((row) => cellOf(row, 'version'))).toEqual([['2026-04-01'], ['2025-10-01']])
    expect(rows.map((row) => cellOf(row, 'kind'))).toEqual([['material change'], ['minor change']])
    expect(piecesOf(rows[0]?.cells['purposes'] ?? [])).toEqual([
      { text: 'Statistics', ref: 'analytics' },
    ])
  })

  it('name a purpose that the policy no longer has by its id', () => {
    const { rows } = tableOf(
      blocksOf('changes', 'en', (draft) => {
        draft.policy.changes![1]!.purposes = ['gone']
      }),
    )
    expect(cellOf(rows[1], 'purposes')).toEqual(['gone'])
  })

  it('announce what is coming, with its date and where to read it', () => {
    const said = piecesOf(blocksOf('changes', 'ja'))
    expect(said).toContainEqual({ text: '予定している変更' })
    expect(said).toContainEqual({ text: '2027年4月1日' })
    expect(said).toContainEqual({ text: '新しいポリシーを読む', href: '/privacy/2027/' })
  })

  it('say that there are none', () => {
    expect(piecesOf(documentOf(minimal, 'en', 'changes').blocks).at(-1)).toEqual({
      text: 'There are no changes yet.',
    })
  })
})

describe('contact', () => {
  it('has every way to turn to somebody', () => {
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
  ])('links the number at the beginning, and nothing else: %s', (tel, href) => {
    const config = configOf((draft) => (draft.policy.controller.contact = { tel }))
    expect(piecesOf(documentOf(config, 'en', 'contact').blocks)).toContainEqual(
      href === undefined ? { text: tel } : { text: tel, href },
    )
  })

  it('says where complaints go when that is where questions go', () => {
    expect(piecesOf(documentOf(minimal, 'en', 'contact').blocks).at(-1)).toEqual({
      text: 'The same as for enquiries.',
    })
  })
})
