// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode, encode } from '../../../src/consent/cookieText'
import { entryOf, refusableOf } from '../../../src/consent/rules'
import { chosenPurposes, COOKIE_LIMIT, cookieLength } from '../../../src/policy/cookieLength'
import { configOf, purposeOf } from '../support/config'
import { TODAY } from '../support/platform'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/)

it('is never less than the consent cookie has, whatever is chosen', () => {
  const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 150 })
  fc.assert(
    fc.property(ids, fc.stringMatching(/^[a-zA-Z\d.-]{1,24}$/), (all, version) => {
      const config = configOf((draft) => {
        draft.policy.version = version
        draft.policy.purposes = all.slice(0, 80).map((each) => purposeOf(each))
        draft.policy.services = []
        draft.policy.changes = []
      })
      const purposes = chosenPurposes(config)
      expect(purposes).toEqual(refusableOf(config))
      const entries = purposes.map((each) => entryOf(config, each, true))
      const text = encode(version, TODAY, entries, 'preferences', '0'.repeat(22), true, 'visitor')
      const length = cookieLength(config, purposes)
      expect(config.cookie.name.length + text.length).toBeLessThanOrEqual(length)
      expect(length).toBeLessThanOrEqual(COOKIE_LIMIT)
      expect(decode(text)?.entries).toEqual(entries)
    }),
    { numRuns: 30 },
  )
})
