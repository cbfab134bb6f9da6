// @vitest-environment node
import postcss from 'postcss'
import { describe, expect, it } from 'vitest'
import { samplesIn } from './support/pages'
import { typeCheck } from './support/typeCheck'

const samples = samplesIn('ts', 'tsx', 'js', 'jsx', 'mjs')
const wrong = {
  at: 'a wrong one:1',
  language: 'ts',
  kind: '',
  text: "import { createConsent } from 'sekisho'\ncreateConsent(1).has(2)\n",
}
const faults = typeCheck([...samples, wrong])

describe('code in the documentation', () => {
  it('is found', () => {
    expect(samples.length).toBeGreaterThan(5)
  })

  it('is refused where its types are wrong', () => {
    expect(faults.get(wrong.at)).toHaveLength(2)
  })

  it.each([...faults].filter(([at]) => at !== wrong.at))(
    'has the types it needs: %s',
    (_, found) => {
      expect(found).toEqual([])
    },
  )

  it.each(samplesIn('css'))('is CSS where it says so: $at', ({ text }) => {
    expect(() => postcss.parse(text)).not.toThrow()
  })
})
