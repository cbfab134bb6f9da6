// A whole configuration, into which the parts that the documentation shows are put.
import type { ConfigInput } from '../../../../src/policy/types'

/** The purposes that the catalogue knows. */
const PURPOSES = ['necessary', 'preferences', 'analytics', 'advertising', 'embeds', 'support']

const complete: ConfigInput = {
  policy: {
    version: '2026-04-01',
    effective: '2026-04-01',
    url: '/privacy/',
    controller: { name: 'Bookshop', contact: { email: 'privacy@example.jp' } },
    purposes: PURPOSES.map((id) => ({
      id,
      basis: id === 'necessary' ? id : 'consent',
      name: id,
      description: `What we use for ${id}.`,
    })),
  },
}

/** Puts a part into it: fields of the policy into its policy, the others beside that. */
export const completeWith = (part: Record<string, unknown>): Record<string, unknown> => ({
  ...complete,
  ...part,
  policy: { ...complete.policy, ...(part.policy as object | undefined) },
})
