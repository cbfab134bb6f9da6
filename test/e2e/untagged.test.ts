import { describe, expect, it } from 'vitest'
import { accept, gated, ran, refuse } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import { suite } from './support/suite'

const here = suite()
const { at, open, paths } = gated(here)

describe('an untagged script of a declared service', () => {
  it('in the markup does not run before a choice nor after Reject all, and the same node runs on grant', async () => {
    const page = await open(
      `<script id="a" src="${at('a.js')}"></script>
       <script async src="${at('b.js')}"></script>
       <script defer src="${at('c.js')}"></script>
       <script type="module" src="${at('d.js')}"></script>
       <script>(window.ran ||= []).push('inline'); new Image().src = '${at('x')}'</script>
       <script>import('${at('e.js')}')</script>
       <script>(window.ran ||= []).push('plain')</script>
       <script type="application/json" id="data">{ "url": "${at('f.js')}" }</script>`,
    )
    await page.evaluate(() => {
      Object.assign(window, { a: document.getElementById('a') })
    })
    await quiet()
    expect(await ran(page)).toEqual(['plain'])
    await refuse(page)
    await quiet()
    expect(await ran(page)).toEqual(['plain'])
    expect(await page.evaluate(() => document.getElementById('data')?.textContent)).toContain(
      'f.js',
    )

    await accept(page)
    await waitFor(page, () => window.ran?.length === 7)
    const order = (await ran(page)).filter((name) =>
      ['a.js', 'inline', 'c.js', 'd.js'].includes(name),
    )
    expect(order).toEqual(['a.js', 'inline', 'c.js', 'd.js'])
    expect(
      await page.evaluate(() => document.getElementById('a') === (window as { a?: unknown }).a),
    ).toBe(true)
  })

  it.each([
    ['text', () => `<script>window.ran.push('svg.js'); new Image().src = '${at('')}'</script>`],
    ['href', () => `<script href="${at('svg.js')}"></script>`],
    ['xlink:href', () => `<script xlink:href="${at('svg.js')}"></script>`],
  ])('in SVG, with its %s, is held like any other, and so is what follows', async (_, script) => {
    const page = await open(
      `<script>window.ran = []</script>
       <svg width="9" height="9">${script()}<script>window.ran.push('plain')</script></svg>
       <script src="${at('after.js')}"></script>
       <script>window.ran.push('inline'); new Image().src = '${at('')}'</script>
       <iframe src="${at('frame.html', 'video.test')}" title="f" width="300" height="200"></iframe>`,
    )
    await quiet()
    expect(await ran(page)).toEqual(['plain'])
    await refuse(page)
    await quiet()
    expect(await ran(page)).toEqual(['plain'])
    expect(await page.evaluate(() => document.querySelector('iframe')?.hasAttribute('src'))).toBe(
      false,
    )

    await accept(page)
    await waitFor(page, () => window.ran?.includes('svg.js'))
    await waitFor(page, () => window.ran?.includes('inline'))
    expect((await ran(page)).sort()).toEqual(['after.js', 'inline', 'plain', 'svg.js'])
    await waitUntil(() => paths().includes('frame.html'), 'the frame is asked for')
  })

  it('runs as the page has it for a visitor who has agreed', async () => {
    const page = await open(
      `<script src="${at('a.js')}"></script><script>window.ran.push('next')</script>`,
    )
    await accept(page)
    await waitFor(page, () => window.ran?.includes('a.js'))
    await page.reload()
    expect((await ran(page)).slice(0, 2)).toEqual(['a.js', 'next'])
    expect(
      await page.evaluate(() => document.querySelectorAll('script[data-consent]').length),
    ).toBe(0)
  })

  it('is stopped whichever way a script inserts it, and sends nothing', async () => {
    const page = await open('<div id="box"><i></i><b></b></div>')
    await page.evaluate((base) => {
      const box = document.getElementById('box') as HTMLElement
      const script = (name: string, early = true): HTMLScriptElement => {
        const made = document.createElement('script')
        if (early) made.src = base + name
        return made
      }
      box.append(script('append.js'))
      box.appendChild(script('appendChild.js'))
      box.insertBefore(script('insertBefore.js'), box.firstChild)
      box.querySelector('i')?.replaceWith(script('replaceWith.js'))
      box.querySelector('b')?.insertAdjacentElement('afterend', script('insertAdjacentElement.js'))
      const late = script('', false)
      box.append(late)
      late.src = base + 'late.js'
      const attribute = script('', false)
      attribute.setAttribute('SRC', base + 'setAttribute.js')
      box.append(attribute)
      const typed = script('typed.js')
      typed.type = 'text/javascript'
      box.append(typed)
      const module = script('', false)
      module.setAttribute('type', 'module')
      module.src = base + 'module.js'
      box.append(module)
      const inline = script('', false)
      inline.text = `(window.ran ||= []).push('text'); new Image().src = '${base}'`
      box.append(inline)
      const node = script('', false)
      node.appendChild(
        document.createTextNode(`(window.ran ||= []).push('node'); new Image().src = '${base}'`),
      )
      box.append(node)
      box.append(
        document
          .createRange()
          .createContextualFragment(`<script src="${base}fragment.js"></script>`),
      )
      const root = document.createElement('p').attachShadow({ mode: 'closed' })
      box.append(root.host)
      root.append(script('shadow.js'))
      for (const rel of ['preload', 'prefetch', 'modulepreload', 'preconnect', 'stylesheet']) {
        const link = document.createElement('link')
        link.rel = rel
        link.as = 'script'
        link.href = `${base}${rel}.js`
        document.head.append(link)
      }
      box.insertAdjacentHTML('beforeend', `<link rel="preload" as="script" href="${base}html.js">`)
      // What nobody declares goes on.
      box.append(Object.assign(document.createElement('script'), { src: '/hit/free.js' }))
    }, at(''))
    await waitFor(page, () => window.ran?.includes('free.js'))
    await quiet()
    await refuse(page)
    await quiet()
    expect(await ran(page)).toEqual(['free.js'])
    expect(paths()).toEqual(['free.js'])

    await accept(page)
    const all = [
      ...['append', 'appendChild', 'insertBefore', 'replaceWith', 'insertAdjacentElement', 'late'],
      ...['setAttribute', 'typed', 'module', 'fragment', 'shadow'],
    ].map((name) => `${name}.js`)
    await waitFor(page, (count) => (window.ran?.length ?? 0) >= count, all.length + 3)
    expect((await ran(page)).sort()).toEqual([...all, 'free.js', 'text', 'node'].sort())
  })

  it('is stopped where its type or text comes late, or its address by another method', async () => {
    const page = await open('<div id="box"></div>')
    await page.evaluate((base) => {
      const box = document.getElementById('box') as HTMLElement
      const script = (name = ''): HTMLScriptElement => {
        const made = document.createElement('script')
        if (name) made.src = base + name
        return made
      }
      const text = (name: string): string =>
        `(window.ran ||= []).push('${name}'); new Image().src = '${base}'`
      const data = document.createElement('script')
      data.type = 'text/x'
      data.src = base + 'type.js'
      data.type = 'text/javascript'
      box.append(data)
      const spaced = document.createElement('script')
      spaced.type = ' text/javascript '
      spaced.src = base + 'spaced.js'
      box.append(spaced)
      const copy = script('copy.js').cloneNode() as HTMLScriptElement
      copy.type = 'text/javascript'
      box.append(copy)
      // As jQuery does around the insertion.
      const moved = script('jquery.js')
      moved.type = `true/${moved.type}`
      box.append(moved)
      moved.type = moved.type.slice('true/'.length)
      moved.replaceWith(moved)
      const named = script()
      named.setAttributeNS(null, 'src', base + 'setAttributeNS.js')
      box.append(named)
      for (const method of ['prepend', 'replaceChildren'] as const) {
        const made = script()
        made[method](text(method))
        box.append(made)
      }
      const made = script()
      made.insertBefore(document.createTextNode(text('insertBefore')), null)
      box.append(made)
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      box.append(svg)
      const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'script')
      drawn.setAttribute('href', base + 'svg.js')
      const written = document.createElementNS('http://www.w3.org/2000/svg', 'script')
      written.textContent = text('svg')
      svg.append(drawn, written)
      box.append(Object.assign(document.createElement('script'), { src: '/hit/free.js' }))
    }, at(''))
    await waitFor(page, () => window.ran?.includes('free.js'))
    await quiet()
    expect(await ran(page)).toEqual(['free.js'])
    expect(paths()).toEqual(['free.js'])

    await accept(page)
    const all = [
      ...['type.js', 'spaced.js', 'copy.js', 'jquery.js', 'setAttributeNS.js', 'svg.js'],
      ...['prepend', 'replaceChildren', 'insertBefore', 'svg', 'free.js'],
    ]
    await waitFor(page, (count) => (window.ran?.length ?? 0) >= count, all.length)
    expect((await ran(page)).sort()).toEqual(all.sort())
  })

  it('is stopped in a template that a script clones while the page is parsed', async () => {
    const page = await open(
      `<template id="t"><script src="${at('cloned.js')}"></script><img src="${at('cloned.png')}"></template>
       <div id="box"></div>
       <script>box.append(t.content.cloneNode(true))</script>
       <script>(window.ran ||= []).push('plain')</script>`,
    )
    await quiet()
    const shown = (): Promise<boolean | undefined> =>
      page.evaluate(() => document.querySelector('img')?.hasAttribute('src'))
    expect(await ran(page)).toEqual(['plain'])
    expect(paths()).toEqual(here.cannot('leave an image in a template alone') ? ['cloned.png'] : [])
    expect(await shown()).toBe(false)
    await accept(page)
    await waitFor(page, () => window.ran?.includes('cloned.js'))
    await waitUntil(shown, 'the picture')
    await waitUntil(() => paths().includes('cloned.png'), 'the picture is asked for')
  })

  it.each([
    ['in the markup', true],
    ['by a script', false],
  ])('is stopped in the document of a frame %s, and runs there on grant', async (_, early) => {
    const inner = `<p>in</p><script src="${at('inner.js')}"></script>`
    const page = await open(
      early
        ? `<iframe srcdoc='${inner}' title="f"></iframe>`
        : '<iframe title="f"></iframe><iframe title="g"></iframe>',
    )
    if (!early)
      await page.evaluate((html) => {
        const [one, other] = document.querySelectorAll('iframe')
        if (one) one.srcdoc = html
        other?.setAttribute('srcdoc', html)
      }, inner)
    const count = early ? 1 : 2
    await waitFor(
      page,
      (all) =>
        Array.from(document.querySelectorAll('iframe')).filter((frame) =>
          frame.contentDocument?.querySelector('p'),
        ).length === all,
      count,
    )
    await quiet()
    expect(paths()).toEqual([])
    await accept(page)
    await waitFor(
      page,
      (all) =>
        Array.from(document.querySelectorAll('iframe')).filter((frame) =>
          frame.contentWindow?.ran?.includes('inner.js'),
        ).length === all,
      count,
    )
  })

  it('is stopped in what the page writes while it is parsed, and the rest of it stands', async () => {
    const page = await open(
      `<script>
        var address = '${at('').replace('stats', "st' + 'ats")}';
        document.write('<p id="before">1</p><script src="' + address + 'written.js"></' + 'script><p id="after">2</p>')
        document.writeln('<img src="' + address + 'written.png" width="20">')
      </script><p id="end">3</p>`,
    )
    await quiet()
    expect(await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))).toContain(
      '1 2 3',
    )
    expect(await ran(page)).toEqual([])
    expect(paths()).toEqual([])
    await accept(page)
    await waitFor(page, () => window.ran?.includes('written.js'))
    await waitUntil(() => paths().includes('written.png'), 'the picture is asked for')
  })

  it('names in the ledger what the browser had asked for before any script ran', async () => {
    const page = await open(
      `<script src="${at('scanned.js')}"></script><img src="${at('scanned.png')}">`,
    )
    await quiet()
    const leaks = (
      await page.evaluate(() => window.sekisho.ledger().map((line) => ({ ...line })))
    ).filter(({ outcome }) => outcome === 'leaked')
    expect(leaks.map(({ what }) => what.split('/').pop()).sort()).toEqual(
      [...new Set(paths())].sort(),
    )
    for (const { service, purpose, remedy } of leaks)
      expect({ service, purpose, remedy }).toEqual({
        service: 'stats',
        purpose: 'analytics',
        remedy: 'tag',
      })
    expect(await ran(page)).toEqual([])
  })
})

