import { describe, expect, it } from 'vitest'
import { accept, gated, ledger, ran } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import { suite } from './support/suite'

const here = suite()
const { at, open, paths } = gated(here)

/** Answers with a document or a sheet at once, or after some milliseconds. */
const serve = (path: string, type: string, body: string, wait = 0): void => {
  here.server.answer(path, async () => {
    await new Promise((done) => setTimeout(done, wait))
    return new Response(body, {
      headers: { 'content-type': type, 'access-control-allow-origin': '*' },
    })
  })
}

describe('a style sheet of a declared service', () => {
  it.each([0, 300])('in the HTML is not applied when it comes after %i ms', async (wait) => {
    serve('/sheet.css', 'text/css', '#a{color:rgb(1, 2, 3)}#b{color:rgb(1, 2, 3)}', wait)
    const url = `http://stats.test:${here.server.port}/sheet.css`
    const page = await open(
      `<link rel="stylesheet" href="${url}">
       <link rel="stylesheet" href="${url}?print" media="print" onload="this.media='all'">
       <p id="a">a</p><p id="b">b</p>`,
    )
    const colours = (): Promise<string[]> =>
      page.evaluate(() =>
        ['a', 'b'].map((id) => getComputedStyle(document.getElementById(id) as Element).color),
      )
    await new Promise((done) => setTimeout(done, wait + 300))
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)'])
    expect(await ledger(page)).toContain(`embeds ${url} held`)
    await accept(page)
    await waitUntil(async () => (await colours()).every((each) => each === 'rgb(1, 2, 3)'), 'it')
  })
})

describe('a frame of a declared service', () => {
  it.each([
    ['iframe', 'src'],
    ['object', 'data'],
    ['embed', 'src'],
  ])('<%s %s> in the HTML does not stay, however fast it comes', async (name, attribute) => {
    serve(
      '/frame',
      'text/html',
      `<script>parent.postMessage('ran', '*'); setInterval(() => parent.postMessage('stays', '*'), 50)</script>`,
    )
    const url = `http://video.test:${here.server.port}/frame`
    const page = await open(
      `<script>addEventListener('message', ({ data }) => (window.ran ||= []).push(data))</script>
       <${name} ${attribute}="${url}" width="300" height="200"></${name}>`,
    )
    await quiet()
    await page.evaluate(() => (window.ran = []))
    await new Promise((done) => setTimeout(done, 300))
    expect(await ran(page)).toEqual([])
    expect(await page.evaluate(() => frames.length)).toBeLessThan(2)
    expect(await ledger(page)).toContain(`embeds ${url} held`)
    await accept(page)
    await waitFor(page, () => window.ran?.includes('stays'))
  })
})

describe('a tagged embed', () => {
  const NOBODY = 'nobody.test'
  it.each([
    ['has its address in the HTML', (url: string) => `src="${url}"`, ''],
    [
      'gets it from a lazy loader',
      (url: string) => `data-src="${url}"`,
      'const e = document.querySelector("iframe"); e.src = e.dataset.src',
    ],
    [
      'gets it from one that removes the attribute',
      (url: string) => `data-src="${url}"`,
      'const e = document.querySelector("iframe"); e.setAttribute("src", e.dataset.src); e.removeAttribute("data-src")',
    ],
  ])('waits for its purpose whoever owns the host, where it %s', async (_, attribute, script) => {
    const url = at('lazy.html', NOBODY)
    const page = await open(
      `<iframe data-consent="embeds" ${attribute(url)} width="300" height="200"></iframe>
       <script>${script}</script>`,
    )
    await quiet()
    expect(await page.evaluate(() => document.querySelector('iframe')?.hasAttribute('src'))).toBe(
      false,
    )
    await accept(page)
    await waitFor(page, () => document.querySelector('iframe')?.hasAttribute('src'))
    await waitUntil(() => paths().includes('lazy.html'), 'the frame is asked for')
  })
})

