import { describe, expect, it } from 'vitest'
import { page as html } from './support/config'
import { accept, config, gated, ledger, refuse } from './support/gated'
import { quiet, waitFor, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'

const here = suite()
const { open } = gated(here)

describe('cookies of a declared service', () => {
  const cookies = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      document.cookie
        .split('; ')
        .filter((each) => !/^(sekisho=|$)/.test(each))
        .sort(),
    )

  it('are held with their attributes, and the last value is written on grant', async () => {
    const page = await open('<form name="cookie"></form>')
    await page.evaluate(() => {
      const set = (text: string): void => {
        Reflect.set(Document.prototype, 'cookie', text, document)
      }
      set('_st_a=1; path=/; max-age=600')
      set('_st_a=2; path=/; max-age=600')
      set('_st_b=1; path=/')
      set('_st_b=; path=/; max-age=0')
      set(' _st_c = 3 ; path=/')
      set('free=1; path=/')
    })
    expect(await page.evaluate(() => Reflect.get(Document.prototype, 'cookie', document))).toBe(
      'free=1',
    )
    await page.evaluate(() => {
      document.querySelector('form')?.remove()
      window.sekisho.acceptAll()
    })
    expect(await cookies(page)).toEqual(['_st_a=2', '_st_c=3', 'free=1'])
    await refuse(page)
    await waitUntil(
      async () => (await cookies(page)).join() === 'free=1',
      'only the free one is left',
    )
    await page.evaluate(() => {
      document.cookie = '_st_d=1; path=/'
    })
    expect(await cookies(page)).toEqual(['free=1'])
    for (const line of [
      'cookies _st_a held',
      'cookies _st_a released',
      'cookies _st_a erased',
      'cookies free passed',
    ])
      await waitUntil(async () => (await ledger(page)).includes(line), `the ledger says: ${line}`)
  })

  it('are held in frames of the same origin, too', async () => {
    const page = await open()
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      if (frame.contentDocument) frame.contentDocument.cookie = '_st_f=1; path=/'
      const second = document.createElement('iframe')
      second.srcdoc = '<script>document.cookie = "_st_g=1; path=/"</' + 'script>'
      document.body.append(second)
    })
    await waitUntil(async () => {
      await quiet(100)
      return (await cookies(page)).length === 0
    }, 'nothing is left')
    await accept(page)
    expect(await cookies(page)).toContain('_st_f=1')
  })

  it('are held where the Cookie Store writes them', async () => {
    const page = await open()
    await page.evaluate(async () => {
      const store = (
        window as unknown as {
          cookieStore: { set(...a: unknown[]): Promise<void>; delete(n: string): Promise<void> }
        }
      ).cookieStore
      await store.set('_st_a', '1')
      await store.set({ name: '_st_b', value: '2', path: '/' })
      await store.delete('_st_a')
    })
    expect(await cookies(page)).toEqual([])
    await accept(page)
    const written = here.cannot('keep what the Cookie Store writes') ? '' : '_st_b=2'
    await waitUntil(
      async () => (await cookies(page)).join() === written,
      'the last state is written',
    )
    expect(await ledger(page)).toContain('cookies _st_b released')
  })

  it('that come with a page are erased, and named', async () => {
    here.server.serve('/page.html', html('', { config: config() }), {
      'set-cookie': '_st_h=1; path=/',
    })
    const page = await here.visitor.open(`${here.server.url}/page.html`)
    await waitUntil(
      async () => (await ledger(page)).includes('cookies _st_h erased'),
      'the ledger says so',
    )
    expect(await cookies(page)).toEqual([])
  })

  it('that nobody declares are refused where the owner says so', async () => {
    const page = await open('', { undeclared: 'block' })
    await page.evaluate(() => {
      document.cookie = 'free=1; path=/'
      localStorage.setItem('free', '1')
    })
    expect(await cookies(page)).toEqual([])
    expect(await page.evaluate(() => localStorage.getItem('free'))).toBe(null)
    expect(await ledger(page)).toEqual(['cookies free refused', 'storage free refused'])
    await accept(page)
    expect(await cookies(page)).toEqual([])
  })

  it('are written and reported where the gate only reports', async () => {
    const page = await open('', { cookies: 'report' })
    await page.evaluate(() => {
      document.cookie = '_st_a=1; path=/'
    })
    expect(await cookies(page)).toEqual(['_st_a=1'])
    expect(await ledger(page)).toContain('cookies _st_a passed')
  })
})

