// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { policyReportsApp } from '../../../demo/server/policyReports.mjs'
import { readPolicyReports } from '../../../src/server/policyReports'
import { configOf, serviceOf } from '../support/config'

const config = configOf((draft) => {
  draft.policy.services = [serviceOf('stats', 'analytics', { hosts: ['stats.test'] })]
})

const receiver = (max?: number) => {
  const parts = { config: async () => config, read: readPolicyReports, now: () => 0 }
  const app = policyReportsApp(max === undefined ? parts : { ...parts, max })
  const send = async (body: unknown, type = 'application/csp-report'): Promise<number> => {
    const request = {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }
    return (await app.request('/', request)).status
  }
  const list = async (): Promise<{
    readonly declared: readonly unknown[]
    readonly observed: readonly { readonly host: string }[]
    readonly undeclared: readonly string[]
  }> => (await app.request('/')).json() as never
  return { app, send, list }
}

const report = (blocked: string): unknown => ({
  'csp-report': {
    'document-uri': 'https://www.shiomi.example/news/?secret',
    'blocked-uri': blocked,
    'effective-directive': 'img-src',
  },
})

describe('the receiver of reports', () => {
  it('lists what is declared against what was observed', async () => {
    const { send, list } = receiver()
    expect(await send(report('https://stats.test/a?b'))).toBe(204)
    expect(await send(report('https://nobody.test/a'))).toBe(204)
    expect(await send(report('https://nobody.test/b'))).toBe(204)
    const entry = {
      directive: 'img-src',
      page: '/news/',
      last: new Date(0).toISOString(),
    }
    expect(await list()).toEqual({
      declared: [{ host: 'stats.test', service: 'stats' }],
      observed: [
        { ...entry, host: 'nobody.test', services: [], count: 2 },
        { ...entry, host: 'stats.test', services: ['stats'], count: 1 },
      ],
      undeclared: ['nobody.test'],
    })
  })

  it('takes a list of the Reporting API', async () => {
    const { send, list } = receiver()
    const body = { blockedURL: 'https://nobody.test/', effectiveDirective: 'font-src' }
    const type = 'application/reports+json; charset=utf-8'
    expect(await send([{ type: 'csp-violation', body }], type)).toBe(204)
    expect((await list()).undeclared).toEqual(['nobody.test'])
  })

  it('takes nothing else, and nothing large', async () => {
    const { app, send, list } = receiver()
    expect(await send(report('https://nobody.test/'), 'application/json')).toBe(415)
    expect(await send('{', 'application/csp-report')).toBe(204)
    expect(await send('x'.repeat(65 * 1024))).toBe(413)
    expect((await app.request('/', { method: 'PUT' })).status).toBe(405)
    expect((await list()).observed).toEqual([])
  })

  it('keeps the hosts that were reported last', async () => {
    const { send, list } = receiver(2)
    for (const host of ['a', 'b', 'a', 'c']) await send(report(`https://${host}.test/`))
    expect((await list()).observed.map(({ host }) => host)).toEqual(['c.test', 'a.test'])
  })
})
