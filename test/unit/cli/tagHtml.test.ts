import { describe, expect, it } from 'vitest'
import { embedConfig } from '../../../src/cli/build/bundle'
import { tagHtml } from '../../../src/cli/tagHtml'
import type { TagOptions } from '../../../src/cli/tagHtml'
import type { ConfigInput } from '../../../src/policy/types'
import { configOf, inputOf, purposeOf, serviceOf } from '../support/config'
import type { Draft } from '../support/config'
import { element } from '../support/elements'
import { createRealm, guardWith } from '../support/realm'

const A = 'https://stats.example.jp/a'
const TAG = 'data-consent="analytics" data-service="site-stats"'
const config = configOf()

const tag = (
  html: string,
  options?: TagOptions,
  change?: (draft: Draft<ConfigInput>) => void,
): ReturnType<typeof tagHtml> => {
  const used = change ? configOf(change) : config
  const result = tagHtml(html, used, options)
  expect(tagHtml(result.html, used, options).html).toBe(result.html)
  return result
}

/** Expects that the page is not changed, and that nothing is reported. */
const untouched = (html: string, options?: TagOptions): void => {
  expect(tag(html, options)).toEqual({ html, tagged: [], skipped: [] })
}

describe('a script of a declared service', () => {
  it.each([
    [`<script src="${A}"></script>`, `<script type="text/plain" ${TAG} src="${A}"></script>`],
    [
      `<SCRIPT SRC=${A} ASYNC defer nomodule nonce=x integrity='y'\r\n crossorigin></SCRIPT>`,
      `<SCRIPT type="text/plain" ${TAG} SRC=${A} ASYNC defer nomodule nonce=x integrity='y'\r\n crossorigin></SCRIPT>`,
    ],
    [
      `<script type='text/javascript' src=//stats.example.jp/a></script>`,
      `<script ${TAG} type="text/plain" src=//stats.example.jp/a></script>`,
    ],
    [
      `<script Type = module src="${A}"></script>`,
      `<script ${TAG} data-type="module" Type="text/plain" src="${A}"></script>`,
    ],
    [`<script type src="${A}"></script>`, `<script ${TAG} type="text/plain" src="${A}"></script>`],
    [`<script src="${A}"type=></script>`, `<script ${TAG} src="${A}"type="text/plain"></script>`],
    [
      `<script>load('//stats.example.jp')</script>`,
      `<script type="text/plain" ${TAG}>load('//stats.example.jp')</script>`,
    ],
    [
      `<script data-service=mine src="${A}"></script>`,
      `<script type="text/plain" data-consent="analytics" data-service="site-stats" src="${A}"></script>`,
    ],
    [
      `<script src="&#104;ttps://stats&period;example.jp/a"></script>`,
      `<script type="text/plain" ${TAG} src="&#104;ttps://stats&period;example.jp/a"></script>`,
    ],
  ])('is held: %s', (before, after) => {
    expect(tag(before).html).toBe(after)
  })

  it('is reported with its position, its address and the purposes it waits for', () => {
    expect(tag(`<p>\r\n <script src="${A}?b"></script>`).tagged).toEqual([
      {
        line: 2,
        column: 2,
        element: 'script',
        what: [`${A}?b`],
        services: ['site-stats'],
        purposes: ['analytics'],
        where: 'page',
      },
    ])
  })

  it('waits for all services that own it', () => {
    const { html, tagged } = tag(`<script src="${A}"></script>`, {}, (draft) => {
      draft.policy.services?.push(
        serviceOf('second', 'preferences', { hosts: ['stats.example.jp/a'] }),
        serviceOf('third', 'analytics', { hosts: ['*.example.jp'] }),
      )
    })
    expect(html).toContain('data-consent="analytics preferences"')
    expect(html).toContain('data-service="site-stats second third"')
    expect(tagged[0]?.services).toEqual(['site-stats', 'second', 'third'])
  })

  it('is not tagged if its purpose cannot be refused', () => {
    const change = (draft: Draft<ConfigInput>): void => {
      draft.policy.purposes.push(purposeOf('delivery', { basis: 'contract' }))
      draft.policy.services?.push(serviceOf('cdn', 'delivery', { hosts: ['cdn.example.org'] }))
    }
    const html = '<script src="https://cdn.example.org/a"></script>'
    expect(tag(html, {}, change)).toEqual({ html, tagged: [], skipped: [] })
    const opt = tag(html, {}, (draft) => {
      change(draft)
      const last = draft.policy.purposes.at(-1)
      if (last) last.basis = 'optout'
    })
    expect(opt.html).toContain('data-consent="delivery"')
  })

  it.each([
    `<script src="https://other.example/a"></script>`,
    `<script src="https://stats.example.jp.evil.example/a"></script>`,
    `<script>load('stats.example.jp.evil')</script>`,
    `<script type="application/json">"${A}"</script>`,
    `<script type="application/ld+json">"${A}"</script>`,
    `<script type="text/plain" src="${A}"></script>`,
    `<script type="text/plain" data-consent="embeds" src="${A}"></script>`,
    `<!-- <script src="${A}"></script> -->`,
    `<textarea><script src="${A}"></script></textarea>`,
    `<title><img src="${A}"></title>`,
    `<script>var markup = '<img src="https://other.example/a">'</script>`,
    `<a href="${A}">`,
    `<script src="/own.js"></script>`,
    `<meta http-equiv="Content-Security-Policy" content="script-src ${A}">`,
    `<img alt="${A}" src="data:image/gif;base64,AAAA">`,
  ])('is something else, and is not tagged: %s', (html) => {
    untouched(html)
  })

  it.each([
    '<script src="https://stats.example.jp/x/sekisho.js?1"></script>',
    '<script src="https://stats.example.jp/sekisho.all.js"></script>',
    `<script src="${A}" data-config="/c.json"></script>`,
    `<script>(window.sekisho ||= []).push(start)</script><script src="${A}" data-config></script>`,
  ])('is Sekisho itself, and is not tagged: %s', (html) => {
    const { tagged, skipped, ...rest } = tag(html)
    expect(rest.html).toBe(html)
    expect(tagged).toEqual([])
    expect(skipped.map(({ reason }) => reason)).toEqual([expect.stringContaining('Sekisho itself')])
  })

  it('is a bundle, whose configuration contains hosts, and is neither tagged nor reported', () => {
    const bundle = embedConfig('/*! Sekisho | MIT */\nrun(SEKISHO_CONFIG)', inputOf())
    expect(bundle).toContain('stats.example.jp')
    const html = `<head><script>${bundle}</script>`
    untouched(html)
    expect(tag(`${html}<script src="${A}"></script>`).tagged).toHaveLength(1)
  })

  it.each([
    ['a script after it', `<script src="/sekisho.js"></script><script src="${A}" data-config="k"></script>`], // prettier-ignore
    ['a script after another one', `<script src="/a.js"></script><script src="${A}" data-config="k"></script>`], // prettier-ignore
    ['a script after a bundle', `<script>${embedConfig('SEKISHO_CONFIG', {})}</script><script src="${A}" data-config="k"></script>`], // prettier-ignore
    ['a second script of its name', '<script src="/sekisho.js"></script><script src="https://stats.example.jp/sekisho.js"></script>'], // prettier-ignore
    ['a script in a template', '<template><script src="https://stats.example.jp/sekisho.js"></script></template>'], // prettier-ignore
    ['a script that only mentions it', '<script>log("SEKISHO_CONFIG", "stats.example.jp")</script>'], // prettier-ignore
  ])('is not Sekisho itself: %s', (_, html) => {
    const { tagged, skipped } = tag(html)
    expect([tagged.length, skipped]).toEqual([1, []])
  })

  it('gets the same quotes as its address', () => {
    expect(tag(`<script type="module" src='${A}'></script>`).html).toBe(
      `<script data-consent='analytics' data-service='site-stats' data-type='module' type='text/plain' src='${A}'></script>`,
    )
    expect(tag(`<img alt="x" src = '${A}'>`).html).toBe(
      `<img data-consent='analytics' data-service='site-stats' alt="x" data-src = '${A}'>`,
    )
    expect(tag(`<img src='/own.png' srcset="${A} 2x">`).html).toBe(
      `<img ${TAG} src='/own.png' data-srcset="${A} 2x">`,
    )
  })
})