describe('an untagged embed of a declared service', () => {
  const embeds = (): string =>
    `<iframe src="${at('frame.html')}" title="f" width="300" height="200"></iframe>`

  it('in the markup does not load, has a placeholder, and the same frame loads on grant', async () => {
    const page = await open(
      `<iframe src="${at('frame.html', 'video.test')}" title="f" width="300" height="200"></iframe>`,
    )
    await waitFor(
      page,
      () => document.querySelector('[part=placeholder],sekisho-placeholder,iframe') !== null,
    )
    expect(await page.evaluate(() => document.querySelector('iframe')?.hasAttribute('src'))).toBe(
      false,
    )
    here.server.hits.length = 0
    await page.evaluate(() => {
      window.sekisho.update({ embeds: true })
    })
    await waitUntil(() => paths().includes('frame.html'), 'the frame is asked for')
    here.server.hits.length = 0
    await refuse(page)
    await waitFor(page, () => !document.querySelector('iframe')?.hasAttribute('src'))
  })

  it('made by script or markup sends nothing before it is granted', async () => {
    const page = await open('<div id="box"></div><table><tbody id="rows"></tbody></table>')
    await page.evaluate(
      (frame, base) => {
        const box = document.getElementById('box') as HTMLElement
        box.innerHTML = frame + `<img src="${base}a.png"><img srcset="${base}b.png 1x">`
        box.insertAdjacentHTML(
          'afterbegin',
          `<video src="${base}v.webm" poster="${base}p.png"></video>`,
        )
        box.insertAdjacentHTML(
          'beforeend',
          `<object data="${base}o.html"></object><embed src="${base}e.html">`,
        )
        document.createElement('div').innerHTML = `<img src="${base}detached.png">`
        const rows = document.getElementById('rows') as HTMLElement
        rows.innerHTML = `<tr><td id="cell"><img src="${base}row.png"></td></tr>`
        const made = document.createElement('iframe')
        made.src = base + 'made.html'
        box.append(made)
        const parsed = new DOMParser().parseFromString(
          `<iframe src="${base}parsed.html"></iframe>`,
          'text/html',
        )
        box.append(parsed.querySelector('iframe') as Node)
        const old = document.createElement('p')
        box.append(old)
        old.outerHTML = `<section><iframe src="${base}outer.html"></iframe></section>`
      },
      embeds(),
      at(''),
    )
    await quiet()
    expect(paths()).toEqual([])
    expect(await page.evaluate(() => document.getElementById('cell')?.parentElement?.tagName)).toBe(
      'TR',
    )
    await accept(page)
    const all = [
      'frame.html',
      'a.png',
      'b.png',
      'made.html',
      'parsed.html',
      'outer.html',
      'row.png',
      'o.html',
    ]
    await waitUntil(() => all.every((name) => paths().includes(name)), 'all are asked for')
  })
})
