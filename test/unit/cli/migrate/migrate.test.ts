// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { services } from '../../../../src/catalog/services'
import { objectLiteralsIn } from '../../../../src/cli/migrate/objectLiteral'
import type { ConfigInput } from '../../../../src/policy/types'
import { sekisho } from '../../support/io'
import type { Ran } from '../../support/io'

/** As the documentation of vanilla-cookieconsent writes it: a script of a page, functions included. */
const VANILLA = `
import * as CookieConsent from 'https://cdn.example/cookieconsent.esm.js'
const days = 120
CookieConsent.run({
  revision: 2,
  guiOptions: { consentModal: { layout: 'bar inline', position: 'top' } },
  cookie: { name: 'choice', expiresAfterDays: days },
  onChange: ({ changedCategories }) => { document.title = 'x' },
  categories: {
    necessary: { enabled: true, readOnly: true },
    analytics: {
      services: {
        ga: { label: 'Google Analytics 4', onAccept: () => {}, cookies: [{ name: /^(_ga|_gid)/ }] },
        counter: { label: 'Our counter', cookies: [{ name: /^count_/ }, { name: 'visits' }] },
      },
      autoClear: { cookies: [{ name: 'visits' }, { name: 'forgotten' }] },
    },
    marketing: {},
  },
  language: {
    default: 'en',
    translations: {
      en: { consentModal: {}, preferencesModal: { sections: [
        { title: 'How we use cookies' },
        { title: 'Statistics', description: 'We <b>count</b> visits.', linkedCategory: 'analytics' },
      ] } },
      ja: { consentModal: {}, preferencesModal: { sections: [
        { title: '統計', description: '訪問を数えます。', linkedCategory: 'analytics' },
      ] } },
    },
  },
})`

const KLARO = `
// comment
var klaroConfig = {
  cookieName: 'consents',
  cookieExpiresAfterDays: 90,
  styling: { theme: ['light', 'bottom', 'wide'] },
  translations: {
    zz: { privacyPolicyUrl: '/privacy' },
    de: { purposes: { analytics: 'Statistik', security: { title: 'Sicherheit', description: 'Schutz der Seite.' } } },
    en: { purposes: { analytics: 'Statistics' } },
  },
  services: [
    { name: 'youtube', title: 'YouTube', purposes: ['media'], default: true },
    { name: 'counter', title: 'Counter', purposes: ['analytics', 'security'],
      cookies: ['visits', [/^_count_.*$/, '/', 'example.com'], /a|b/], callback: function () {} },
    { name: 'shield', title: 'Shield', purposes: ['security'], required: true },
  ],
}`

const run = (
  source: string,
  flags: readonly string[] = ['--name', 'Minato', '--email', 'a@b.example', '--policy-url', '/p/'],
): Promise<Ran> =>
  sekisho(['migrate', 'old.js', ...flags], { files: { 'old.js': source }, catalog: services })

const configOf = (ran: Ran): ConfigInput<{ readonly use: string; readonly purpose: string }> =>
  JSON.parse(ran.written.get('-') ?? '') as ConfigInput<{
    readonly use: string
    readonly purpose: string
  }>

