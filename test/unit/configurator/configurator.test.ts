import { fireEvent, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft, DraftStore } from '../../../src/configurator/draft/draftStore'
import { fieldPaths } from '../../../src/configurator/draft/fieldPaths'
import { startConfigurator } from '../../../src/configurator/startConfigurator'
import type { ConfigInput } from '../../../src/policy/types'
import { entries } from '../support/catalog'
import { inputOf } from '../support/config'

const root = document.documentElement
let mount: HTMLElement
let kept: Draft | undefined
let keeps: boolean
let end: (() => void) | undefined
let before: readonly [lang: string | null, title: string]

const drafts: DraftStore = {
  read: () => kept,
  write(draft) {
    if (keeps) kept = draft
    return keeps
  },
  remove() {
    kept = undefined
  },
}

const start = (language = 'en', confirm = (): boolean => true): void => {
  end = startConfigurator({
    mount,
    catalog: entries,
    drafts,
    scripts: { frame: '', sekisho: '' },
    language,
    today: () => '2026-11-30',
    confirm,
  })
}

beforeEach(() => {
  before = [root.getAttribute('lang'), document.title]
  mount = document.createElement('div')
  document.body.append(mount)
  kept = undefined
  keeps = true
  // jsdom has no layout.
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(() => {
  end?.()
  mount.remove()
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
  const [lang, title] = before
  if (lang === null) root.removeAttribute('lang')
  else root.lang = lang
  document.title = title
  if (!title) document.querySelector('title')?.remove()
})

const field = (path: string): HTMLInputElement => {
  const found = document.getElementById(`f-${path}`)
  if (!found) throw Error(`There is no field ${path}.`)
  return found as HTMLInputElement
}
const type = (path: string, value: string): void => {
  fireEvent.input(field(path), { target: { value } })
}
const entry = (id: string): HTMLElement | null => mount.querySelector(`[name="entry-${id}"]`)
const choose = (id: string): void => {
  entry(id)?.click()
}
const press = (action: string): void => {
  mount.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click()
}
const open = (config: unknown): void => {
  const paste = mount.querySelector<HTMLTextAreaElement>('#paste')
  if (paste) fireEvent.input(paste, { target: { value: JSON.stringify(config) } })
  press('open')
}
const output = (name: string): string =>
  mount.querySelector<HTMLTextAreaElement>(`#output-${name}`)?.value ?? ''
/** What describes a field to those who do not see it. */
const describedBy = (path: string): string =>
  (field(path).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
const fillInAll = (): void => {
  type('policy.controller.name.en', 'Minato Store')
  type('policy.url.en', '/privacy/')
  type('policy.controller.contact.email', 'privacy@minato.example')
}

describe('the configurator', () => {
  it('begins with nothing chosen, and says nothing of faults at fields that nobody has been to', () => {
    start()
    expect(mount.querySelectorAll('.entries input:checked')).toHaveLength(0)
    expect(mount.querySelectorAll('.faults')).toHaveLength(0)
    expect(mount.querySelectorAll('#result [data-field]')).toHaveLength(3)
  })

  it('has the fields that faults are sorted by', () => {
    start()
    open(inputOf())
    choose('ga4')
    mount.querySelector<HTMLElement>('[data-add="own"]')?.click()
    for (const each of ['service', 'change', 'upcoming'])
      mount.querySelector<HTMLElement>(`[data-add="${each}"]`)?.click()
    const ids = [...mount.querySelectorAll('[id^="f-"]')]
      .map(({ id }) => id.slice(2))
      .filter((id) => !/-(hint|faults)$/.test(id))
    expect(ids.sort()).toEqual([...fieldPaths(kept?.config, kept?.languages ?? [])].sort())
  })

  it('gives the configuration, the lines and the documents once there is no fault', () => {
    start()
    fillInAll()
    choose('ga4')
    const config = JSON.parse(output('config')) as ReturnType<typeof inputOf>
    expect(config.policy.services?.[0]).toMatchObject({ id: 'ga4', purpose: 'analytics' })
    expect(output('head')).toContain('<script src="/sekisho/sekisho.js"></script>')
    expect(output('documents')).toContain('Google LLC')
    expect(within(mount).getByText(/Google Analytics 4: recipient – country, hosts/)).toBeTruthy()
  })

  it('shows a fault at its field once its owner has left it, and describes the input by it', () => {
    start()
    type('policy.version', 'a b')
    expect(describedBy('policy.version')).not.toContain('not valid')
    fireEvent.blur(field('policy.version'))
    expect(describedBy('policy.version')).toContain('"a b" is not valid here.')
    expect(field('policy.version').getAttribute('aria-invalid')).toBe('true')
  })

  it('leads from the summary to the field', () => {
    start()
    mount.querySelector<HTMLElement>('[data-field="policy.controller.name"]')?.click()
    expect(document.activeElement?.id).toBe('f-policy.controller.name.en')
    expect(describedBy('policy.controller.name.en')).toContain('This is missing.')
  })

  it('keeps the draft, and begins with it', () => {
    start()
    fillInAll()
    end?.()
    start('ja')
    expect(field('policy.controller.name.en').value).toBe('Minato Store')
    expect(root.lang).toBe('ja')
  })

  it('says where the draft is not kept', () => {
    keeps = false
    start()
    fillInAll()
    expect(mount.querySelector('#draft')?.textContent).toContain('does not let the draft be kept')
  })

  it('deletes the draft only where the owner is sure', () => {
    const confirm = vi.fn(() => false)
    start('en', confirm)
    fillInAll()
    press('start-anew')
    expect(field('policy.controller.name.en').value).toBe('Minato Store')
    confirm.mockReturnValue(true)
    press('start-anew')
    expect(field('policy.controller.name.en').value).toBe('')
    expect(kept).toBeUndefined()
  })

  it('opens a configuration with all that it has no field for', () => {
    start()
    const config = { ...inputOf(), signals: { gpc: 'ignore' }, later: { a: 1 } }
    open(config)
    expect(mount.querySelector('#opened')?.textContent).toContain('It has 1 faults')
    type('policy.version', '9')
    expect(kept?.config).toEqual(
      JSON.parse(JSON.stringify({ ...config, policy: { ...config.policy, version: '9' } })),
    )
    expect(describedBy('')).toContain('"later" is not a known field.')
  })

  it('writes how the gates, the signals and the receipts are set, and what is usual not at all', () => {
    start()
    fillInAll()
    for (const [path, value] of [
      ['gates.scripts', 'declared'],
      ['gates.embeds', 'false'],
      ['gates.cookies', 'report'],
      ['gates.network', 'off'],
      ['gates.network', 'enforce'],
      ['gates.enforce', 'policy'],
      ['signals.gpc', 'ignore'],
      ['signals.google', 'advanced'],
    ] as const)
      fireEvent.change(field(path), { target: { value } })
    field('signals.meta').click()
    type('gates.allow', 'cdn.example\n*.example.net')
    type('receipts.url', '/receipts')
    type('report.url', '/reports')
    type('report.sample', '0.5')
    const { gates, signals, receipts, report } = JSON.parse(output('config')) as ConfigInput
    expect({ gates, signals, receipts, report }).toEqual({
      gates: {
        scripts: 'declared',
        embeds: false,
        cookies: 'report',
        enforce: 'policy',
        allow: ['cdn.example', '*.example.net'],
      },
      signals: { gpc: 'ignore', google: { mode: 'advanced' }, meta: true },
      receipts: { url: '/receipts' },
      report: { url: '/reports', sample: 0.5 },
    })
    type('report.url', '')
    type('receipts.url', '')
    expect(JSON.parse(output('config'))).not.toHaveProperty('report')
    expect(JSON.parse(output('config'))).not.toHaveProperty('receipts')
  })

  it.each([
    ['auto', undefined],
    ['off', false],
    ['basic', { mode: 'basic', waitForUpdate: 500 }],
  ])('says of Google %s, and keeps what else is set', (choice, google) => {
    start()
    open({ ...inputOf(), signals: { google: { mode: 'advanced', waitForUpdate: 500 } } })
    expect(field('signals.google').value).toBe('advanced')
    fireEvent.change(field('signals.google'), { target: { value: choice } })
    expect((kept?.config as unknown as ConfigInput).signals?.google).toEqual(google)
  })

  it('writes what has changed in the policy, and what will', () => {
    start()
    fillInAll()
    for (const each of ['change', 'upcoming'])
      mount.querySelector<HTMLElement>(`[data-add="${each}"]`)?.click()
    fireEvent.change(field('policy.changes[0].kind'), { target: { value: 'material' } })
    type('policy.changes[0].summary.en', 'Visits are counted.')
    type('policy.upcoming.version', '2027-01-01')
    type('policy.upcoming.effective', '2027-01-01')
    type('policy.upcoming.summary.en', 'Maps are shown.')
    const { policy } = JSON.parse(output('config')) as ConfigInput
    expect(policy.changes).toEqual([
      { version: '2026-11-30', kind: 'material', summary: { en: 'Visits are counted.' } },
    ])
    expect(policy.upcoming).toEqual({
      version: '2027-01-01',
      effective: '2027-01-01',
      summary: { en: 'Maps are shown.' },
    })
    within(mount).getByRole('button', { name: 'Remove Announced version' }).click()
    within(mount).getByRole('button', { name: 'Remove Change 1' }).click()
    expect(JSON.parse(output('config'))).toMatchObject({ policy: { changes: [] } })
    expect((JSON.parse(output('config')) as ConfigInput).policy).not.toHaveProperty('upcoming')
  })

  it('takes an edit of the JSON, or says why it cannot', () => {
    start()
    type('', '{')
    press('apply-json')
    expect(describedBy('')).toContain('This is no valid JSON')
    type('', JSON.stringify(inputOf()))
    press('apply-json')
    expect(field('policy.version').value).toBe('2026-04-01')
  })

  it('has one input where a text is the same in every language', () => {
    start()
    open({ policy: { ...inputOf().policy, controller: { name: 'Store', contact: { tel: '1' } } } })
    type('policy.controller.name', 'Shop')
    expect(kept?.config).toMatchObject({ policy: { controller: { name: 'Shop' } } })
  })

  it('speaks both languages', () => {
    start('ja-JP')
    expect(mount.querySelector('h1')?.textContent).toBe('Sekisho 設定作成ツール')
    mount.querySelector<HTMLElement>('[data-ui="en"]')?.click()
    expect(mount.querySelector('h1')?.textContent).toBe('Sekisho configurator')
    expect(root.lang).toBe('en')
  })
})
