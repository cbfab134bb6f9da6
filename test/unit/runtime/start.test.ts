import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../../src/policy/readConfig'
import { findPageConfig } from '../../../src/runtime/pageConfig'
import { start } from '../../../src/runtime/start'
import type { GlobalSekisho } from '../../../src/runtime/start'
import type { Consent } from '../../../src/consent/types'
import { VERSION } from '../../../src/runtime/version'
import type { ConfigInput } from '../../../src/policy/types'
import { inputOf, inputWith, purposeOf } from '../support/config'
import { element } from '../support/elements'
import { partsOf } from '../support/parts'
import { flush } from '../support/platform'

/** Is asked to explain what is wrong with a configuration. */
const check = vi.fn<(script: HTMLScriptElement | null, config: unknown) => void>()
const run = (config?: string): void => {
  start({
    find: (script, retry) =>
      config === undefined ? findPageConfig(script, retry) : (JSON.parse(config) as unknown),
    read: readConfig,
    parts: () => partsOf(),
    check,
  })
}

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
/** A purpose that is granted without a decision. */
const withOptout = (): ConfigInput =>
  inputOf((draft) => {
    draft.policy.purposes.push(purposeOf('counts', { basis: 'optout' }))
  })

const inline = (text: string = JSON.stringify(withOptout())): void => {
  const made = element(document, 'script', { id: 'sekisho-config', type: 'application/json' })
  made.textContent = text
  document.head.append(made)
}

const answer = (body: string, status = 200): Response => new Response(body, { status })