describe('an embed of a declared service', () => {
  it.each([
    [`<iframe src="${A}" title=t></iframe>`, `<iframe ${TAG} data-src="${A}" title=t></iframe>`],
    [`<img/src=${A}>`, `<img ${TAG}/data-src=${A}>`],
    [`<img src=${A} />`, `<img ${TAG} data-src=${A} />`],
    [
      `<IMG SRC='${A}'srcset="x.png 1x">`,
      `<IMG ${TAG.replaceAll('"', "'")} data-SRC='${A}'srcset="x.png 1x">`,
    ],
    [
      `<img src="/a.png" srcset="/b.png 1x,\n ${A} 2x">`,
      `<img ${TAG} src="/a.png" data-srcset="/b.png 1x,\n ${A} 2x">`,
    ],
    // The second attribute would count once the first has a different name.
    [
      `<img src="${A}" src="${A}/2" SRC=3>`,
      `<img ${TAG} data-src="${A}" data-src="${A}/2" data-SRC=3>`,
    ],
    [`<image src="${A}">`, `<image ${TAG} data-src="${A}">`],
    [`<object data="${A}"></object>`, `<object ${TAG} data-data="${A}"></object>`],
    [`<embed src="${A}">`, `<embed ${TAG} data-src="${A}">`],
    [`<input type=image src="${A}">`, `<input ${TAG} type=image data-src="${A}">`],
    [`<audio src="${A}"></audio>`, `<audio ${TAG} data-src="${A}"></audio>`],
    [
      `<video poster="${A}" src="/own.webm"><track src="${A}"></video>`,
      `<video ${TAG} data-poster="${A}" src="/own.webm"><track ${TAG} data-src="${A}"></video>`,
    ],
    [
      `<video><source src="${A}"><source src="/own.webm"></video>`,
      `<video ${TAG}><source data-src="${A}"><source src="/own.webm"></video>`,
    ],
    [
      `<video data-consent="embeds"><source src="${A}"></video>`,
      `<video data-consent="embeds"><source ${TAG} data-src="${A}"></video>`,
    ],
    [
      `<picture><source srcset="${A} 2x"><img src="${A}"></picture>`,
      `<picture><source ${TAG} data-srcset="${A} 2x"><img ${TAG} data-src="${A}"></picture>`,
    ],
    [
      `<link rel=preload as=image href="/own" imagesrcset="${A} 2x">`,
      `<link ${TAG} rel=preload as=image href="/own" data-imagesrcset="${A} 2x">`,
    ],
    ...['preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch', 'stylesheet'].map(
      (rel) => [
        `<link rel="${rel}" href="//stats.example.jp">`,
        `<link ${TAG} rel="${rel}" data-href="//stats.example.jp">`,
      ],
    ),
    [
      `<svg><image xlink:href="${A}"/><use href="${A}#i"/></svg>`,
      `<svg><image ${TAG} data-href="${A}"/><use ${TAG} data-href="${A}#i"/></svg>`,
    ],
    [
      `<svg><image href="${A}" xlink:href="${A}"/></svg>`,
      `<svg><image ${TAG} data-href="${A}" data-xlink:href="${A}"/></svg>`,
    ],
    // Not in the tree, but preloaded.
    [
      `<frameset><frame src="/a"><img src="${A}"></frameset>`,
      `<frameset><frame src="/a"><img ${TAG} data-src="${A}"></frameset>`,
    ],
    [`<table><img src="${A}"></table>`, `<table><img ${TAG} data-src="${A}"></table>`],
  ])('is held: %s', (before, after) => {
    expect(tag(before).html).toBe(after)
  })

  it.each([
    '<link rel=canonical href="https://stats.example.jp/">',
    '<link rel=alternate href="https://stats.example.jp/">',
    '<img src="/a.png">',
    '<img src="">',
    '<img data-src="https://stats.example.jp/a" class="lazy">',
    '<svg><use href="#stats.example.jp"/></svg>',
    '<img src="https://[">',
    '<img src="ftp://stats.example.jp/a">',
    '<img constructor src=toString><constructor src="https://stats.example.jp">',
  ])('is something else, and is not tagged: %s', (html) => {
    untouched(html)
  })

  it('waits for the purpose of its service', () => {
    expect(tag('<iframe src="https://maps.example.com/embed/1"></iframe>').html).toBe(
      '<iframe data-consent="embeds" data-service="town-map" data-src="https://maps.example.com/embed/1"></iframe>',
    )
    untouched('<iframe src="https://maps.example.com/embedded"></iframe>')
  })
})

