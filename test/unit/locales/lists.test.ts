// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localeLists } from '../../../scripts/locales.mjs'

describe('the lists of languages', () => {
  it('name every folder, and no other', async () => {
    const lists = await localeLists()
    expect(lists.length).toBeGreaterThan(0)
    for (const [file, text] of lists)
      expect(readFileSync(file, 'utf8'), 'run "node scripts/locales.mjs"').toBe(text)
  })
})