beforeEach(() => {
  errors.mockReset()
  check.mockReset()
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

describe('a script that is a module', () => {
  it('is told to be none, and goes on with the configuration in the page', async () => {
    vi.spyOn(Document.prototype, 'currentScript', 'get').mockReturnValue(null)
    inline()
    run()
    await flush()
    expect(warnings.mock.calls.flat().join(' ')).toContain('without type="module"')
    expect(sekisho().status).toBe('undecided')
  })

  it('is told so too where it has no configuration', () => {
    vi.spyOn(Document.prototype, 'currentScript', 'get').mockReturnValue(null)
    run()
    expect(warnings.mock.calls.flat().join(' ')).toContain('without type="module"')
    expect(errors).toHaveBeenCalled()
  })
})

describe('start', () => {
  it('makes the consent from the configuration in the page, in the same task', () => {
    inline()
    run()
    expect(sekisho().version).toBe(VERSION)
    expect(sekisho().status).toBe('undecided')
    expect(sekisho().policy.version).toBe('2026-04-01')
    expect(sekisho().has('necessary')).toBe(true)
    expect(document.documentElement.dataset.consentGranted).toBe('necessary counts session')
    expect(errors).not.toHaveBeenCalled()
  })

  it('is one object before and after', async () => {
    inline()
    run()
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
      run()
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
      run()
      await flush()
      expect(seen[0]?.status).toBe('undecided')
      seen[0]?.acceptAll()
      expect(sekisho().status).toBe('decided')
    })

    it('takes functions afterwards too', async () => {
      inline()
      run()
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
      run()
      await flush()
      expect(ready).toHaveBeenCalledTimes(1)
    })

    it('is left alone when there is no configuration', async () => {
      const queued = vi.fn()
      host.sekisho = [queued]
      run()
      sekisho().push(queued)
      await flush()
      expect(queued).not.toHaveBeenCalled()
    })
  })

  describe('a second copy', () => {
    it('warns with both versions, and leaves the first alone', async () => {
      inline()
      run()
      const first = sekisho()
      run()
      await flush()
      run()
      expect(sekisho()).toBe(first)
      expect(first.status).toBe('undecided')
      expect(warnings.mock.calls).toEqual([
        [`[sekisho] ${VERSION} is already running. This second copy (${VERSION}) does nothing.`],
        [`[sekisho] ${VERSION} is already running. This second copy (${VERSION}) does nothing.`],
      ])
    })

    it('names the version that is there', () => {
      const first = { version: '9.9.9', push() {} }
      host.sekisho = first
      run()
      expect(host.sekisho).toBe(first)
      expect(warnings).toHaveBeenCalledExactlyOnceWith(
        `[sekisho] 9.9.9 is already running. This second copy (${VERSION}) does nothing.`,
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
      run()
      await flush()
      expect(sekisho().status).toBe('undecided')
      expect(warnings).not.toHaveBeenCalledWith(expect.stringContaining('is already running'))
    })

    it('does not matter: two of them, as a collection', async () => {
      inline()
      host.sekisho = document.getElementsByName('sekisho')
      run()
      await flush()
      expect(sekisho().status).toBe('undecided')
    })
  })

  describe('an element called sekisho-config', () => {
    it('is no configuration unless it is a script', async () => {
      const other = element(document, 'div', { id: 'sekisho-config' })
      other.textContent = JSON.stringify(inputOf())
      document.head.append(other)
      run()
      await flush()
      expect(sekisho().status).toBeUndefined()
      expect(errors).toHaveBeenCalledTimes(1)
    })
  })

  it('is not misled by elements named like properties of the document', async () => {
    inline()
    for (const name of ['currentScript', 'documentElement', 'querySelector'])
      Object.defineProperty(document, name, {
        value: document.createElement('img'),
        configurable: true,
      })
    run()
    await flush()
    const { status } = sekisho()
    for (const name of ['currentScript', 'documentElement', 'querySelector'])
      Reflect.deleteProperty(document, name)
    expect(status).toBe('undecided')
    expect(errors).not.toHaveBeenCalled()
  })

  it('passes on the nonce of its script', async () => {
    inline()
    scriptWith().nonce = 'n0nce'
    document.body.append(
      element(document, 'script', { type: 'text/plain', 'data-consent': 'counts' }),
    )
    run()
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
      run()
      await flush()
      expect(fake).toHaveBeenCalledExactlyOnceWith('/sekisho.json')
      expect(sekisho().status).toBe('undecided')
      expect(errors).not.toHaveBeenCalled()
    })

    it('takes it over the one in the page', async () => {
      inline()
      fetching(async () => answer(JSON.stringify(inputWith('policy.version', 'fetched'))))
      run()
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
        'data-consent': 'counts',
        'data-src': '/map',
      })
      document.body.append(frame)
      const order: string[] = []
      run()
      sekisho().push(() => order.push('a'))
      await flush()
      expect(order).toEqual([])
      expect(frame.hasAttribute('src')).toBe(false)
      expect(document.documentElement.hasAttribute('data-consent-granted')).toBe(false)
      come(answer(JSON.stringify(withOptout())))
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
        run()
      }).not.toThrow()
      await flush()
      expect(errors).toHaveBeenCalledTimes(1)
      expect(errors.mock.calls[0]?.[0]).toMatch(/^\[sekisho\] Tagged elements stay blocked/)
      expect(String(errors.mock.calls[0]?.[1])).toMatch(message)
      expect(queued).not.toHaveBeenCalled()
      expect(document.documentElement.hasAttribute('data-consent-granted')).toBe(false)
      expect(document.cookie).toBe('')
    })
  })

  it.each<readonly [string, () => void, RegExp]>([
    ['no configuration', () => {}, /There is no <script id="sekisho-config"/],
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
      'one without purposes',
      () => {
        inline('{"policy":{"version":"1"},"cookies":{}}')
      },
      /no policy\.purposes/,
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
    const frame = element(document, 'iframe', { 'data-consent': 'counts', 'data-src': '/map' })
    document.body.append(frame)
    expect(() => {
      run()
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

  it('takes the configuration of the build over the one in the page', () => {
    inline()
    run(JSON.stringify(inputWith('policy.version', 'built-in')))
    expect(sekisho().policy.version).toBe('built-in')
  })

  describe('with a faulty configuration', () => {
    const faulty = inputWith('policy.services[0].purpose', 'neccessary')

    it('works, and grants nothing of what is faulty', async () => {
      inline(JSON.stringify(faulty))
      run()
      await flush()
      expect(sekisho().has('necessary')).toBe(true)
      expect(sekisho().has('session')).toBe(false)
      expect(errors).not.toHaveBeenCalled()
    })

    it('has the original explained in an idle moment while the page is developed', () => {
      vi.useFakeTimers()
      inline(JSON.stringify(faulty))
      run()
      expect(check).not.toHaveBeenCalled()
      vi.runAllTimers()
      vi.useRealTimers()
      expect(check).toHaveBeenCalledExactlyOnceWith(expect.any(HTMLScriptElement), faulty)
    })

    it('has one explained at once that cannot be used', () => {
      inline('{"policy":{"version":"1"}}')
      run()
      expect(check).toHaveBeenCalledExactlyOnceWith(expect.any(HTMLScriptElement), {
        policy: { version: '1' },
      })
    })
  })

  it('goes on with the others when a queued function throws', async () => {
    inline()
    const thrown: unknown[] = []
    const after = vi.fn()
    const timeout = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((task: () => void) => {
      try {
        task()
      } catch (error) {
        thrown.push(error)
      }
    }) as never)
    host.sekisho = [
      () => {
        throw Error('mine')
      },
      after,
    ]
    run()
    await Promise.resolve()
    timeout.mockRestore()
    expect(after).toHaveBeenCalledTimes(1)
    expect(thrown).toContainEqual(Error('mine'))
  })
})