describe('a released script', () => {
  it.each([
    `document.write('<p>gone</p>')`,
    `document.writeln('<p>gone</p>')`,
    `document.open()`,
    `Document.prototype.write.call(document, '<p>gone</p>')`,
    `Document.prototype.open.call(document)`,
  ])('does not wipe the page by %s', async (call) => {
    const page = await open(
      `<script type="text/plain" data-consent="analytics">${call}; (window.ran ||= []).push('ran')</script>`,
    )
    await accept(page)
    await waitFor(page, () => window.ran?.includes('ran'))
    await quiet()
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Test')
  })

  it('still writes into a frame that it has made', async () => {
    const page = await open(
      `<script type="text/plain" data-consent="analytics">
         const frame = document.body.appendChild(document.createElement('iframe'))
         frame.contentDocument.open(); frame.contentDocument.write('<p>in it</p>'); frame.contentDocument.close()
       </script>`,
    )
    await accept(page)
    await waitFor(
      page,
      () => document.querySelector('iframe')?.contentDocument?.body.textContent === 'in it',
    )
  })
})

describe('an element that embeds nothing', () => {
  it('is never released, so that no address of the page changes', async () => {
    const page = await open(
      `<base data-consent="analytics" data-href="http://evil.test/x/">
       <a id="a" data-consent="analytics" data-href="http://evil.test/">a</a>
       <form id="f" data-consent="analytics" data-action="http://evil.test/" data-data="http://evil.test/"></form>
       <img id="i" data-consent="analytics" data-src="${at('image.svg')}" alt="">`,
    )
    await accept(page)
    await waitFor(page, () => document.getElementById('i')?.hasAttribute('src'))
    expect(
      await page.evaluate(() =>
        ['base', 'a', 'form'].map((name) =>
          document
            .querySelector(name)
            ?.getAttributeNames()
            .filter((each) => !each.startsWith('data-')),
        ),
      ),
    ).toEqual([[], ['id'], ['id']])
  })
})

describe('an element tagged with a purpose that cannot be refused', () => {
  it('is not released, for nobody needs such a tag', async () => {
    const page = await open(
      `<script type="text/plain" data-consent="necessary">(window.ran ||= []).push('slipped in')</script>
       <script type="text/plain" data-consent="necessary analytics">(window.ran ||= []).push('both')</script>`,
    )
    await accept(page)
    await waitFor(page, () => window.ran?.includes('both'))
    await quiet()
    expect(await ran(page)).toEqual(['both'])
  })
})

describe('a script whose address nobody has declared', () => {
  it('is not released where the owner releases declared ones only', async () => {
    const page = await open(
      `<script type="text/plain" data-consent="analytics" src="${at('other.js', 'nobody.test')}"></script>
       <script type="text/plain" data-consent="analytics">(window.ran ||= []).push('inline')</script>
       <script type="text/plain" data-consent="analytics" src="${at('mine.js')}"></script>`,
      { scripts: 'declared' },
    )
    await accept(page)
    await waitFor(page, () => window.ran?.includes('mine.js'))
    await quiet()
    expect(await ran(page)).toEqual(['mine.js'])
    expect(paths()).not.toContain('other.js')
  })
})

describe('another spelling of a declared host', () => {
  it.each([
    ['stats.test.', (port: number) => `http://stats.test.:${port}/hit/x.js`],
    ['STATS.test', (port: number) => `http://STATS.test:${port}/hit/x.js`],
    ['%73tats.test', (port: number) => `http://%73tats.test:${port}/hit/x.js`],
    ['stats。test', (port: number) => `http://stats。test:${port}/hit/x.js`],
  ])('%s is the same host', async (_, address) => {
    const url = address(here.server.port)
    const page = await open(`<script src="${url}"></script>`)
    await page.evaluate((src) => {
      fetch(src).catch(() => (window.ran ||= []).push('refused'))
    }, url)
    await waitFor(page, () => window.ran?.includes('refused'))
    await quiet()
    expect(await ran(page)).toEqual(['refused'])
  })
})

