import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../src/catalog/parseConfig'
import { services } from '../../../src/catalog/services'
import { answerFaults } from '../../../src/setup/answerFaults'
import { answersFrom } from '../../../src/setup/answersFrom'
import { composeConfig } from '../../../src/setup/composeConfig'
import { documentsNeeded } from '../../../src/setup/documentsNeeded'
import { ANSWERS, answers, someTexts } from './support'

const compose = (changes: object = {}): ReturnType<typeof composeConfig> =>
  composeConfig({ ...ANSWERS, ...changes }, services)

describe('composeConfig', () => {
  it('makes a valid configuration of any answers in which nothing is missing', () => {
    fc.assert(
      fc.property(answers, (each) => {
        expect(answerFaults(each, services)).toEqual([])
        expect(parseConfig(composeConfig(each, services))).toMatchObject({ ok: true })
      }),
    )
  })

  it('finds an answer faulty whenever the configuration would not be valid', () => {
    const careless = fc.record({
      languages: fc.subarray(['ja', 'en'] as const),
      name: someTexts,
      policyUrl: fc.record({ ja: fc.constantFrom('', '/p', 'javascript:alert(1)', 'a b') }),
      contact: fc.record({ email: fc.constantFrom('', 'nobody', 'a@b') }),
      effective: fc.constantFrom('', 'today', '2026-02-30', '2026-04-01'),
      version: fc.constantFrom('', 'one two', '1'),
      services: fc.array(
        fc.constantFrom('ga4', 'nothing', { use: 'youtube', purpose: 'no-purpose' }, 'youtube'),
        { maxLength: 3 },
      ),
      purposes: fc.array(
        fc.constantFrom({ id: 'ga4' }, { id: 'Own' }, { id: 'no-purpose', name: { ja: 'a' } }),
        { maxLength: 2 },
      ),
    })
    fc.assert(
      fc.property(careless, (each) => {
        if (!answerFaults(each, services).length)
          expect(parseConfig(composeConfig(each, services))).toMatchObject({ ok: true })
      }),
      { numRuns: 1000 },
    )
  })

  it('proposes the purposes that the services serve, in both languages', () => {
    const { purposes } = compose().policy
    expect(purposes.map(({ id, basis }) => [id, basis])).toEqual([
      ['necessary', 'necessary'],
      ['analytics', 'consent'],
      ['embeds', 'consent'],
    ])
    for (const { name, description } of purposes)
      for (const each of [name, description]) expect(Object.keys(each)).toEqual(['ja', 'en'])
  })

  it('writes texts in the languages wanted only, and none twice', () => {
    const { policy, notice } = compose({ languages: ['en'] })
    expect(policy.controller.name).toEqual({ en: 'Minato Store' })
    expect(policy.url).toEqual({ en: '/en/privacy/' })
    expect(notice).toEqual({ language: 'en' })
  })

  it('lets the one language that is filled in stand for the other', () => {
    expect(compose({ name: { ja: ' みなと ', en: ' ' } }).policy.controller.name).toEqual({
      ja: 'みなと',
      en: 'みなと',
    })
  })

  it('takes the name that the owner gives to a purpose, and drops purposes that nothing serves', () => {
    const { purposes } = compose({
      purposes: [
        { id: 'analytics', name: { ja: '統計' } },
        { id: 'newsletter', name: { ja: '便り' }, description: { ja: '便り' } },
      ],
    }).policy
    expect(purposes.map(({ id }) => id)).toEqual(['necessary', 'analytics', 'embeds'])
    expect(purposes[1]?.name).toEqual({ ja: '統計', en: 'Analytics' })
  })

  it('leaves out what is blank', () => {
    const { controller } = compose({
      address: { ja: ' ' },
      contact: { email: 'a@b', tel: '' },
      complaints: { email: '' },
    }).policy
    expect(controller).toEqual({ name: ANSWERS.name, contact: { email: 'a@b' } })
  })

  it('gives a side to a box only', () => {
    const position = 'bottom-right'
    expect(compose({ notice: { kind: 'bar', position } }).notice?.position).toBe('bottom')
    expect(compose({ notice: { kind: 'box', position } }).notice?.position).toBe(position)
  })

  it('keeps what no question is about', () => {
    const base = { ...compose(), cookie: { days: 30 }, gates: { undeclared: 'block' as const } }
    const next = composeConfig({ ...ANSWERS, services: [] }, services, base)
    expect(next).toMatchObject({ cookie: { days: 30 }, gates: { undeclared: 'block' } })
    expect(next.policy.services).toEqual([])
  })
})

describe('answersFrom', () => {
  it('returns answers that make the same configuration', () => {
    fc.assert(
      fc.property(answers, (each) => {
        const config = composeConfig(each, services)
        expect(composeConfig(answersFrom(config), services, config)).toEqual(config)
      }),
    )
  })

  it('writes a text that is the same for every language in each', () => {
    const config = compose()
    const policy = { ...config.policy, controller: { name: 'Minato', contact: { tel: '1' } } }
    expect(answersFrom({ policy }).name).toEqual({ ja: 'Minato', en: 'Minato' })
  })
})

describe('answerFaults', () => {
  it.each([
    [{ languages: [] }, 'languages', 'missing'],
    [{ name: { ja: ' ' } }, 'name', 'missing'],
    [{ policyUrl: {} }, 'policyUrl', 'missing'],
    [{ policyUrl: { ja: 'javascript:x' } }, 'policyUrl.ja', 'format'],
    [{ contact: {} }, 'contact', 'missing'],
    [{ contact: { email: 'nobody' } }, 'contact.email', 'format'],
    [{ effective: '2026-02-30' }, 'effective', 'format'],
    [{ version: 'one two' }, 'version', 'format'],
    [{ services: ['ga5'] }, 'services[0]', 'unknown'],
    [{ services: ['ga4', 'ga4'] }, 'services[1]', 'duplicate'],
    [{ services: [{ use: 'ga4', purpose: 'x' }] }, 'services[0].purpose', 'unknown'],
    [{ purposes: [{ id: 'ga4' }] }, 'purposes[0].id', 'duplicate'],
  ])('names what is wrong in %j', (changes, field, code) => {
    expect(answerFaults({ ...ANSWERS, ...changes }, services)).toContainEqual(
      expect.objectContaining({ field, code }),
    )
  })
})

describe('documentsNeeded', () => {
  it('leaves out the documents that would be empty', () => {
    expect(documentsNeeded(compose({ services: [] }))).toEqual(['purposes', 'contact'])
    expect(documentsNeeded(compose())).toEqual(['purposes', 'transmissions', 'cookies', 'contact'])
  })
})
