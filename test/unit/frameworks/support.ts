import { createElement, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { h, hydrate, render } from 'preact'
import { createApp, createSSRApp, defineComponent, h as hVue } from 'vue'
import type { Consent } from '../../../src/consent/types'

/** A page in some framework: says what it knows of `analytics`, has buttons for it, a gate and an embed. */
export interface Framework {
  readonly name: string
  /**
   * Renders the page.
   *
   * @param consent what it hands to the components; else they ask the page
   * @param hydrated whether the container has what the server has rendered
   * @returns removes it
   */
  mount(container: Element, consent?: Consent, hydrated?: boolean): Promise<() => void>
}

const GATED = 'counted'
const EMBED = { purpose: 'embeds', service: 'town-map', src: 'https://map.example/', title: 'Map' }

/** What React and Preact have in common. */
type Create = (type: unknown, props: object | null, ...children: unknown[]) => unknown

/** The module of an adapter, which differs by framework in its types only. */
interface Hooks {
  readonly useConsent: typeof import('../../../src/frameworks/react').useConsent
  readonly ConsentGate: unknown
  readonly ConsentEmbed: unknown
  readonly ConsentProvider: unknown
}

export const pageOf = (create: Create, it: Hooks, consent?: Consent): unknown => {
  const State = (): unknown => {
    const { granted, status, grant, withdraw } = it.useConsent('analytics')
    return create(
      'p',
      null,
      create('output', null, `${granted} ${status}`),
      create('button', { id: 'grant', onClick: grant }, 'Allow'),
      create('button', { id: 'withdraw', onClick: withdraw }, 'Stop'),
    )
  }
  return create(
    it.ConsentProvider,
    { consent },
    create(State, null),
    create(
      it.ConsentGate,
      { purpose: 'analytics', fallback: ({ status }: { status: string }) => `closed, ${status}` },
      create('b', null, GATED),
    ),
    create(it.ConsentEmbed, EMBED),
  )
}

export const pageOfVue = (it: typeof import('../../../src/frameworks/vue')) =>
  defineComponent({
    setup() {
      const { granted, status, grant, withdraw } = it.useConsent('analytics')
      return () => [
        hVue('p', [
          hVue('output', `${granted.value} ${status.value}`),
          hVue('button', { id: 'grant', onClick: grant }, 'Allow'),
          hVue('button', { id: 'withdraw', onClick: withdraw }, 'Stop'),
        ]),
        hVue(it.ConsentGate, { purpose: 'analytics' } as never, {
          default: () => [hVue('b', GATED)],
          fallback: (state: { status: string }) => [`closed, ${state.status}`],
        }),
        hVue(it.ConsentEmbed, EMBED as never),
      ]
    },
  })

const react: Framework = {
  name: 'React',
  async mount(container, consent, hydrated) {
    const it = await import('../../../src/frameworks/react')
    const page = createElement(
      StrictMode,
      null,
      pageOf(createElement as Create, it, consent) as never,
    )
    if (hydrated) {
      const root = hydrateRoot(container, page, {
        onRecoverableError(error) {
          console.error(error)
        },
      })
      return () => root.unmount()
    }
    const root = createRoot(container)
    root.render(page)
    return () => root.unmount()
  },
}

const preact: Framework = {
  name: 'Preact',
  async mount(container, consent, hydrated) {
    const it = (await import('../../../src/frameworks/preact')) as unknown as Hooks
    const page = pageOf(h as Create, it, consent) as never
    if (hydrated) hydrate(page, container)
    else render(page, container)
    return () => render(null, container)
  },
}

const vue: Framework = {
  name: 'Vue',
  async mount(container, consent, hydrated) {
    const it = await import('../../../src/frameworks/vue')
    const app = (hydrated ? createSSRApp : createApp)(pageOfVue(it))
    if (consent) app.use(it.consentPlugin, consent)
    app.mount(container)
    return () => app.unmount()
  },
}

/** Components of Svelte are compiled: here a few lines do what they come to. */
const svelte: Framework = {
  name: 'a store of Svelte',
  async mount(container, consent) {
    const { consentStore } = await import('../../../src/frameworks/svelte')
    const store = consentStore('analytics', consent)
    container.innerHTML =
      '<p><output></output><button id="grant"></button><button id="withdraw"></button></p><span></span>'
    for (const name of ['grant', 'withdraw'] as const)
      container.querySelector(`#${name}`)!.addEventListener('click', store[name])
    const stop = store.subscribe(({ granted, status }) => {
      container.querySelector('output')!.textContent = `${granted} ${status}`
      container.querySelector('span')!.innerHTML = granted ? `<b>${GATED}</b>` : `closed, ${status}`
    })
    return () => {
      stop()
      container.textContent = ''
    }
  },
}

export const FRAMEWORKS: readonly Framework[] = [react, preact, vue, svelte]

/** Removes what Vue, while a page is developed, says to its tools. */
export const cleanUp = (): void => {
  Reflect.deleteProperty(globalThis, '__VUE__')
}
