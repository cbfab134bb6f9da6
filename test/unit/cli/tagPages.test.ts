// @vitest-environment node
// The bundler for the clients does not run in a page.
import { describe, expect, it } from 'vitest'
import { decodeHtml } from '../../../src/cli/htmlEncoding'
import { tagHtml } from '../../../src/cli/tagHtml'
import { parseConfig } from '../../../src/policy/validation/parse'
import type { Config } from '../../../src/policy/types'
import { declare, PURPOSES } from '../../e2e/support/client'
import type { ServiceInput } from '../../e2e/support/client'
import { clients } from '../../e2e/support/clients'
import { policy } from '../../e2e/support/config'
import { demoPages, packagePages } from '../support/pages'
import { elementsOf, plainTree } from '../support/trees'
import type { Leaf } from '../support/trees'
import { differs } from '../support/untag'

const pages = [...packagePages(), ...demoPages()]

const configWith = (services: readonly ServiceInput[]): Config => {
  const purposes = PURPOSES.map((id) => ({
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

/** Lists the hosts after `//` in a text, without a parser. */
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

/** Returns what an element would still request from, or execute of, a declared host. */
const unheldIn = ({ name, attributes, text, foreign }: Leaf, hosts: readonly string[]): string => {
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

/** Tags a page, and checks everything that must hold for any configuration. */
const tagAndVerify = (before: string, config: Config): ReturnType<typeof tagHtml> => {
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
  it('is one of many, from different generators', () => {
    const found = packagePages()
    expect(found.length).toBeGreaterThanOrEqual(20)
    expect(new Set(found.map((each) => each.package)).size).toBeGreaterThanOrEqual(8)
    // Together they cover the features of HTML that matter.
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

  it.each(pages)('without declared hosts is not changed: $name', ({ bytes }) => {
    const { text, encode } = decodeHtml(bytes) ?? {}
    expect(text).toBeDefined()
    const config = configWith([serviceOf('nobody', ['nobody.invalid', '*.nobody.invalid'])])
    const { html, tagged, skipped } = tagHtml(text ?? '', config)
    expect({ tagged, skipped }).toEqual({ tagged: [], skipped: [] })
    expect(Buffer.compare(Buffer.from(encode?.(html) ?? []), Buffer.from(bytes))).toBe(0)
  })

  it.each(pages)('whose hosts are all declared requests none of them: $name', ({ bytes }) => {
    const { text = '' } = decodeHtml(bytes) ?? {}
    const hosts = hostsIn(text)
    const { html, skipped } = tagAndVerify(text, configWith([serviceOf('all', hosts)]))
    const left = elementsOf(html, true)
      .concat(elementsOf(html, false))
      .map((each) => unheldIn(each, hosts))
    expect(left.filter((each) => each && !skipped.some(({ what }) => what.includes(each)))).toEqual(
      [],
    )
  })

  it('often contains third-party hosts', () => {
    const counts = pages.map(({ bytes }) => {
      const { text = '' } = decodeHtml(bytes) ?? {}
      return tagHtml(text, configWith([serviceOf('all', hostsIn(text))])).tagged.length
    })
    expect(counts.filter(Boolean).length).toBeGreaterThanOrEqual(10)
  })
})

describe('a real page with the snippets of real clients', () => {
  const host = (id: string): string => `${id}.example.net`
  const config = configWith(clients.map((each) => declare(each, host(each.id), true)))

  /** The clients as sites include them: by a snippet, or by a script and a call, with links and pixels. */
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
  // A call that names no host belongs to nobody.
  const owned = snippets.filter((each) => each.includes('.example.net')).length
  const into = (html: string, at: RegExp): string => {
    const place = html.search(at)
    const part = snippets.join('\r\n')
    return place < 0 ? part + html : html.slice(0, place) + part + html.slice(place)
  }

  it.each(packagePages())('is tagged at each of them and nowhere else: $name', ({ bytes }) => {
    const { text = '' } = decodeHtml(bytes) ?? {}
    for (const [at, end] of [
      [/<\/head>/i, '\n'],
      [/<\/body>/i, '\r\n'],
      [/<body[^>]*>/i, '\r'],
    ] as const) {
      const before = into(text, at).replace(/\r?\n/g, end)
      const { tagged, skipped } = tagAndVerify(before, config)
      expect(tagged).toHaveLength(owned)
      expect(skipped).toEqual([])
      expect(new Set(tagged.flatMap(({ services }) => services)).size).toBe(clients.length)
    }
  })
})
