// @vitest-environment node
// What bundles the clients does not run in a page.
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/cli/htmlBytes'
import { tagHtml } from '../../../src/cli/tagHtml'
import { parseConfig } from '../../../src/policy/parse'
import type { Config } from '../../../src/policy/types'
import { clients, declare } from '../../e2e/support/clients'
import type { ServiceInput } from '../../e2e/support/clients'
import { policy } from '../../e2e/support/config'
import { demoPages, packagePages } from '../support/pages'
import { elementsOf, plainTree } from '../support/trees'
import type { Leaf } from '../support/trees'
import { differs } from '../support/untag'

const pages = [...packagePages(), ...demoPages()]

const configWith = (services: readonly ServiceInput[]): Config => {
  const purposes = ['analytics', 'sessions', 'preferences'].map((id) => ({
    id,
    basis: 'consent' as const,
    name: id,
    description: id,
  }))
  const result = parseConfig({ policy: policy({ purposes, services }) })
  if (!result.ok) throw Error(JSON.stringify(result.faults))
  return result.config
}

const serviceOf = (id: string, hosts: readonly string[]): ServiceInput => ({
  id,
  purpose: 'analytics',
  name: id,
  recipient: { name: id, role: 'processor' },
  sends: [],
  hosts,
})

/** Every host that a text names with `//` before it, found without a parser. */
const hostsIn = (html: string): readonly string[] => [
  ...new Set(
    Array.from(html.matchAll(/\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi), ([, host = '']) =>
      host.toLowerCase(),
    ),
  ),
]

const LOADS = 'script iframe img video audio source track embed object link input image use'.split(
  ' ',
)
const SKIPPED_LINK = /canonical|alternate|author|help|license|next|prev|search/i

/** What an element would still ask a declared host for, or run of one. */
const openIn = ({ name, attributes, text, foreign }: Leaf, hosts: readonly string[]): string => {
  if (!LOADS.includes(name)) return ''
  const { type = '', rel = '' } = attributes
  if (name === 'script' && !/^$|javascript|module/.test(type)) return ''
  if (name === 'link' && SKIPPED_LINK.test(rel)) return ''
  if (name === 'script' && attributes.src === undefined)
    return foreign ? '' : (hosts.find((host) => text.includes(`//${host}/`)) ?? '')
  const addresses = ['src', 'srcset', 'href', 'data', 'poster', 'imagesrcset', 'xlink:href']
    .filter((key) => key !== 'href' || name !== 'script')
    .flatMap((key) => (attributes[key] ?? '').split(/[\s,]+/))
  return (
    addresses.find((each) =>
      hosts.some((host) => RegExp(`^(https?:)?//${host}([/:?#]|$)`, 'i').test(each)),
    ) ?? ''
  )
}

/** All that must hold of a page that was tagged, whatever was declared. */
const proves = (before: string, config: Config): ReturnType<typeof tagHtml> => {
  const result = tagHtml(before, config)
  const { html, tagged } = result
  expect(tagHtml(html, config)).toMatchObject({ html, tagged: [] })
  expect(differs(before, html)).toBe('')
  for (const scripts of [true, false])
    expect(plainTree(html, scripts)).toBe(plainTree(before, scripts))
  const isTagged = ({ attributes }: Leaf): boolean => attributes['data-consent'] !== undefined
  const count = (page: string, scripts: boolean): number =>
    elementsOf(page, scripts).filter(isTagged).length
  const inPage = tagged.filter(({ where }) => where !== 'noscript')
  expect(count(html, true) - count(before, true)).toBe(inPage.length)
  expect(count(html, false) - count(before, false)).toBe(tagged.length)
  return result
}

describe('a real page', () => {
  it('is one of many, of different make', () => {
    const found = packagePages()
    expect(found.length).toBeGreaterThanOrEqual(20)
    expect(new Set(found.map((each) => each.package)).size).toBeGreaterThanOrEqual(8)
    // Together they have what a page can have.
    const all = found.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
    for (const what of [
      /<script[^>]*src='/,
      /type="module"/,
      /modulepreload/,
      /<template/,
      /<iframe/,
    ])
      expect(all.some((html) => what.test(html))).toBe(true)
  })

  it.each(pages)('in which nothing is owned comes out as it went in: $name', ({ bytes }) => {
    const { text, encode } = readHtml(bytes) ?? {}
    expect(text).toBeDefined()
    const config = configWith([serviceOf('nobody', ['nobody.invalid', '*.nobody.invalid'])])
    const { html, tagged, skipped } = tagHtml(text ?? '', config)
    expect({ tagged, skipped }).toEqual({ tagged: [], skipped: [] })
    expect(Buffer.compare(Buffer.from(encode?.(html) ?? []), Buffer.from(bytes))).toBe(0)
  })

  it.each(pages)('whose hosts are all declared sends to none of them: $name', ({ bytes }) => {
    const { text = '' } = readHtml(bytes) ?? {}
    const hosts = hostsIn(text)
    const { html, skipped } = proves(text, configWith([serviceOf('all', hosts)]))
    const left = elementsOf(html, true)
      .concat(elementsOf(html, false))
      .map((each) => openIn(each, hosts))
    expect(left.filter((each) => each && !skipped.some(({ what }) => what.includes(each)))).toEqual(
      [],
    )
  })

  it('among them has some with hosts of others', () => {
    const counts = pages.map(({ bytes }) => {
      const { text = '' } = readHtml(bytes) ?? {}
      return tagHtml(text, configWith([serviceOf('all', hostsIn(text))])).tagged.length
    })
    expect(counts.filter(Boolean).length).toBeGreaterThanOrEqual(10)
  })
})

describe('a real page with the snippets of real clients', () => {
  const host = (id: string): string => `${id}.example.net`
  const config = configWith(clients.map((each) => declare(each, host(each.id), true)))

  /** As sites bring them in: by a snippet, or a script and a call; with what goes with it. */
  const snippets = clients.flatMap(({ id, path, init, snippet }) => {
    const url = `https://${host(id)}`
    return [
      `<script async src="${url}${path}"></script>`,
      `<script>\n  ${init(url)}\n</script>`,
      ...(snippet ? [`<script type='text/javascript'>${snippet(url)}</script>`] : []),
      `<link rel=preconnect href=${url}>`,
      `<noscript><img height="1" width="1" src="${url}/pixel?no=1" alt=""/></noscript>`,
    ]
  })
  const owned = snippets.length
  const into = (html: string, at: RegExp): string => {
    const place = html.search(at)
    const part = snippets.join('\r\n')
    return place < 0 ? part + html : html.slice(0, place) + part + html.slice(place)
  }

  it.each(packagePages())('holds all of them and nothing else: $name', ({ bytes }) => {
    const { text = '' } = readHtml(bytes) ?? {}
    for (const [at, end] of [
      [/<\/head>/i, '\n'],
      [/<\/body>/i, '\r\n'],
      [/<body[^>]*>/i, '\r'],
    ] as const) {
      const before = into(text, at).replace(/\r?\n/g, end)
      const { tagged, skipped } = proves(before, config)
      expect(tagged).toHaveLength(owned)
      expect(skipped).toEqual([])
      expect(new Set(tagged.flatMap(({ services }) => services)).size).toBe(clients.length)
    }
  })
})
