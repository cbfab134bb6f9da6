// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogList } from '../../../scripts/catalog.mjs'
import { parseWith } from '../../../src/catalog/parseConfig'
import { services } from '../../../src/catalog/services'
import { explainFault } from '../../../src/policy/validation/explain'
import { inputOf, purposeOf } from '../support/config'

const folder = new URL('../../../src/catalog/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.startsWith('services/'))
  .map((path) => path.slice('services/'.length, -'.ts'.length))

describe('the list of services', () => {
  it('has every file of the folder, by the name of its entry, in the order of the ids', () => {
    const ids = services.map(({ id }) => id)
    expect(ids, 'run "node scripts/catalog.mjs"').toEqual(files.sort())
  })

  it('is what the build writes', async () => {
    expect(readFileSync(new URL('services.ts', folder), 'utf8')).toBe(await catalogList())
  })

  it('can be named by a policy, each with its own purpose', () => {
    const input = inputOf(({ policy }) => {
      const purposes = new Set(services.map(({ purpose }) => purpose))
      policy.purposes = [...purposes].map((id) => purposeOf(id))
      policy.services = services.map(({ id }) => id) as never
      policy.changes = []
    })
    const result = parseWith(input, services)
    expect(result.ok ? [] : result.faults.map(explainFault)).toEqual([])
  })
})