describe('a relative address', () => {
  it('is resolved against the given base', () => {
    untouched('<img src="a.png">')
    const base = 'https://stats.example.jp/dir/'
    expect(tag('<img src="a.png"><img srcset="b.png 2x">', { base }).tagged).toHaveLength(2)
    untouched('<img src="a.png"><img src="#"><img src>', { base: 'https://own.example/' })
  })

  it('is resolved against the first base element, from there on', () => {
    const page = '<img src=a.png><base href="//stats.example.jp/"><base href="//b.example/">'
    for (const each of [page, page.replace('//', 'https://')])
      expect(
        tag(`${each}<img src=b.png><img srcset="c.png 2x">`).tagged.map(({ what }) => what),
      ).toEqual([['b.png'], ['c.png 2x']])
    expect(
      tag('<base href="/x/"><img src="a">', { base: 'https://stats.example.jp/' }).tagged,
    ).toHaveLength(1)
    untouched('<base href="/x/"><img src="a"><base href="https://stats.example.jp/">')
    expect(tag(`<base href="/x/"><img src="//a.example.net:8080/a">`).tagged).toHaveLength(1)
  })

  it('may omit the scheme, in every way that browsers accept', () => {
    for (const address of ['//stats.example.jp', '\\\\stats.example.jp\\a', ' /\\stats.example.jp'])
      expect(tag(`<img src="${address}">`).tagged).toHaveLength(1)
  })
})

