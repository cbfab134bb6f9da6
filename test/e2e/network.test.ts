import { describe, expect, it } from 'vitest'
import { accept, gated, ledger, refuse } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import { suite } from './support/suite'

const here = suite()
const { at, open, paths } = gated(here)

describe('a request of a script to a declared host', () => {
  it('fails as the platform fails, passes on grant, and fails again', async () => {
    const page = await open()
    const all = (): Promise<Record<string, unknown>> =>
      page.evaluate(
        async (base, socket) => {
          const out: Record<string, unknown> = {}
          const told = (target: EventTarget, types: string[]): Promise<string> =>
            new Promise((done) => {
              for (const type of types)
                target.addEventListener(type, () => {
                  done(type)
                })
            })
          out.fetch = await fetch(base + 'fetch').then(
            (r) => r.status,
            (e: unknown) => e instanceof TypeError,
          )
          out.request = await fetch(new Request(base + 'request')).then(
            (r) => r.status,
            (e: unknown) => e instanceof TypeError,
          )
          const xhr = new XMLHttpRequest()
          xhr.open('POST', base + 'xhr')
          const end = told(xhr, ['load', 'error'])
          xhr.send('body')
          out.xhr = [await end, xhr.status]
          out.beacon = navigator.sendBeacon(base + 'beacon', 'x')
          const image = new Image()
          const shown = told(image, ['load', 'error'])
          image.src = base + 'pixel.svg'
          out.image = await shown
          const source = new EventSource(base + 'source')
          await told(source, ['error'])
          source.close()
          const web = new WebSocket(socket)
          out.socket = await told(web, ['open', 'close'])
          return out
        },
        at(''),
        at('socket').replace('http', 'ws'),
      )
    const refused = {
      fetch: true,
      request: true,
      xhr: ['error', 0],
      beacon: false,
      image: 'error',
      socket: 'close',
    }
    expect(await all()).toEqual(refused)
    await quiet()
    expect(paths()).toEqual([])
    const lines = await ledger(page)
    for (const name of ['fetch', 'request', 'xhr', 'beacon', 'source'])
      expect(lines).toContain(`network ${at(name)} refused`)

    await accept(page)
    expect(await all()).toMatchObject({
      fetch: 200,
      request: 200,
      xhr: ['load', 200],
      beacon: true,
    })
    const sent = ['fetch', 'request', 'xhr', 'beacon', 'pixel.svg', 'source']
    await waitUntil(() => sent.every((name) => paths().includes(name)), 'all have come')

    await refuse(page)
    here.server.hits.length = 0
    expect(await all()).toEqual(refused)
    await quiet()
    expect(paths()).toEqual([])
  })

  it('by a worker made of a text that is told the address is not sent, and no more on withdrawal', async () => {
    const page = await open()
    await page.evaluate(() => {
      const code = `let to
        onmessage = ({ data }) => {
          to ??= data.to
          if (to) void fetch(to + data.name)
          else postMessage(data.name)
        }`
      const make = (): Worker => {
        const it = new Worker(URL.createObjectURL(new Blob([code])))
        it.onmessage = ({ data }) => (window.ran ||= []).push(data as string)
        return it
      }
      Object.assign(window, { make, own: make() })
    })
    type Window = globalThis.Window & { make: () => Worker; own: Worker; told: Worker }
    const tell = (name: string, to?: string): Promise<void> =>
      page.evaluate(
        (name, to) => {
          const window = globalThis.window as unknown as Window
          if (to) window.told = window.make()
          window.told.postMessage({ to, name })
        },
        name,
        to,
      )
    await tell('early', at(''))
    await quiet()
    expect(paths()).toEqual([])
    expect(await ledger(page)).toContain(`network ${at('')} refused`)

    await accept(page)
    await tell('granted', at(''))
    await waitUntil(() => paths().includes('granted'), 'it has come')
    await tell('again')
    await waitUntil(() => paths().includes('again'), 'it has come again')

    await refuse(page)
    await tell('late')
    await page.evaluate(() => {
      ;(window as unknown as Window).own.postMessage({ name: 'own' })
    })
    await waitFor(page, () => window.ran?.includes('own'))
    await quiet()
    expect(paths()).toEqual(['granted', 'again'])
  })

  it('by a form is not sent, whatever its fields are called', async () => {
    const page = await open(
      `<style>input { display: none }</style><iframe name="sink" title="s"></iframe>
       <form method="post" target="sink" action="${at('form')}"><input name="action"><input name="getAttribute"></form>
       <button id="send" onclick="HTMLFormElement.prototype.submit.call(document.forms[0])">Send</button>`,
    )
    const submit = (): Promise<void> => page.click('#send')
    await submit()
    await quiet()
    expect(paths()).toEqual([])
    expect(await ledger(page)).toContain(`network ${at('form')} refused`)
  })
})
