import { describe, expect, it, vi } from 'vitest'
import type { Consent, Surface } from '../../src/consent/types'
import { VERSION } from '../../src/create'
import { createConsent } from '../../src/index'
import { inputOf } from './support/config'
import { ALL, bench, endAll, made, NONE, REPORT, start, withAds } from './support/consent'
import type { Bench, BenchOptions } from './support/consent'
import { element } from './support/elements'
import { createPlatform, DAY, flush, TODAY } from './support/platform'
import { createRealm } from './support/realm'

endAll()

describe('create', () => {
  it('knows its version, the policy, and that nothing was decided', async () => {
    const { consent, config } = await bench()
    expect(consent.version).toBe(VERSION)
    expect(VERSION).toMatch(/^\d+\.\d+\.\d+/)
    expect(consent.policy).toBe(config.policy)
    expect(Object.isFrozen(consent.policy)).toBe(true)
    expect(consent.status).toBe('undecided')
    expect(consent.decision).toBeUndefined()
    expect(consent.persistent).toBe(true)
  })

  it('knows at once what was decided before', () => {
    const { consent } = start({ decided: { ...NONE, analytics: true } })
    expect(consent.status).toBe('decided')
    expect(consent.decision?.choices.analytics).toBe(true)
    expect(consent.has('analytics')).toBe(true)
    expect(consent.has('embeds')).toBe(false)
  })

  it('knows when it was decided too long ago', async () => {
    const { consent, ui } = await bench({ decided: ALL, time: TODAY + 181 * DAY })
    expect(consent.status).toBe('lapsed')
    expect(consent.has('analytics')).toBe(false)
    expect(ui).toEqual(['load', 'show notice'])
  })

  it.each(['', 'x', '1~2026-04-01~', '__proto__'])(
    'takes the cookie %j for undecided',
    async (value) => {
      const { consent } = await bench({
        prepare: ({ cookies }) => {
          cookies.serve(`sekisho=${value}; path=/`)
        },
      })
      expect(consent.status).toBe('undecided')
      expect(consent.has('analytics')).toBe(false)
    },
  )

  it('leaves a second one on the same page alone', async () => {
    const { platform, consent } = await bench()
    const other = await bench({ fake: platform })
    consent.destroy()
    other.consent.acceptAll()
    expect(other.consent.has('analytics')).toBe(true)
    expect(consent.has('analytics')).toBe(false)
  })
})

describe('createConsent', () => {
  it('makes the consent of the platform and with the visible part it is given', async () => {
    const platform = createPlatform()
    const shown: Surface[] = []
    const consent = createConsent(inputOf(), {
      platform,
      ui: async () => ({
        createUi: () => ({
          show: (what) => void shown.push(what),
          hide() {},
          cover() {},
          destroy() {},
        }),
      }),
    })
    made.push(consent)
    await flush()
    expect(shown).toEqual(['notice'])
    consent.acceptAll()
    expect(platform.cookies.named('sekisho')).toHaveLength(1)
    expect(document.cookie).toBe('')
  })

  it('makes the consent of this page by itself', () => {
    const consent = createConsent(inputOf(), { ui: () => new Promise(() => {}) })
    made.push(consent)
    consent.acceptAll()
    expect(document.cookie).toMatch(/^sekisho=1~2026-04-01~.*analytics\.1/)
    document.cookie = 'sekisho=; max-age=0; path=/'
  })
})

/** A consent for which what lets in has not yet come. */
const waiting = (
  options: BenchOptions = {},
): Bench & { readonly open: (valid?: boolean) => Promise<void> } => {
  let come: (valid: boolean) => void = () => {}
  const result = start({
    ...options,
    load: {
      pass(open, it) {
        come = (valid) => {
          open(valid ? it : undefined)
        }
      },
      ...options.load,
    },
  })
  return {
    ...result,
    async open(valid = true) {
      come(valid)
      await flush()
    },
  }
}