describe('an element in a special place', () => {
  it('is held in a noscript, also without scripting, since nobody has been asked there', () => {
    expect(
      tag(`<head><noscript><img src="${A}"></noscript><link rel=icon href="${A}"></head>`),
    ).toMatchObject({
      html: `<head><noscript><img ${TAG} data-src="${A}"></noscript><link ${TAG} rel=icon data-href="${A}"></head>`,
      tagged: [{ where: 'noscript', column: 17 }, { where: 'page' }],
    })
    expect(tag(`<p>\r\n<noscript>\r\n<img src="${A}">`).html).toContain(`<img ${TAG} data-src`)
  })

  it('is held in a template or a shadow root, which the report names', () => {
    const inside = `<img src="${A}"><script>send('https://stats.example.jp')</script>`
    const { html, tagged } = tag(
      `<template>${inside}</template><p><template shadowrootmode=open>${inside}</template></p>`,
    )
    expect(html.match(/data-src/g)).toHaveLength(2)
    expect(html.match(/text\/plain/g)).toHaveLength(2)
    expect(tagged.map(({ where }) => where)).toEqual([
      ...['template', 'template'],
      ...['shadow root', 'shadow root'],
    ])
  })

  it.each([
    [`<iframe srcdoc="&lt;img src=${A}&gt;"></iframe>`, 'srcdoc', /page of its own/],
    [`<svg><script href="${A}"/></svg>`, A, /script inside SVG/],
    [
      `<svg><script>send('https://stats.example.jp')</script></svg>`,
      'inline script',
      /script inside SVG/,
    ],
    [`<p style="background: URL(${A})">`, 'style', /style sheet/],
    [`<style>@import "${A}"</style>`, 'style sheet', /style sheet/],
    [`<svg><rect fill="url(${A}#x)"/></svg>`, 'fill', /style sheet/],
    [`<body onload="send('${A}')">`, 'onload', /event handler/],
    [`<body background="${A}">`, A, /background/],
    [`<meta http-equiv=Refresh content="1; url=${A}">`, 'refresh', /redirects visitors/],
    [`<script type="speculationrules">"${A}"</script>`, 'speculation rules', /prefetch/],
    [`<script type=" importmap ">{"imports":{"a":"${A}"}}</script>`, 'import map', /import\(\)/],
    [`<frameset><frame src="${A}"></frameset>`, A, /frameset/],
    [`<img src="${A}" data-src="b.png">`, A, /already has data-src/],
    [`<script src="${A}" data-type="module"></script>`, A, /already has data-type/],
    [`<script data-consent="analytics" src="${A}"></script>`, A, /has data-consent/],
    [`<img data-consent="analytics" src="${A}">`, A, /has data-consent/],
  ])('is reported with a reason if it cannot be tagged: %s', (html, what, reason) => {
    const result = tag(html)
    expect(result.html).toBe(html)
    expect(result.tagged).toEqual([])
    expect(result.skipped).toHaveLength(1)
    expect(result.skipped[0]).toMatchObject({ what: [what], services: ['site-stats'] })
    expect(result.skipped[0]?.reason).toMatch(reason)
  })

  it('is not tagged if its gate is turned off, since it would never load', () => {
    const html = `<script src="${A}"></script><img src="${A}">`
    const { html: after, skipped } = tag(html, {}, (draft) => {
      draft.gates = { scripts: false, embeds: false }
    })
    expect(after).toBe(html)
    expect(skipped.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('turned off'),
      expect.stringContaining('turned off'),
    ])
  })
})

