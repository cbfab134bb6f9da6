// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { fieldReportsApp } from '../../../demo/server/fieldReports.mjs'
import { readFieldReport } from '../../../src/server/fieldReports'
import { configOf, serviceOf } from '../support/config'

const config = configOf((draft) => {
  draft.policy.services = [serviceOf('stats', 'analytics', { hosts: ['stats.test'] })]
})

const receiver = (max?: number) => {
  const parts = { config: async () => config, read: readFieldReport, now: () => 0 }
  const app = fieldReportsApp(max === undefined ? parts : { ...parts, max })
  const send = async (body: unknown): Promise<number> => {
    const request = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }
    return (await app.request('/', request)).status
  }
  const list = async (): Promise<Readonly<Record<'undeclared' | 'leaked' | 'lines', unknown[]>>> =>
    (await app.request('/')).json() as never
  return { app, send, list }
}

const line = { gate: 'network', host: 'stats.test', service: 'stats', outcome: 'leaked', count: 2 }
const other = { gate: 'network', host: 'nobody.test', service: '', outcome: 'passed', count: 1 }

describe('the receiver of reports from real visits', () => {
  it('adds up what visits have reported, and names what is not declared and what leaks', async () => {
    const { send, list } = receiver()
    expect(await send({ policy: '1', lines: [line, other] })).toBe(204)
    expect(await send({ policy: '1', lines: [line] })).toBe(204)
    const last = new Date(0).toISOString()
    const leaked = { ...line, count: 4, visits: 2, last }
    const undeclared = { ...other, visits: 1, last }
    expect(await list()).toEqual({
      undeclared: [undeclared],
      leaked: [leaked],
      lines: [leaked, undeclared],
    })
  })

  it('takes nothing else, and nothing large', async () => {
    const { app, send, list } = receiver()
    expect(await send('{')).toBe(400)
    expect(await send('x'.repeat(65 * 1024))).toBe(413)
    expect((await app.request('/', { method: 'PUT' })).status).toBe(405)
    expect((await list()).lines).toEqual([])
  })

  it('keeps the lines that were reported last', async () => {
    const { send, list } = receiver(1)
    await send({ policy: '1', lines: [line] })
    await send({ policy: '1', lines: [other] })
    expect((await list()).lines).toMatchObject([other])
  })
})
