import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Consent } from '../../../src/consent/types'
import { ALL, bench, start } from '../support/consent'
import { flush } from '../support/platform'
import { cleanUp, FRAMEWORKS } from './support'

const page = window as unknown as { sekisho?: unknown }
let container: HTMLElement
let unmount = (): void => {}

afterAll(cleanUp)
beforeEach(() => {
  // The adapters remember the Sekisho of their page, which is another one for each test.
  vi.resetModules()
  container = document.createElement('div')
  document.body.append(container)
})
afterEach(() => {
  unmount()
  unmount = () => {}
  container.remove()
  delete page.sekisho
})

/** As `window.sekisho` is when Sekisho has started. */
const asPage = (consent: Consent): unknown =>
  Object.setPrototypeOf(
    {
      push(...queued: ((it: Consent) => void)[]) {
        for (const each of queued) queueMicrotask(() => each(consent))
      },
    },
    consent,
  )

const output = (): string | null | undefined => container.querySelector('output')?.textContent
const isOpen = (): boolean => !!container.querySelector('b')
const says = (text: string): Promise<void> => vi.waitFor(() => expect(output()).toBe(text))

describe.each(FRAMEWORKS)('in $name', ({ mount }) => {
  it('nothing is granted before Sekisho has come, and the gate follows what is chosen then', async () => {
    unmount = await mount(container)
    await says('false pending')
    expect(container.textContent).toContain('closed, pending')

    const { consent } = await bench()
    const queue = page.sekisho as ((it: Consent) => void)[]
    for (const each of queue) each(consent)
    await says('false undecided')
    expect(isOpen()).toBe(false)
    expect(container.textContent).toContain('closed, undecided')

    consent.acceptAll()
    await says('true decided')
    expect(isOpen()).toBe(true)
    consent.rejectAll()
    await says('false decided')
    expect(isOpen()).toBe(false)
  })

  it('the gate is open for who has accepted before', async () => {
    page.sekisho = asPage((await bench({ decided: ALL })).consent)
    unmount = await mount(container)
    await says('true decided')
    expect(isOpen()).toBe(true)
  })

  it('a click on a button of the page grants and withdraws, and says that it was a click', async () => {
    const { consent } = await bench()
    page.sekisho = asPage(consent)
    unmount = await mount(container)
    await says('false undecided')
    const update = vi.spyOn(consent, 'update')
    container.querySelector<HTMLElement>('#grant')!.click()
    await vi.waitFor(() => expect(isOpen()).toBe(true))
    expect(update.mock.calls[0]![2]).toBeInstanceOf(MouseEvent)
    container.querySelector<HTMLElement>('#withdraw')!.click()
    await vi.waitFor(() => expect(isOpen()).toBe(false))
    expect(consent.has('analytics')).toBe(false)
  })

  it('asks a consent that was made by createConsent, and not the page', async () => {
    page.sekisho = asPage((await bench()).consent)
    const { consent } = await bench({ decided: ALL })
    unmount = await mount(container, consent)
    await says('true decided')
  })

  it('the gate is closed while the page is prerendered', async () => {
    const { consent, platform } = start({ decided: ALL, prerendering: true })
    unmount = await mount(container, consent)
    await flush()
    expect(output()).toBe('false pending')
    expect(isOpen()).toBe(false)
    platform.activate()
    await says('true decided')
  })

  it('an element that is called sekisho is not asked', async () => {
    const other = document.createElement('img')
    other.id = 'sekisho'
    container.before(other)
    unmount = await mount(container)
    await says('false pending')
    await vi.waitFor(() => expect(Array.isArray(page.sekisho)).toBe(true))
    other.remove()
  })

  it('does not listen when it has left the page', async () => {
    const { consent } = await bench()
    const removed = vi.fn()
    const on = consent.on.bind(consent)
    const listened = vi.spyOn(consent, 'on').mockImplementation((type, listener) => {
      const remove = on(type, listener)
      return () => {
        removed()
        remove()
      }
    })
    page.sekisho = asPage(consent)
    unmount = await mount(container)
    await says('false undecided')
    unmount()
    unmount = () => {}
    await flush()
    expect(removed).toHaveBeenCalledTimes(listened.mock.calls.length)
    expect(listened).toHaveBeenCalled()
  })
})

describe.each(FRAMEWORKS.filter(({ name }) => !name.includes('Svelte')))(
  'an embed in $name',
  ({ mount }) => {
    it('is tagged, and has no address of its own', async () => {
      unmount = await mount(container)
      await vi.waitFor(() => expect(container.querySelector('iframe')).not.toBeNull())
      const { attributes } = container.querySelector('iframe')!
      expect(Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))).toEqual({
        'data-consent': 'embeds',
        'data-service': 'town-map',
        'data-src': 'https://map.example/',
        title: 'Map',
      })
    })
  },
)
