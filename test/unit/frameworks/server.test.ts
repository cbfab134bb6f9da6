import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { h } from 'preact'
import { renderToString as renderPreact } from 'preact-render-to-string'
import { renderToString as renderVue } from '@vue/server-renderer'
import { createSSRApp } from 'vue'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Consent } from '../../../src/consent/types'
import { ALL, bench } from '../support/consent'
import { cleanUp, FRAMEWORKS, pageOf, pageOfVue } from './support'

type Create = Parameters<typeof pageOf>[0]

/** What a server renders, by framework. */
const RENDER: Readonly<Record<string, (consent?: Consent) => Promise<string>>> = {
  React: async (consent) =>
    renderToString(
      pageOf(
        createElement as Create,
        await import('../../../src/frameworks/react'),
        consent,
      ) as never,
    ),
  Preact: async (consent) =>
    renderPreact(
      pageOf(
        h as Create,
        (await import('../../../src/frameworks/preact')) as never,
        consent,
      ) as never,
    ),
  Vue: async (consent) => {
    const adapter = await import('../../../src/frameworks/vue')
    return renderVue(createSSRApp(pageOfVue(adapter)).use(adapter.consentPlugin, consent))
  },
}

const rendered = FRAMEWORKS.filter(({ name }) => name in RENDER)

afterAll(cleanUp)
beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(rendered)('a server that renders $name', ({ name, mount }) => {
  it('renders closed gates, and an embed without an address', async () => {
    const html = await RENDER[name]!()
    expect(html).toContain('false pending')
    expect(html).toContain('closed, pending')
    expect(html).not.toContain('<b>')
    expect(html).toMatch(/<iframe[^>]* data-src="https:\/\/map\.example\/"/)
    expect(html).not.toMatch(/<iframe[^>]* src=/)
  })

  it('renders closed gates even where something is granted already', async () => {
    const { consent } = await bench({ decided: ALL })
    expect(await RENDER[name]!(consent)).toContain('closed, pending')
  })

  it('renders what hydrates without a complaint, and opens the gate after that', async () => {
    const { consent } = await bench({ decided: ALL })
    const complaints = ['error', 'warn'] as const
    const spies = complaints.map((each) => vi.spyOn(console, each).mockImplementation(() => {}))
    const container = document.createElement('div')
    container.innerHTML = await RENDER[name]!(consent)
    document.body.append(container)
    const frame = container.querySelector('iframe')
    // As Sekisho does it before the page is hydrated.
    frame!.setAttribute('src', 'https://map.example/')
    const unmount = await mount(container, consent, true)
    await vi.waitFor(() => expect(container.querySelector('b')).not.toBeNull())
    expect(container.querySelector('iframe')).toBe(frame)
    expect(frame!.getAttribute('src')).toBe('https://map.example/')
    for (const spy of spies) expect(spy.mock.calls).toEqual([])
    unmount()
    container.remove()
  })
})

it('a store of Svelte says on a server that nothing is granted, and listens to nothing', async () => {
  const { consentStore } = await import('../../../src/frameworks/svelte')
  const run = vi.fn()
  vi.stubGlobal('window', undefined)
  consentStore('analytics').subscribe(run)()
  vi.unstubAllGlobals()
  expect(run).toHaveBeenCalledTimes(1)
  expect(run).toHaveBeenCalledWith(expect.objectContaining({ granted: false, status: 'pending' }))
})
