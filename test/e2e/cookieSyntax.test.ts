// What browsers make of a cookie, against what the gate and the server make of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookiePairs } from '../../src/consent/cookiePairs'
import { parseConfig } from '../../src/policy/validation/parse'
import { filterSetCookies } from '../../src/server/filterSetCookies'
import { page as html, policy } from './support/config'
import type { Page } from './support/page'
import { suite } from './support/suite'

const here = suite()

const SEED = 20260401

/** Texts of up to some pieces, the same in every engine. */
const sample = (pieces: readonly string[], count: number, maxLength: number): readonly string[] =>
  fc.sample(
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((all) => all.join('')),
    { seed: SEED, numRuns: count },
  )

const isDeclared = (name: string): boolean => name.startsWith('_st')

/** The declared cookies in a text of cookies. */
const declaredIn = (text: string): readonly string[] =>
  cookiePairs(text).flatMap(([name = '']) => (isDeclared(name) ? name : []))

/** What the page can read after each of these writes, one by one. */
const readAfter = (page: Page, writes: readonly string[]): Promise<string[]> =>
  page.evaluate(
    (texts) =>
      texts.map((text) => {
        document.cookie = text
        const all = document.cookie
        for (const each of all.split('; '))
          for (const path of ['/', '/deep', '/deep/'])
            for (const pair of [`${each.split('=')[0]}=`, '=-'])
              document.cookie = `${pair}; max-age=0; path=${path}`
        return all
      }),
    writes as string[],
  )

const WRITES: readonly string[] = [
  '=_st3',
  '_st3',
  ' = _st3=1',
  '==_st3',
  '=_st3; path=/',
  '\t_st3\t=\t1',
  '_st3;=1',
  ...sample(
    [
      ...['_st3', '_stx', '_st', 'free', '1', '=', '=', ';', ' ', '\t', '\n', '\r', '\0', '\v'],
      ...['\u00a0', '\ufeff', '"', ',', '\u007f', 'é', '%5Fst', '; path=/', '__Host-', 'max-age=9'],
    ],
    400,
    6,
  ),
]

const HEADERS: readonly string[] = [
  '_stx=1; Max-Age= 0 ; Max-Age=x',
  `_stx=1; Max-Age=${'0'.repeat(1030)}`,
  `_stx=1; Max-Age=-${'9'.repeat(30)}`,
  '=_stx; Path=/',
  '_stx',
  '= _stx =1',
  '_stx=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Expires=x',
  '_stx=1; Max-Age=0; Expires=Tue, 01 Jan 2030 00:00:00 GMT',
  ...sample(
    ['Max-Age', 'Expires', '0', '-1', '60', 'x', '=', '=', ';', '; Max-Age=0', '; Max-Age=60', ' ']
      .concat([
        '; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
        '; Expires=Tue, 01 Jan 2030 00:00:00 GMT',
      ])
      .concat(['; Max-Age=x', '; max-age = 0', '+', '"', '\t', '; Expires=0', '; Path=/']),
    250,
    6,
  ).map((rest) => `_stx=1${rest}`),
  ...sample(['_stx', 'free', '1', '=', '=', ' ', '\t', ';', '"', ',', '; Path=/'], 150, 6),
]

describe('a cookie, as this browser reads it', () => {
  it('is held where scripts and servers would take it for a declared one, and else written', async () => {
    here.server.serve('/deep/plain.html', '<!doctype html><title>Plain</title>')
    here.server.serve('/deep/page.html', html('', { config: { policy: policy() } }))
    const plain = await here.visitor.open(`${here.server.url}/deep/plain.html`)
    const free = await readAfter(plain, WRITES)
    const gated = await readAfter(
      await here.visitor.open(`${here.server.url}/deep/page.html`),
      WRITES,
    )
    expect(free.some((text) => declaredIn(text).length)).toBe(true)
    const differences = WRITES.flatMap((write, i) => {
      const [all = '', ours = ''] = [free[i], gated[i]]
      const isFine = declaredIn(all).length
        ? !declaredIn(ours).length
        : // What is in several lines is one write, and held as one.
          ours === all || write.includes('\n')
      return isFine ? [] : [[write, all, ours]]
    })
    expect(differences).toEqual([])
  })

  it('does not come out of a header that the server has let through', async () => {
    const result = parseConfig({ policy: policy() })
    if (!result.ok) throw Error('not valid')
    const { kept } = filterSetCookies(result.config, { granted: new Set() }, HEADERS)
    here.server.serve('/deep/plain.html', '<!doctype html><title>Plain</title>')
    here.server.answer('/deep/set', ({ url }) => {
      const header = HEADERS[Number(new URL(url).search.slice(1))] ?? ''
      return new Response('', { headers: header ? { 'set-cookie': header } : {} })
    })
    const page = await here.visitor.open(`${here.server.url}/deep/plain.html`)
    const stored = await page.evaluate(async (count) => {
      const all: string[] = []
      for (let i = 0; i < count; i++) {
        await fetch(`/deep/set?${i}`)
        all.push(document.cookie)
        for (const each of document.cookie.split('; '))
          for (const path of ['/', '/deep', '/deep/'])
            for (const pair of [`${each.split('=')[0]}=`, '=-'])
              document.cookie = `${pair}; max-age=0; path=${path}`
      }
      return all
    }, HEADERS.length)
    expect(stored.filter((text) => declaredIn(text).length).length).toBeGreaterThan(20)
    expect(
      HEADERS.flatMap((header, i) =>
        kept.includes(header) && declaredIn(stored[i] ?? '').length ? [[header, stored[i]]] : [],
      ),
    ).toEqual([])
  })
})
