import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { boot as bootWith, findConfig } from '../../src/boot'
import type { GlobalSekisho } from '../../src/boot'
import type { Consent } from '../../src/consent/types'
import { VERSION } from '../../src/create'
import type { BootPass } from '../../src/load'
import { faultsOf, passWith, shortFault } from '../../src/pass'
import { inputOf, inputWith } from './support/config'
import { element } from './support/elements'
import { lateOf } from './support/load'
import { flush } from './support/platform'

const load: BootPass = async () => ({ ...passWith(lateOf()), faultsOf, shortFault })
const boot = (it: BootPass): void => bootWith(it, findConfig)

const host = window as { sekisho?: unknown }
const sekisho = (): Consent & GlobalSekisho => host.sekisho as Consent & GlobalSekisho

const errors = vi.fn<(...message: readonly unknown[]) => void>()
const warnings = vi.fn<(...message: readonly unknown[]) => void>()

/** The script tag that runs, with these attributes. */
const scriptWith = (attributes: Readonly<Record<string, string>> = {}): HTMLScriptElement => {
  const made = element(document, 'script', attributes)
  vi.spyOn(Document.prototype, 'currentScript', 'get').mockReturnValue(made)
  return made
}

/** The configuration as an element of the page. */
const inline = (text: string = JSON.stringify(inputOf())): void => {
  const made = element(document, 'script', { id: 'sekisho-config', type: 'application/json' })
  made.textContent = text
  document.head.append(made)
}

const answer = (body: string, status = 200): Response => new Response(body, { status })

beforeEach(() => {
  errors.mockReset()
  warnings.mockReset()
  vi.spyOn(console, 'error').mockImplementation(errors)
  vi.spyOn(console, 'warn').mockImplementation(warnings)
  scriptWith()
})