describe('sekisho migrate, from vanilla-cookieconsent', () => {
  it('makes purposes of the categories, with their texts in each language', async () => {
    const { policy } = configOf(await run(VANILLA))
    expect(policy.purposes.map(({ id, basis }) => [id, basis])).toEqual([
      ['necessary', 'necessary'],
      ['analytics', 'consent'],
      ['marketing', 'consent'],
    ])
    expect(policy.purposes[1]).toMatchObject({
      name: { en: 'Statistics', ja: '統計' },
      description: { en: 'We count visits.', ja: '訪問を数えます。' },
    })
  })

  it('proposes texts where there are none', async () => {
    const { policy } = configOf(await run(VANILLA))
    expect(policy.purposes[2]).toMatchObject({ name: { ja: '広告', en: 'Advertising' } })
  })

  it('names services of the catalogue, and writes down what is known of others', async () => {
    const ran = await run(VANILLA)
    expect(configOf(ran).policy.services).toEqual([
      { use: 'ga4', purpose: 'analytics' },
      expect.objectContaining({
        id: 'counter',
        name: 'Our counter',
        cookies: [
          { name: 'count_*', duration: '', description: '' },
          { name: 'visits', duration: '', description: '' },
        ],
      }),
      expect.objectContaining({
        id: 'analytics-cookies',
        cookies: [{ name: 'forgotten', duration: '', description: '' }],
      }),
    ])
    expect(ran.err).toContain('ga: taken for "ga4" of the catalogue.')
    expect(ran.err).toContain('counter: not in the catalogue.')
    expect(ran.err).toContain('analytics: 1 of its cookies')
    expect(ran.err).toContain('onChange: use consent.on')
  })

  it('takes over the choices that visitors have made, and how long they last', async () => {
    const config = configOf(await run(VANILLA))
    expect(config.takeover).toEqual({
      cookie: 'choice',
      revision: 2,
      map: {
        analytics: 'analytics',
        marketing: 'marketing',
        ga: 'ga4',
        counter: 'counter',
        'analytics-cookies': 'analytics-cookies',
      },
    })
    expect(config.cookie).toEqual({ days: 120 })
    expect(config.notice).toEqual({ kind: 'bar', position: 'top' })
  })

  it('says what is still to be filled in, and fails until it is', async () => {
    const ran = await run(VANILLA)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('Still to be filled in:')
    expect(ran.err).toMatch(/policy\.services\[1\]\.recipient\.name/)
  })

  it('is found in a page', async () => {
    const html = `<!doctype html><script type="application/json">{"a":1}</script><script type="module">${VANILLA}</script>`
    expect(configOf(await run(html)).policy.purposes).toHaveLength(3)
  })
})

describe('sekisho migrate, from klaro', () => {
  it('makes purposes of those that services name', async () => {
    const { policy } = configOf(await run(KLARO))
    expect(policy.purposes).toEqual([
      expect.objectContaining({ id: 'necessary', basis: 'necessary' }),
      expect.objectContaining({ id: 'media', basis: 'consent', name: 'Embedded content' }),
      expect.objectContaining({ id: 'analytics', name: { de: 'Statistik', en: 'Statistics' } }),
      expect.objectContaining({ id: 'security', description: 'Schutz der Seite.' }),
    ])
    expect(policy.url).toBe('/privacy')
  })

  it('keeps services with their cookies, and what visitors have chosen', async () => {
    const ran = await run(KLARO)
    const config = configOf(ran)
    expect(config.policy.services).toMatchObject([
      { use: 'youtube', purpose: 'media' },
      { id: 'counter', purpose: 'analytics', cookies: [{ name: 'visits' }, { name: '_count_*' }] },
      { id: 'shield', purpose: 'security' },
    ])
    expect(config.takeover).toEqual({
      cookie: 'consents',
      map: { youtube: 'youtube', counter: 'counter', shield: 'shield' },
    })
    expect(ran.err).toContain('counter: only its first purpose, analytics, is kept')
    expect(ran.err).toContain('cookies (counter): some are named by expressions')
  })

  it('gives a configuration without a fault where the catalogue knows every service', async () => {
    const ran = await run(
      `window.klaroConfig = { services: [{ name: 'youtube', title: 'YouTube', purposes: ['media'] }] }`,
    )
    expect({ code: ran.code, err: ran.err }).toEqual({
      code: 0,
      err: expect.not.stringContaining('Still to be filled in') as string,
    })
  })
})

describe('sekisho migrate', () => {
  it.each([
    ['const a = {', /old\.js: this is not JavaScript/],
    ['const a = { b: 1 }', /old\.js: no configuration of vanilla-cookieconsent/],
  ])('says why it cannot read %s', async (source, message) => {
    const ran = await run(source)
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(message)
  })

  it('runs nothing of what it reads', async () => {
    await run(`globalThis.hasRun = true; ${KLARO}`)
    expect('hasRun' in globalThis).toBe(false)
  })

  it('reads every object that is data, and no prototype', () => {
    fc.assert(
      fc.property(fc.object({ values: [fc.string(), fc.integer(), fc.boolean()] }), (data) => {
        const json = JSON.stringify(data)
        const [found] = objectLiteralsIn(`const a = ${json}`)
        expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(json))
        expect(Object.getPrototypeOf(found)).toBeNull()
      }),
    )
  })

  it('ends where variables name each other', () => {
    const [found] = objectLiteralsIn('const a = { b }; const b = { a }; const c = c')
    expect(Object.keys(found ?? {})).toEqual(['b'])
  })
})
