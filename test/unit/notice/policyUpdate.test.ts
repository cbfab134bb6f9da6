import { describe, expect, it, vi } from 'vitest'
import type { Lapse, PolicyUpdate } from '../../../src/consent/types'
import { coverageOf } from '../../../src/policy/coverage'
import { compareCoverage } from '../../../src/policy/compare'
import type { ConfigInput } from '../../../src/policy/types'
import { configOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import {
  dialogOf,
  hostOf,
  loaded,
  makeUi,
  noticeOf,
  pageRules,
  shadowOf,
  switchOf,
  useBrowser,
} from '../ui/support'
import type { UiBench } from '../ui/support'

useBrowser()

const NONE: PolicyUpdate = { lapses: [], minor: [], upcoming: undefined }
const LONG_AGO = { preferences: true, analytics: true, embeds: true }

const english = (draft: Draft<ConfigInput>): void => {
  document.documentElement.lang = 'en'
  draft.notice = { kind: 'bar' }
}

/** What a purpose covers after a change and did not before. */
const lapseOf = (change: (draft: Draft<ConfigInput>) => void, rest: Partial<Lapse> = {}): Lapse => {
  const [before, now] = [configOf(), configOf(change)].map(({ policy }) =>
    coverageOf(policy, 'analytics'),
  ) as [ReturnType<typeof coverageOf>, ReturnType<typeof coverageOf>]
  const { added, longer, reworded } = compareCoverage(before, now)
  return {
    id: 'analytics',
    isNew: false,
    added: [...added, ...longer],
    isReworded: !!reworded.length,
    changes: [],
    ...rest,
  }
}

const asked = async (
  lapses: readonly Lapse[],
  change: (draft: Draft<ConfigInput>) => void = () => {},
): Promise<string> => {
  const bench = makeUi(
    {
      lapsed: LONG_AGO,
      change: (draft) => {
        english(draft)
        change(draft)
      },
    },
    { ...NONE, lapses },
  )
  bench.ui.show('notice')
  await loaded()
  return noticeOf().querySelector('[part="changes"]')?.textContent ?? ''
}

describe('the notice, where something has changed', () => {
  it.each<readonly [string, (draft: Draft<ConfigInput>) => void, string]>([
    [
      'a service, with its recipient, which stands for all that comes with it',
      (it) => it.policy.services!.push(serviceOf('more', 'analytics', { sends: ['x'] })),
      'Statistics: new service: more (more)',
    ],
    [
      'a recipient',
      (it) => (it.policy.services![2]!.recipient.name = { ja: '別会社', en: 'Other Inc.' }),
      'Statistics: new recipient: Other Inc.',
    ],
    [
      'items, in the language of the visitor',
      (it) =>
        (it.policy.services![2]!.sends = {
          ja: ['閲覧したページのURL', '閲覧日時', '会員番号'],
          en: ['URL of the page', 'Time', 'Member number'],
        }),
      'Statistics: now also sent: Member number',
    ],
    [
      'cookies, with how long',
      (it) => {
        it.policy.services![2]!.cookies![0]!.duration = 'P2Y'
        it.policy.services![2]!.cookies![1]!.duration = 'P1D'
      },
      'Statistics: cookie _pk_id* (2 years); cookie _pk_ses* (1 day)',
    ],
    [
      'what is stored',
      (it) =>
        it.policy.services![2]!.storage!.push({ area: 'local', key: 'x y', description: 'x' }),
      'Statistics: stored in the browser: x y',
    ],
    [
      'addresses, where there is nothing else',
      (it) => it.policy.services![2]!.hosts!.push('more.example'),
      'Statistics: new address: more.example',
    ],
    [
      'another basis, and other words',
      (it) => {
        it.policy.purposes[2]!.basis = 'optout'
        it.policy.purposes[2]!.description = 'x'
      },
      'Statistics: a different legal basis; described in other words',
    ],
  ])('names %s', async (_, change, words) => {
    expect(await asked([lapseOf(change)], change)).toBe(words)
  })

  it('names three things, and how many more', async () => {
    const change = (it: Draft<ConfigInput>): void => {
      for (const name of ['a', 'b', 'c', 'd', 'e'])
        it.policy.services![2]!.cookies!.push({ name, duration: 'session', description: 'x' })
    }
    expect(await asked([lapseOf(change)], change)).toBe(
      'Statistics: cookie a; cookie b; cookie c; and 2 more',
    )
  })

  it('says it in the words of the site first', async () => {
    const summary = { ja: '解析を変えました。', en: 'We count more.' }
    const changes = [{ version: '2', kind: 'material', purposes: ['analytics'], summary }] as const
    const change = (it: Draft<ConfigInput>): void => {
      it.policy.services![2]!.hosts!.push('more.example')
    }
    expect(await asked([lapseOf(change, { changes })], change)).toBe(
      'Statistics: We count more.; new address: more.example',
    )
  })

  it('says that a purpose is new, and that the details are not known', async () => {
    const none = { added: [], isReworded: false, changes: [] }
    expect(
      await asked([
        { id: 'analytics', isNew: true, ...none },
        { id: 'embeds', isNew: false, ...none },
      ]),
    ).toBe('Statistics: new purposeMaps and videos: the details have changed')
  })

  it('takes no more than three lines', async () => {
    const ids = ['preferences', 'analytics', 'embeds', 'a', 'b']
    const text = await asked(
      ids.map((id) => ({ id, isNew: true, added: [], isReworded: false, changes: [] })),
    )
    expect(text).toMatch(/and 3 more$/)
  })

  it('says nothing of it when it is shown again and nothing has changed any more', async () => {
    const none = { added: [], isReworded: false, changes: [] }
    const lapses: Lapse[] = [{ id: 'analytics', isNew: true, ...none }]
    const { ui } = makeUi({ lapsed: LONG_AGO, change: english }, { ...NONE, lapses })
    ui.show('notice')
    await loaded()
    expect(noticeOf().querySelector('[part="changes"]')).not.toBeNull()
    ui.hide()
    lapses.length = 0
    ui.show('notice')
    await loaded()
    expect(noticeOf().querySelector('[part="changes"]')).toBeNull()
  })

  it('takes texts as texts', async () => {
    const change = (it: Draft<ConfigInput>): void => {
      it.policy.services![2]!.sends = { ja: ['<img src=x onerror=alert(1)>'] }
    }
    expect(await asked([lapseOf(change)], change)).toContain('<img src=x')
    expect(noticeOf().querySelector('img')).toBeNull()
  })
})

describe('the preferences, where something has changed', () => {
  const opened = async (lapses: readonly Lapse[]): Promise<UiBench> => {
    const bench = makeUi({ lapsed: LONG_AGO, change: english }, { ...NONE, lapses })
    bench.ui.show('preferences')
    await loaded()
    return bench
  }
  const changeOf = (id: string): string | undefined =>
    switchOf(id).closest('section')?.querySelector('[part="changes"]')?.textContent

  it('say at the purpose all that is new, and at no other', async () => {
    await opened([
      lapseOf((it) => {
        for (const name of ['a', 'b', 'c', 'd'])
          it.policy.services![2]!.cookies!.push({ name, duration: 'session', description: 'x' })
      }),
    ])
    expect(changeOf('analytics')).toBe(
      'Why you are asked again: cookie a; cookie b; cookie c; cookie d',
    )
    expect(dialogOf().querySelectorAll('[part="changes"]')).toHaveLength(1)
  })

  it('say that a purpose is new', async () => {
    await opened([{ id: 'embeds', isNew: true, added: [], isReworded: false, changes: [] }])
    expect(changeOf('embeds')).toBe('Why you are asked again: new purpose')
  })

  it('keep what the visitor has switched before that is known', async () => {
    const bench = makeUi(
      { lapsed: LONG_AGO, change: english },
      { ...NONE, lapses: [lapseOf((it) => it.policy.services![2]!.hosts!.push('more.example'))] },
    )
    bench.ui.show('preferences')
    await vi.waitFor(() => dialogOf())
    switchOf('analytics').checked = true
    await loaded()
    expect(changeOf('analytics')).toContain('new address')
    expect(switchOf('analytics').checked).toBe(true)
  })
})

describe('the line that says what has changed', () => {
  const shown = async (update: Partial<PolicyUpdate>): Promise<UiBench> => {
    const bench = makeUi({ decided: LONG_AGO, change: english }, { ...NONE, ...update })
    bench.ui.show('news')
    await loaded()
    return bench
  }
  const line = (): HTMLElement => shadowOf()!.querySelector<HTMLElement>('[part="news"]')!
  const minor = [
    { version: '2', kind: 'minor', purposes: [], summary: { ja: '字句', en: 'Wording.' } },
  ] as const

  it('says it, with a link to the policy', async () => {
    const { emitted } = await shown({ minor })
    expect(line().textContent).toContain(
      'We have made small changes to our privacy policy. Wording. Privacy policy',
    )
    expect(line().querySelector('a')?.getAttribute('href')).toBe('/en/privacy/')
    expect(emitted).toEqual(['shown news'])
  })

  it('announces the next version by its date, with a link to it', async () => {
    await shown({
      upcoming: { version: '3', effective: '2027-04-01', summary: 'Planned.', url: '/next/' },
    })
    expect(line().textContent).toContain(
      'A new version of our privacy policy takes effect on April 1, 2027. Planned.',
    )
    expect(line().querySelector('a')?.getAttribute('href')).toBe('/next/')
  })

  it('takes no focus, and is gone once it is put away', async () => {
    const opener = document.querySelector('button')!
    opener.focus()
    const { emitted } = await shown({ minor })
    expect(document.activeElement).toBe(opener)
    line().querySelector('button')!.click()
    expect(hostOf()).toBeNull()
    expect(emitted).toEqual(['shown news', 'dismissed', 'hidden news'])
    expect(pageRules()).toBe('')
  })

  it('goes when everything is hidden, and is not put away by that', async () => {
    const { ui, emitted } = await shown({ minor })
    ui.hide()
    expect(hostOf()).toBeNull()
    expect(emitted).not.toContain('dismissed')
  })
})