afterEach(async () => {
  // What a choice covers is remembered a moment after it.
  await flush()
  localStorage.clear()
  const left = host.sekisho as Partial<Consent> | undefined
  left?.destroy?.()
  Reflect.deleteProperty(window, 'sekisho')
  document.head.replaceChildren()
  document.body.replaceChildren()
  document.cookie = 'sekisho=; max-age=0; path=/'
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('boot', () => {
  it('makes the consent from the configuration in the page', async () => {
    inline()
    boot(load)
    await flush()
    expect(sekisho().version).toBe(VERSION)
    expect(sekisho().status).toBe('undecided')
    expect(sekisho().policy.version).toBe('2026-04-01')
    expect(sekisho().has('necessary')).toBe(true)
    expect(document.documentElement.dataset.consentGranted).toBe('necessary session')
    expect(errors).not.toHaveBeenCalled()
  })

  it('is one object before and after', async () => {
    inline()
    boot(load)
    const before = sekisho()
    expect(before.version).toBe(VERSION)
    await flush()
    expect(sekisho()).toBe(before)
    sekisho().acceptAll()
    expect(before.status).toBe('decided')
  })

  describe('the queue', () => {
    it('is drained in order', async () => {
      inline()
      const order: string[] = []
      host.sekisho = [() => order.push('a'), () => order.push('b')]
      boot(load)
      sekisho().push(() => order.push('c'))
      sekisho().push(
        () => order.push('d'),
        () => order.push('e'),
      )
      await flush()
      expect(order).toEqual(['a', 'b', 'c', 'd', 'e'])
    })

    it('hands over the consent', async () => {
      inline()
      const seen: Consent[] = []
      host.sekisho = [(consent: Consent) => seen.push(consent)]
      boot(load)
      await flush()
      expect(seen[0]?.status).toBe('undecided')
      seen[0]?.acceptAll()
      expect(sekisho().status).toBe('decided')
    })

    it('takes functions afterwards too', async () => {
      inline()
      boot(load)
      await flush()
      const late = vi.fn()
      sekisho().push(late)
      await flush()
      expect(late).toHaveBeenCalledTimes(1)
    })

    it('is told in time to hear ready', async () => {
      inline()
      const ready = vi.fn()
      host.sekisho = [(consent: Consent) => void consent.on('ready', ready)]
      boot(load)
      await flush()
      expect(ready).toHaveBeenCalledTimes(1)
    })

    it('is left alone when there is no configuration', async () => {
      const queued = vi.fn()
      host.sekisho = [queued]
      boot(load)
      sekisho().push(queued)
      await flush()
      expect(queued).not.toHaveBeenCalled()
    })
  })

  describe('a second copy', () => {
    it('warns with both versions, and leaves the first alone', async () => {
      inline()
      boot(load)
      const first = sekisho()
      boot(load)
      await flush()
      boot(load)
      expect(sekisho()).toBe(first)
      expect(first.status).toBe('undecided')
      expect(warnings.mock.calls).toEqual([
        [`[sekisho] ${VERSION} is here already, ${VERSION} stops`],
        [`[sekisho] ${VERSION} is here already, ${VERSION} stops`],
      ])
    })

    it('names the version that is there', () => {
      const first = { version: '9.9.9', push() {} }
      host.sekisho = first
      boot(load)
      expect(host.sekisho).toBe(first)
      expect(warnings).toHaveBeenCalledExactlyOnceWith(
        `[sekisho] 9.9.9 is here already, ${VERSION} stops`,
      )
    })
  })

  describe('an element called sekisho', () => {
    it.each([
      ['a link', () => element(document, 'a', { id: 'sekisho', href: '/' })],
      ['the host of the visible part', () => element(document, 'div', { id: 'sekisho' })],
      [
        'a form with fields called push and version',
        () => {
          const form = element(document, 'form', { id: 'sekisho' })
          for (const name of ['push', 'version']) {
            form.append(element(document, 'input', { name }))
            // As browsers have it; jsdom does not name the fields of a form on it.
            Object.defineProperty(form, name, { value: form.lastElementChild })
          }
          return form
        },
      ],
    ])('does not matter: %s', async (_, make) => {
      inline()
      const named = make()
      document.body.append(named)
      host.sekisho = named
      boot(load)
      await flush()
      expect(sekisho().status).toBe('undecided')
      expect(warnings).not.toHaveBeenCalledWith(expect.stringContaining('is here already'))
    })

    it('does not matter: two of them, as a collection', async () => {
      inline()
      host.sekisho = document.getElementsByName('sekisho')
      boot(load)
      await flush()
      expect(sekisho().status).toBe('undecided')
    })
  })

  describe('an element called sekisho-config', () => {
    it('is no configuration unless it is a script', async () => {
      const other = element(document, 'div', { id: 'sekisho-config' })
      other.textContent = JSON.stringify(inputOf())
      document.head.append(other)
      boot(load)
      await flush()
      expect(sekisho().status).toBeUndefined()
      expect(errors).toHaveBeenCalledTimes(1)
    })
  })

  it('is not misled by elements named like properties of the document', async () => {
    inline()
    for (const name of ['currentScript', 'documentElement', 'cookie', 'querySelector'])
      Object.defineProperty(document, name, {
        value: document.createElement('img'),
        configurable: true,
      })
    boot(load)
    await flush()
    const { status } = sekisho()
    for (const name of ['currentScript', 'documentElement', 'cookie', 'querySelector'])
      Reflect.deleteProperty(document, name)
    expect(status).toBe('undecided')
    expect(errors).not.toHaveBeenCalled()
  })

  it('passes on the nonce of its script', async () => {
    inline()
    scriptWith().nonce = 'n0nce'
    document.body.append(
      element(document, 'script', { type: 'text/plain', 'data-consent': 'necessary' }),
    )
    boot(load)
    await flush()
    expect(warnings.mock.calls.map(([, what]) => what)).toContain('not released:')
  })

  describe('with data-config', () => {
    const fetching = (reply: () => Promise<Response>): ReturnType<typeof vi.fn> => {
      const fake = vi.fn(reply)
      vi.stubGlobal('fetch', fake)
      scriptWith({ 'data-config': '/sekisho.json' })
      return fake
    }

    it('fetches the configuration', async () => {
      const fake = fetching(async () => answer(JSON.stringify(inputOf())))
      boot(load)
      await flush()
      expect(fake).toHaveBeenCalledExactlyOnceWith('/sekisho.json')
      expect(sekisho().status).toBe('undecided')
      expect(errors).not.toHaveBeenCalled()
    })

    it('takes it over the one in the page', async () => {
      inline()
      fetching(async () => answer(JSON.stringify(inputWith('policy.version', 'fetched'))))
      boot(load)
      await flush()
      expect(sekisho().policy.version).toBe('fetched')
    })

    it('keeps every gate closed until it has come', async () => {
      let come: (response: Response) => void = () => {}
      fetching(
        () =>
          new Promise((done) => {
            come = done
          }),
      )
      const frame = element(document, 'iframe', {
        'data-consent': 'necessary',
        'data-src': '/map',
      })
      document.body.append(frame)
      const order: string[] = []
      boot(load)
      sekisho().push(() => order.push('a'))
      await flush()
      expect(order).toEqual([])
      expect(frame.hasAttribute('src')).toBe(false)
      expect(document.documentElement.hasAttribute('data-consent-granted')).toBe(false)
      come(answer(JSON.stringify(inputOf())))
      await flush()
      expect(order).toEqual(['a'])
      expect(frame.getAttribute('src')).toBe('/map')
    })

    it.each<readonly [string, () => Promise<Response>, RegExp]>([
      ['404', async () => answer('not here', 404), /\/sekisho\.json/],
      ['500', async () => answer('{}', 500), /\/sekisho\.json/],
      ['broken JSON', async () => answer('{"policy":'), /JSON/],
      ['a page in HTML', async () => answer('<!doctype html>'), /JSON/],
      ['no network', () => Promise.reject(new TypeError('Failed to fetch')), /Failed to fetch/],
    ])('says once what failed: %s', async (_, reply, message) => {
      fetching(reply)
      const queued = vi.fn()
      host.sekisho = [queued]
      expect(() => {
        boot(load)
      }).not.toThrow()
      await flush()
      expect(errors).toHaveBeenCalledTimes(1)
      expect(errors.mock.calls[0]?.[0]).toMatch(/^\[sekisho\] every gate stays closed/)
      expect(String(errors.mock.calls[0]?.[1])).toMatch(message)
      expect(queued).not.toHaveBeenCalled()
      expect(document.documentElement.hasAttribute('data-consent-granted')).toBe(false)
      expect(document.cookie).toBe('')
    })
  })

  it.each<readonly [string, () => void, RegExp]>([
    ['no configuration', () => {}, /no #sekisho-config/],
    [
      'a broken one',
      () => {
        inline('{"policy":')
      },
      /JSON/,
    ],
    [
      'an empty one',
      () => {
        inline('')
      },
      /JSON/,
    ],
    [
      'an invalid one',
      () => {
        inline(JSON.stringify(inputWith('policy.services[2].purpose', 'analytic')))
      },
      /policy\.services\[2\]\.purpose: reference/,
    ],
    [
      'one with several faults',
      () => {
        inline('{"policy":{"version":"1"},"cookies":{}}')
      },
      /policy\.effective: missing\n[^]*cookies: unknown/,
    ],
    [
      'no script to ask',
      () => {
        vi.spyOn(Document.prototype, 'currentScript', 'get').mockReturnValue(null)
      },
      /Error/,
    ],
  ])('keeps every gate closed and says so once: %s', async (_, prepare, message) => {
    prepare()
    const frame = element(document, 'iframe', { 'data-consent': 'necessary', 'data-src': '/map' })
    document.body.append(frame)
    expect(() => {
      boot(load)
    }).not.toThrow()
    await flush()
    expect(errors).toHaveBeenCalledTimes(1)
    expect(String(errors.mock.calls[0]?.[1])).toMatch(message)
    expect(frame.hasAttribute('src')).toBe(false)
    expect(sekisho().version).toBe(VERSION)
    expect(() => {
      sekisho().push(() => {})
    }).not.toThrow()
  })
})
