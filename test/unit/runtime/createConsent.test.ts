import { describe, expect, it } from 'vitest'
import type { Surface } from '../../../src/consent/types'
import { VERSION } from '../../../src/runtime/version'
import { createConsent } from '../../../src/index'
import { inputOf } from '../support/config'
import { ALL, bench, endAll, made, NONE, start } from '../support/consent'
import { createPlatform, DAY, flush, TODAY } from '../support/platform'

endAll()

describe('createRuntime', () => {
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