describe('the command and the gates', () => {
  const realm = createRealm()
  const { tagger } = guardWith([], { realm })
  const ADDRESSES = [
    A,
    '//a.example.net/b',
    'https://maps.example.com/embed',
    '/own',
    'https://x.y/',
  ]
  const CASES = [
    ...['iframe', 'img', 'video', 'audio', 'track', 'embed', 'input', 'script'].map(
      (name) => [name, 'src', {}] as const,
    ),
    ...['', 'module', 'text/javascript', 'application/json', 'text/plain'].map(
      (type) => ['script', 'src', { type }] as const,
    ),
    ...['preload', 'dns-prefetch', 'icon', 'canonical', 'stylesheet', 'author'].map(
      (rel) => ['link', 'href', { rel }] as const,
    ),
    ['object', 'data', {}] as const,
    ['video', 'poster', {}] as const,
    ['img', 'srcset', {}] as const,
  ]

  it.each(CASES)('agree on %s %s %j', (name, attribute, rest) => {
    for (const address of ADDRESSES) {
      const made = element(realm.document, name as 'img', { ...rest, [attribute]: address })
      const { html } = tag(made.outerHTML, { base: realm.document.baseURI })
      tagger.check(made)
      const read = new realm.DOMParser().parseFromString(html, 'text/html').querySelector(name)
      const attributesOf = (of: Element | null): unknown =>
        Object.fromEntries(Array.from(of?.attributes ?? [], (each) => [each.name, each.value]))
      expect(attributesOf(read)).toEqual(attributesOf(made))
    }
  })
})
