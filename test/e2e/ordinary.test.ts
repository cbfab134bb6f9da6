import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { ConfigInput } from '../../src/policy/types'
import { policy } from './support/config'
import { GROUPS } from './support/ordinary/index'
import type { Group } from './support/ordinary/probe'
import { runGroup } from './support/ordinary/run'
import type { Outcome } from './support/ordinary/run'
import { startOrdinaryServer } from './support/ordinary/server'
import type { OrdinaryServer } from './support/ordinary/server'
import './support/share'
import { suite } from './support/suite'

/** A page that has nothing to gate behaves with Sekisho as it does without. */

const here = suite()

const limits = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8')

/** What the page never comes near. */
const services = (policy().services ?? []).map((service) => ({
  ...service,
  hosts: [`${service.id}.example.jp`, `*.${service.id}.example.net`, 'example.org/count'],
  cookies: [{ name: `_${service.id}*`, duration: 'P13M', description: 'Tells visitors apart.' }],
  storage: (['local', 'session', 'indexeddb'] as const).map((area) => ({
    area,
    key: `${service.id}_*`,
    description: 'Queue.',
  })),
}))

/** The page itself as a service that needs no choice. */
const own: (typeof services)[number] = {
  id: 'own',
  purpose: 'necessary',
  name: 'The page itself',
  recipient: { name: 'Test office', role: 'own' },
  sends: ['what is asked for'],
  hosts: ['localhost', '127.0.0.1'],
  cookies: [{ name: '*', duration: 'session', description: 'Used by the page.' }],
  storage: (['local', 'session', 'indexeddb'] as const).map((area) => ({
    area,
    key: '*',
    description: 'Used by the page.',
  })),
}

const VARIANTS: readonly { readonly name: string; readonly config: ConfigInput }[] = [
  { name: 'nothing the page uses is declared', config: { policy: policy({ services }) } },
  {
    name: 'all the page uses is declared as necessary, and all else is blocked',
    config: {
      policy: policy({ services: [...services, own] }),
      gates: { undeclared: 'block' },
    },
  },
]

const head = (config: ConfigInput): string =>
  `<script id="sekisho-config" type="application/json">${JSON.stringify(config).replaceAll('<', '\\u003c')}</script>` +
  '<script src="/dist/sekisho.js"></script>'

const noticed = (): boolean =>
  !!document.getElementById('sekisho')?.shadowRoot?.querySelector('[part~=notice]')

let server: OrdinaryServer
const plain = new Map<Group, Outcome>()

beforeAll(async () => {
  server = await startOrdinaryServer()
})
afterAll(() => server.close())

/** What is granted goes the same way through our code in every engine: one of them is enough for that. */
const variants = inject('engine') === 'chromium' || inject('all') ? VARIANTS : VARIANTS.slice(0, 1)

describe.each(variants)('where $name', ({ config }) => {
  describe.each(GROUPS)('$name', (group) => {
    let guarded: Outcome

    beforeAll(async () => {
      if (!plain.has(group))
        plain.set(group, await runGroup(here.engine, server, group, '', () => true))
      guarded = await runGroup(here.engine, server, group, head(config), noticed)
    })

    it('tells of the same errors', () => {
      expect(guarded.errors).toEqual(plain.get(group)?.errors)
    })

    it.each(group.probes)('$name', (probe) => {
      const without = plain.get(group)?.answers.get(probe)
      const withIt = guarded.answers.get(probe)
      expect(without?.failure, 'without Sekisho').toBeUndefined()
      expect(withIt?.failure, 'with Sekisho').toBeUndefined()
      if (probe.differs) {
        expect(limits, 'docs/limits.md names it').toContain(probe.differs)
        expect(withIt?.answer, 'the limit is one').not.toEqual(without?.answer)
      } else if (probe.within === undefined) expect(withIt?.answer).toEqual(without?.answer)
      else {
        const more = Number(withIt?.answer) - Number(without?.answer)
        expect(more).toBeGreaterThanOrEqual(0)
        expect(more).toBeLessThanOrEqual(probe.within)
      }
    })
  })
})
