import fc from 'fast-check'
import { services } from '../../../src/catalog/services'
import type { Answers, ByLanguage, ContactAnswers } from '../../../src/setup/answers'

/** The least that an owner can answer. */
export const ANSWERS: Answers = {
  languages: ['ja', 'en'],
  name: { ja: 'みなと商店', en: 'Minato Store' },
  policyUrl: { ja: '/privacy/', en: '/en/privacy/' },
  contact: { email: 'privacy@minato.example' },
  effective: '2026-04-01',
  services: ['ga4', 'youtube'],
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('</script><script>alert(1)</script>', '<!-- <script>', '"&<>\u2028', '{}', '  a'),
)
/** A text that is not blank. */
export const filled = text.filter((each) => /\S/.test(each))

/** A text in any of the languages, or in none, as people fill in forms. */
export const someTexts: fc.Arbitrary<ByLanguage> = fc.record(
  { ja: text, en: text },
  { requiredKeys: [] },
)
const filledTexts: fc.Arbitrary<ByLanguage> = fc.oneof(
  fc.record({ ja: filled }),
  fc.record({ ja: text, en: filled }),
  fc.record({ ja: filled, en: filled }),
)
const link = fc.constantFrom('/privacy/', 'policy.html', 'https://minato.example/p?a=1&b="<x>"')
const links: fc.Arbitrary<ByLanguage> = fc.oneof(
  fc.record({ ja: link }),
  fc.record({ ja: link, en: link }),
)

const contact: fc.Arbitrary<ContactAnswers> = fc.record(
  {
    email: fc.constantFrom('', ' ', 'a@minato.example'),
    tel: text,
    url: links,
    address: someTexts,
  },
  { requiredKeys: [] },
)

const ids = services.map(({ id }) => id)
const purpose = fc.constantFrom('analytics', 'embeds', 'necessary', 'own-purpose')

/** Answers in which nothing is missing. */
export const answers: fc.Arbitrary<Answers> = fc.record(
  {
    languages: fc.constantFrom(
      ['ja'] as const,
      ['en'] as const,
      ['ja', 'en'] as const,
      ['en', 'ja'] as const,
    ),
    name: filledTexts,
    policyUrl: links,
    contact: fc.tuple(contact, filled).map(([all, tel]) => ({ ...all, tel })),
    effective: fc.constantFrom('2026-04-01', '2024-02-29'),
    version: fc.constantFrom('', '1.0', '2026-04-01'),
    address: someTexts,
    responsible: someTexts,
    complaints: contact,
    services: fc
      .uniqueArray(fc.record({ use: fc.constantFrom(...ids), purpose, bare: fc.boolean() }), {
        selector: ({ use }) => use,
        maxLength: 12,
      })
      .map((all) => all.map(({ bare, ...each }) => (bare ? each.use : each))),
    purposes: fc
      .record({ analytics: fc.option(filledTexts), own: fc.record({ name: filledTexts }) })
      .map(({ analytics, own }) => [
        { id: 'own-purpose', ...own, description: own.name },
        ...(analytics ? [{ id: 'analytics', name: analytics }] : []),
      ]),
    notice: fc.record(
      {
        kind: fc.constantFrom('bar', 'box', 'quiet'),
        position: fc.constantFrom('top', 'bottom', 'top-left', 'bottom-right'),
        theme: fc.constantFrom('auto', 'light', 'dark'),
      },
      { requiredKeys: [] },
    ),
  },
  {
    requiredKeys: [
      'languages',
      'name',
      'policyUrl',
      'contact',
      'effective',
      'services',
      'purposes',
    ],
  },
)
