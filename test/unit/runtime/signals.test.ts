import { describe, expect, it } from 'vitest'
import { createStore } from '../../../src/consent/store'
import type { Config } from '../../../src/policy/types'
import { loadSignals } from '../../../src/runtime/signals'
import * as file from '../../../src/signals/index'
import { createPlatform, flush } from '../support/platform'
import { configWith } from '../signals/support'

const portOf = (config: Config, load = () => Promise.resolve(file)) => {
  const page: Record<string, unknown> = {}
  const loads: unknown[] = []
  const platform = { ...createPlatform({ prerendering: true }), realm: page as never }
  const port = {
    config,
    platform,
    store: createStore(config, platform),
    end: new AbortController(),
    load: () => {
      loads.push('load')
      return load()
    },
  }
  return { port, page, loads, platform }
}

describe('signals', () => {
  it('are loaded where the configuration or a service asks for them, and not elsewhere', () => {
    const loadsWith = (...args: Parameters<typeof configWith>): number => {
      const { port, loads } = portOf(configWith(...args))
      loadSignals(port)
      return loads.length
    }
    expect(loadsWith(undefined)).toBe(0)
    expect(loadsWith('google')).toBe(0)
    expect(loadsWith({ uet: true })).toBe(1)
    expect(loadsWith(undefined, { pixel: ['meta', 'advertising'] })).toBe(1)
  })

  it('stand before tags of a prerendered page, with nothing granted', async () => {
    const { port, page } = portOf(configWith({ uet: true }))
    loadSignals(port)
    await flush()
    expect(page.uetq).toEqual(['consent', 'default', { ad_storage: 'denied' }])
  })

  it('are missed where their file is: the page goes on, and the developer is told', async () => {
    const { port, page, platform } = portOf(configWith({ uet: true }), () =>
      Promise.reject(Error('404')),
    )
    const tell = loadSignals(port)
    await flush()
    tell()
    expect(platform.warnings).toEqual(['Error: 404'])
    expect(page).toEqual({})
  })

  it('are not told any more once Sekisho has been destroyed', async () => {
    const { port, page } = portOf(configWith({ uet: true }))
    loadSignals(port)
    port.end.abort()
    await flush()
    expect(page).toEqual({})
  })
})
