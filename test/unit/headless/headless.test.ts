import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AskDetail, Consent } from '../../../src/consent/types'
import { unfairness } from '../../../src/headless/fairness'
import { bindHeadless } from '../../../src/headless/index'
import type { AskTexts } from '../../../src/locales/types'
import type { Ui } from '../../../src/ui/types'
import { textsOf } from '../support/texts'

const { notice, placeholder, preferences } = textsOf('en')
const TEXTS: AskTexts = { notice, placeholder, preferences }

interface Bench {
  readonly ui: Ui
  readonly asked: AskDetail[]
  readonly calls: string[]
  readonly consent: { status: Consent['status'] }
}

const make = (load: () => Promise<AskTexts> = async () => TEXTS): Bench => {
  const asked: AskDetail[] = []
  const calls: string[] = []
  const consent = {
    status: 'undecided',
    has: (id: string) => id === 'analytics',
    acceptAll: (source: string, event: Event) => calls.push(`accept ${source} ${event.type}`),
    rejectAll: (source: string, event: Event) => calls.push(`reject ${source} ${event.type}`),
    update: (choices: object, source: string) =>
      calls.push(`update ${JSON.stringify(choices)} ${source}`),
  } as unknown as Consent & { status: Consent['status'] }
  const ui = bindHeadless(load).createUi({
    consent,
    tag: 'ar-EG',
    policyUpdate: () => undefined,
    dismissPolicyUpdate: () => {},
    ask: (detail) => asked.push(detail),
  })
  return { ui, asked, calls, consent }
}

const control = (name: 'button' | 'a' = 'button'): HTMLElement => document.createElement(name)

describe('a page that draws everything itself', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('is asked with the texts, their language and its direction', async () => {
    const { ui, asked } = make()
    ui.show('notice')
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toHaveLength(1)
    const [detail] = asked
    expect(detail).toMatchObject({ what: 'notice', language: 'ar-EG', direction: 'rtl' })
    expect(detail?.texts).toBe(TEXTS)
    ui.destroy()
  })

  it('decides by clicks on what it has bound, until it is released or destroyed', async () => {
    const { ui, asked, calls } = make()
    ui.show('preferences')
    await vi.advanceTimersByTimeAsync(0)
    const [accept, reject, save] = [control(), control(), control()]
    const on = document.createElement('input')
    const off = document.createElement('input')
    on.type = off.type = 'checkbox'
    const bind = (): (() => void) | undefined =>
      asked[0]?.bind({ accept, reject, save, switches: { analytics: on, embeds: off } })
    const unbind = bind()
    expect([on.checked, off.checked]).toEqual([true, false])
    off.checked = true
    for (const each of [accept, reject, save]) each.click()
    expect(calls).toEqual([
      'accept notice click',
      'reject notice click',
      'update {"analytics":true,"embeds":true} preferences',
    ])
    unbind?.()
    reject.click()
    expect(calls).toHaveLength(3)
    bind()
    ui.destroy()
    reject.click()
    expect(calls).toHaveLength(3)
  })

  it('is told that nobody can answer, only while there is no answer', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const { ui, consent } = make()
    ui.show('notice')
    await vi.advanceTimersByTimeAsync(6000)
    expect(warn).toHaveBeenCalledTimes(1)
    consent.status = 'decided'
    ui.show('notice')
    await vi.advanceTimersByTimeAsync(6000)
    consent.status = 'undecided'
    ui.show('notice')
    await vi.advanceTimersByTimeAsync(0)
    ui.destroy()
    await vi.advanceTimersByTimeAsync(6000)
    expect(warn).toHaveBeenCalledTimes(1)
  })

  it('hears in the console of texts that do not come', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const { ui, asked } = make(() => Promise.reject(Error('no network')))
    ui.show('notice')
    await vi.advanceTimersByTimeAsync(0)
    expect(error).toHaveBeenCalledWith('[sekisho]', Error('no network'))
    expect(asked).toEqual([])
    ui.destroy()
  })
})

describe('refusing', () => {
  const sized = (element: HTMLElement, width: number, height: number): HTMLElement => {
    element.getBoundingClientRect = () => new DOMRect(0, 0, width, height)
    document.body.append(element)
    return element
  }
  afterEach(() => {
    document.body.replaceChildren()
  })

  it('is as easy as accepting where both look alike', () => {
    expect(unfairness(sized(control(), 120, 44), sized(control(), 100, 44))).toEqual([])
  })

  it.each<[string, (no: HTMLElement) => unknown, string]>([
    ['it is not displayed', (no) => sized(no, 0, 0), 'it is not displayed'],
    ['it is smaller', (no) => sized(no, 60, 44), 'it is smaller'],
    ['it is fainter', (no) => (no.style.opacity = '0.4'), 'its opacity is 0.4, and not 1'],
    [
      'its letters are smaller',
      (no) => (no.style.fontSize = '9px'),
      'its fontSize is 9px, and not 16px',
    ],
  ])('is harder where %s', (_, change, words) => {
    const [accept, reject] = [sized(control(), 120, 44), sized(control(), 120, 44)]
    accept.style.opacity = '1'
    reject.style.opacity = '1'
    accept.style.fontSize = '16px'
    reject.style.fontSize = '16px'
    change(reject)
    expect(unfairness(accept, reject)).toEqual([words])
  })

  it('is harder by a link than by a button', () => {
    const found = unfairness(sized(control(), 120, 44), sized(control('a'), 120, 44))
    expect(found).toContain('it is a <a>, and not a <button>')
  })
})
