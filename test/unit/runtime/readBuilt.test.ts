import { describe, expect, it } from 'vitest'
import { readBuilt } from '../../../src/runtime/readBuilt'
import { readConfig } from '../../../src/policy/readConfig'
import type { Config, ConfigInput } from '../../../src/policy/types'
import { sekisho } from '../support/io'
import { inputOf } from '../support/config'

const SITE = "import { LANGUAGES } from 'sekisho:site'\nfound(SEKISHO_CONFIG, LANGUAGES)"

/** The text of a configuration in the script that `sekisho build` makes of it. */
const textOf = async (input: ConfigInput): Promise<string> => {
  const { written } = await sekisho(['build', 'a.json', '--single', '-o', 'a.js'], {
    files: { 'a.json': JSON.stringify(input), 'shipped/esm/site.single.js': SITE },
  })
  const [, literal = ''] = /SEKISHO_CONFIG=(".*?");\n/.exec(written.get('a.js') ?? '') ?? []
  return JSON.parse(literal) as string
}
const read = (input: ConfigInput, region?: string): Config | undefined =>
  readConfig(JSON.parse(JSON.stringify(input)), region)

describe('a configuration that was built', () => {
  it('is what the page would have read', async () => {
    const built = readBuilt(await textOf(inputOf()))
    expect(built).toEqual(JSON.parse(JSON.stringify(read(inputOf()))))
  })

  it.each([undefined, 'JP', 'US-CA', 'US', 'DE', 'XX'])(
    'asks in %s as in the page',
    async (region) => {
      const input = {
        ...inputOf(),
        regions: { JP: 'optout', US: 'optout', 'US-CA': 'tell' },
      } as const
      const built = readBuilt(await textOf(input), region)
      expect(built.policy.purposes).toEqual(
        JSON.parse(JSON.stringify(read(input, region)?.policy.purposes)),
      )
    },
  )

  it('inherits nothing, and is frozen', async () => {
    const built = readBuilt(await textOf(inputOf()))
    for (const each of [built, built.cookie, built.policy, built.policy.purposes[0]]) {
      expect(Object.getPrototypeOf(each)).toBeNull()
      expect(Object.isFrozen(each)).toBe(true)
    }
    expect(Object.isFrozen(built.policy.purposes)).toBe(true)
  })
})