describe('what a declared service stores', () => {
  const stored = (page: Page): Promise<unknown> =>
    page.evaluate(() => {
      const local = { ...localStorage } as Record<string, string>
      // What was agreed to.
      delete local.sekisho
      return [local, { ...sessionStorage }]
    })

  it('is held however it is written, and written on grant', async () => {
    const page = await open()
    await page.evaluate(() => {
      localStorage.setItem('st_a', '1')
      localStorage.setItem('st_a', '2')
      localStorage['st_b'] = '3'
      Object.defineProperty(localStorage, 'st_c', { value: '4' })
      Storage.prototype.setItem.call(localStorage, 'st_d', '5')
      sessionStorage.setItem('st_e', '6')
      localStorage.setItem('st_f', '7')
      localStorage.removeItem('st_f')
      localStorage.setItem('free', '8')
    })
    expect(await stored(page)).toEqual([{ free: '8' }, {}])
    expect(await page.evaluate(() => localStorage.getItem('st_a'))).toBe(null)
    await accept(page)
    expect(await stored(page)).toEqual([
      { free: '8', st_a: '2', st_b: '3', st_c: '4', st_d: '5' },
      { st_e: '6' },
    ])
    await refuse(page)
    await waitUntil(
      async () => JSON.stringify(await stored(page)) === '[{"free":"8"},{}]',
      'erased',
    )
  })

  it('in a database waits, and goes on when it is granted', async () => {
    const page = await open()
    await page.evaluate(() => {
      const request = indexedDB.open('st_db', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('box')
      request.onsuccess = () => {
        const write = request.result
          .transaction('box', 'readwrite')
          .objectStore('box')
          .put('value', 'key')
        write.onsuccess = () => {
          ;(window.ran ||= []).push('stored')
          request.result.close()
        }
      }
    })
    await quiet()
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    await accept(page)
    await waitFor(page, () => window.ran?.includes('stored'))
    await refuse(page)
    await waitFor(page, async () => (await indexedDB.databases()).length === 0)
  })

  /** Opens a database as a service does that never closes it, and writes into it when told. */
  const keepOpen = async (page: Page): Promise<void> => {
    await page.evaluate(() => {
      Reflect.deleteProperty(window, 'write')
      const request = indexedDB.open('st_db', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('box')
      request.onsuccess = () => {
        Object.assign(window, {
          write: () =>
            request.result.transaction('box', 'readwrite').objectStore('box').put('v', 'k'),
        })
      }
    })
    await waitFor(page, () => 'write' in window)
  }
  const isWritable = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      try {
        ;(window as unknown as { write(): void }).write()
        return true
      } catch {
        return false
      }
    })
  const names = (page: Page): Promise<(string | undefined)[]> =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

  it('that a service keeps open is closed on withdrawal, and deleted', async () => {
    const page = await open()
    await accept(page)
    await keepOpen(page)
    expect(await isWritable(page)).toBe(true)
    await refuse(page)
    expect(await isWritable(page)).toBe(false)
    expect(await page.evaluate(() => window.sekisho.erase(['analytics']))).toMatchObject({
      remaining: [],
    })
    await waitUntil(async () => !(await names(page)).length, 'it is gone')
    await accept(page)
    await keepOpen(page)
    expect(await isWritable(page)).toBe(true)
  })

  it('that another page keeps open is named, and every erasing ends', async () => {
    const page = await open()
    await accept(page)
    // No gate stands there.
    here.server.serve('/plain.html', '<!doctype html><title>Plain</title>')
    const other = await here.visitor.open(`${here.server.url}/plain.html`)
    await keepOpen(other)
    await refuse(page)
    for (let i = 0; i < 2; i++)
      expect(await page.evaluate(() => window.sekisho.erase(['analytics']))).toMatchObject({
        remaining: [{ area: 'indexeddb', name: 'st_db', service: 'stats', reason: 'close' }],
      })
    const report = await page.evaluate(() => window.sekisho.reset())
    expect(report.remaining).toContainEqual(expect.objectContaining({ reason: 'close' }))
    expect(await ledger(page)).toContain('storage st_db leaked')
    await other.close()
    await waitUntil(async () => !(await names(page)).length, 'it is gone')
  })

  it('goes in both tabs when it is withdrawn in one', async () => {
    const page = await open()
    await accept(page)
    const other = await here.visitor.open(`${here.server.url}/page.html`)
    await keepOpen(page)
    await keepOpen(other)
    await page.evaluate(() => {
      window.sekisho.on('change', ({ revoked }) => {
        if (revoked.length)
          void window.sekisho.erase([...revoked]).finally(() => {
            sessionStorage.setItem('reload', '1')
          })
      })
    })
    await refuse(other)
    await page.evaluate(() => dispatchEvent(new Event('pageshow')))
    await waitFor(page, () => sessionStorage.getItem('reload') === '1')
    expect(await isWritable(page)).toBe(false)
    await waitUntil(async () => !(await names(page)).length, 'it is gone')
  })
})