const held = (page: Document, purpose: string): HTMLIFrameElement => {
  const made = element(page, 'iframe', { 'data-consent': purpose, 'data-src': '/map' })
  page.body.append(made)
  return made
}

describe('before what lets in has come', () => {
  it('says what was decided, and what is granted by it', () => {
    const { consent } = waiting({ decided: { ...NONE, analytics: true } })
    expect(consent.status).toBe('decided')
    expect(consent.decision?.choices.analytics).toBe(true)
    expect(['necessary', 'analytics', 'site-stats', 'embeds'].map(consent.has)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('knows no unknown id, without a warning', () => {
    const { consent, platform } = waiting()
    expect(consent.has('analytic')).toBe(false)
    expect(platform.warnings).toEqual([])
  })

  it('lets in, tells, marks and writes nothing', async () => {
    const { consent, platform } = waiting({ decided: ALL })
    const frame = held(platform.document, 'necessary')
    const told = vi.fn()
    platform.window.addEventListener('sekisho:ready', told)
    consent.on('ready', told)
    consent.update({ analytics: false })
    consent.scan()
    await flush()
    expect(told).not.toHaveBeenCalled()
    expect(frame.hasAttribute('src')).toBe(false)
    expect(platform.cookies.written).toEqual([])
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
  })

  it('keeps what is asked for, and does it in order afterwards', async () => {
    const { consent, ui, platform, open } = waiting({ decided: NONE })
    const told: string[] = []
    consent.on('change', ({ granted, revoked }) => {
      told.push(`+${granted.join()} -${revoked.join()}`)
    })
    consent.update({ analytics: true })
    consent.rejectAll()
    consent.update({ embeds: true })
    consent.show('preferences')
    await flush()
    expect(told).toEqual([])
    await open()
    expect(told).toEqual([
      '+analytics,site-stats -',
      '+ -analytics,site-stats',
      '+embeds,town-map -',
    ])
    expect(ui).toEqual(['load', 'show preferences'])
    expect(platform.cookies.named('sekisho')).toHaveLength(1)
  })

  it.each<readonly [string, (consent: Consent) => Promise<unknown>, unknown]>([
    ['when', (consent) => consent.when('necessary'), undefined],
    ['erase', (consent) => consent.erase(['analytics']), REPORT],
    ['reset', (consent) => consent.reset(), REPORT],
    ['inventory', (consent) => consent.inventory(), []],
  ])('promises what %s answers', async (_, ask, answer) => {
    const { consent, open } = waiting()
    const answered = vi.fn()
    void ask(consent).then(answered)
    await flush()
    expect(answered).not.toHaveBeenCalled()
    await open()
    expect(answered).toHaveBeenCalledExactlyOnceWith(answer)
  })

  it('tells ready to who listened in time, once', async () => {
    const { consent, open } = waiting()
    const ready = vi.fn()
    consent.on('ready', ready)
    await open()
    expect(ready).toHaveBeenCalledTimes(1)
  })

  it('tells nothing to who has left', async () => {
    const { consent, open } = waiting()
    const [ready, late] = [vi.fn(), vi.fn()]
    consent.on('ready', ready)()
    const off = consent.on('change', late)
    await open()
    off()
    consent.acceptAll()
    expect(ready).not.toHaveBeenCalled()
    expect(late).not.toHaveBeenCalled()
  })

  it('loads no module: the page may bring an import map', async () => {
    const { ui, open } = waiting()
    await flush()
    expect(ui).toEqual([])
    await open()
    expect(ui).toEqual(['load', 'show notice'])
  })

  it('loads nothing ahead where everything is decided', async () => {
    const { ui, open } = waiting({ decided: NONE })
    await flush()
    await open()
    expect(ui).toEqual([])
  })

  it('is not troubled when the visible part does not load', async () => {
    const { consent, open, platform } = waiting({
      load: { ui: () => Promise.reject(new Error('404')) },
    })
    await flush()
    expect(platform.warnings).toEqual([])
    await open()
    expect(consent.has('necessary')).toBe(true)
  })

  it('writes into the ledger', async () => {
    const realm = createRealm()
    const { consent } = waiting({ realm })
    realm.document.cookie = '_pk_id.1=a'
    expect(consent.ledger()).toMatchObject([{ what: '_pk_id.1', outcome: 'held' }])
  })

  it('holds what is not granted, and lets pass what is', async () => {
    const realm = createRealm()
    const { consent, open } = waiting({ realm, decided: { ...NONE, preferences: true } })
    const { document: page } = realm
    page.cookie = '_pk_id.1=a'
    page.cookie = 'textsize=l'
    expect(page.cookie).toBe('textsize=l')
    await open()
    expect(page.cookie).toBe('textsize=l')
    consent.acceptAll()
    expect(page.cookie).toBe('textsize=l; _pk_id.1=a')
  })

  it('ends with destroy, whatever comes then', async () => {
    const { consent, platform, open } = waiting({ decided: ALL })
    const frame = held(platform.document, 'necessary')
    const ready = vi.fn()
    consent.on('ready', ready)
    consent.destroy()
    await open()
    expect(ready).not.toHaveBeenCalled()
    expect(frame.hasAttribute('src')).toBe(false)
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
  })

  it('gives back with destroy what it has patched', () => {
    const realm = createRealm()
    const { get, set } = Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie') ?? {}
    const { consent } = waiting({ realm })
    expect(Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie')?.set).not.toBe(set)
    consent.destroy()
    expect(Object.getOwnPropertyDescriptor(realm.Document.prototype, 'cookie')).toMatchObject({
      get,
      set,
    })
  })
})

describe('where the configuration is not valid', () => {
  it('nothing is granted, not even what is necessary', async () => {
    const { consent, open } = waiting({ decided: ALL, change: withAds })
    await open(false)
    for (const id of ['necessary', 'session', 'analytics', 'ads'])
      expect(consent.has(id)).toBe(false)
  })

  it('nothing is let in, told, shown or written', async () => {
    const { consent, platform, ui, open } = waiting({ decided: ALL })
    const frame = held(platform.document, 'necessary')
    const ready = vi.fn()
    consent.on('ready', ready)
    consent.acceptAll()
    consent.show('preferences')
    await open(false)
    platform.fire('pageshow')
    await flush()
    expect(frame.hasAttribute('src')).toBe(false)
    expect(ready).not.toHaveBeenCalled()
    expect(ui).toEqual([])
    expect(platform.cookies.written).toEqual([])
    expect(platform.root.hasAttribute('data-consent-granted')).toBe(false)
  })

  it('every gate stays closed, whatever was decided', async () => {
    const realm = createRealm()
    const { open } = waiting({ realm, decided: ALL })
    await open(false)
    realm.document.cookie = '_pk_id.1=a'
    realm.localStorage.setItem('pk_1', 'a')
    expect(realm.document.cookie).toBe('')
    expect(realm.localStorage).toHaveLength(0)
  })
})

describe('while the page is prerendered', () => {
  it('the decision is read when that ends', async () => {
    const { consent, platform } = waiting({
      prerendering: true,
      change: withAds,
      decided: { ...NONE, ads: false },
    })
    platform.activate()
    await flush()
    expect(consent.status).toBe('decided')
    expect(consent.has('ads')).toBe(false)
  })

  it('a cookie of what was refused by opting out is held', () => {
    const realm = createRealm()
    waiting({
      realm,
      prerendering: true,
      decided: { ...NONE, ads: false },
      change: (draft) => {
        withAds(draft)
        draft.policy.services!.at(-1)!.cookies = [{ name: 'ad', duration: 'P1D', description: 'x' }]
      },
    })
    realm.document.cookie = 'ad=1'
    expect(realm.document.cookie).toBe('')
  })

  it('what is destroyed loads nothing afterwards', async () => {
    const { consent, platform, ui } = waiting({ prerendering: true })
    consent.destroy()
    platform.activate()
    await flush()
    expect(ui).toEqual([])
  })
})