describe('a connection that is refused', () => {
  it('fails as it does without a network, with the address that was asked for', async () => {
    const page = await open(
      '<script>addEventListener("securitypolicyviolation", () => (window.ran ||= []).push("csp"))</script>',
    )
    const { port } = here.server
    const told = await page.evaluate(
      (host) =>
        new Promise<unknown>((done) => {
          const log: unknown[] = []
          const socket = new WebSocket(`ws://${host}/socket`, ['a'])
          const source = new EventSource(`http://${host}/events`)
          log.push(socket.readyState, source.readyState, socket.url, source.url)
          log.push(socket instanceof WebSocket, source instanceof EventSource)
          try {
            socket.send('x')
          } catch (error) {
            log.push((error as Error).name)
          }
          source.onerror = ({ type }) => {
            log.push(`source ${type} ${source.readyState}`)
          }
          socket.onerror = ({ type }) => {
            log.push(`socket ${type} ${socket.readyState}`)
          }
          socket.addEventListener('close', ({ code, wasClean }) => {
            log.push(`socket close ${code} ${wasClean}`)
            socket.send('y')
            socket.close()
          })
          setTimeout(() => {
            done(log.map((each) => (typeof each === 'string' ? each : each)).sort())
          }, 200)
        }),
      `stats.test:${port}`,
    )
    expect(told).toEqual(
      [
        ...[0, 0, true, true, 'InvalidStateError'],
        ...[`ws://stats.test:${port}/socket`, `http://stats.test:${port}/events`],
        ...['source error 2', 'socket error 3', 'socket close 1006 false'],
      ].sort(),
    )
    expect(await ran(page)).toEqual([])
    await accept(page)
    expect(
      await page.evaluate(
        (host) => new EventSource(`http://${host}/hit/events`).readyState,
        `stats.test:${port}`,
      ),
    ).toBe(0)
    await waitUntil(() => paths().includes('events'), 'it connects')
  })
})

describe('a page that has added to Object.prototype', () => {
  it('changes no option, and opens no gate', async () => {
    const page = await open(
      `<script src="${at('tracker.js')}"></script>
       <script type="text/plain" data-consent="analytics">(window.ran ||= []).push('tagged')</script>`,
      {},
      `<script>
        Object.prototype.gates = { scripts: false, network: 'off' }
        Object.prototype.scripts = false
        Object.prototype.network = 'off'
        Object.prototype.basis = 'necessary'
        Object.prototype.extend = function () {}
      </script>`,
    )
    await page.evaluate((url) => {
      fetch(url).catch(() => (window.ran ||= []).push('refused'))
    }, at('x'))
    await waitFor(page, () => window.ran?.includes('refused'))
    await quiet()
    expect(await ran(page)).toEqual(['refused'])
    await accept(page)
    await waitFor(page, () => window.ran?.includes('tagged'))
    await waitFor(page, () => window.ran?.includes('tracker.js'))
  })
})

describe('a library that replaces built-ins', () => {
  it('does not keep a choice from being made and kept', async () => {
    const page = await open(
      `<script type="text/plain" data-consent="analytics">(window.ran ||= []).push('tagged')</script>`,
      {},
      `<script>
        Array.from = (list) => { const all = []; for (let i = 0; i < list.length; i++) all.push(list[i]); return all }
        Array.prototype.toJSON = function () { return '[' + Array.from(this).map((each) => JSON.stringify(each)).join() + ']' }
        Array.prototype.each = Array.prototype.forEach
        String.prototype.toJSON = function () { return '"' + this + '"' }
      </script>`,
    )
    await accept(page)
    await waitFor(page, () => window.ran?.includes('tagged'))
    await page.reload()
    await waitFor(page, () => window.ran?.includes('tagged'))
    expect(await page.evaluate(() => window.sekisho.status)).toBe('decided')
    expect(page.errors).toEqual([])
  })
})
