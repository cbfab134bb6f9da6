import { beforeEach, describe, expect, it } from 'vitest'
import { accept, config, gated, ran, refuse } from './support/gated'
import { quiet, waitUntil } from './support/page'
import { suite } from './support/suite'

const here = suite()
const { at, open, paths } = gated(here)

describe('withdrawal', () => {
  it('leaves after a reload no cookie, no storage and no request', async () => {
    const page = await open(
      `<script>
        // A tracker inside the page's own code.
        document.cookie = '_st_id=1; path=/; max-age=999'
        localStorage.setItem('st_queue', '[]')
        fetch('${at('').replace('stats', "st' + 'ats")}event').catch(() => {})
      </script><script src="${at('tracker.js')}"></script>`,
    )
    await accept(page)
    await page.reload()
    await waitUntil(() => paths().includes('event'), 'the event is sent')
    expect(await page.evaluate(() => document.cookie)).toContain('_st_id')
    await refuse(page)
    await quiet()
    here.server.hits.length = 0
    await page.reload()
    await quiet()
    expect(paths().filter((path) => path !== 'tracker.js')).toEqual([])
    expect(await ran(page)).toEqual([])
    expect(await page.evaluate(() => document.cookie)).not.toContain('_st')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })
})

describe('destroy', () => {
  beforeEach(() => {
    here.server.serve('/bare.html', '<!doctype html><title>Bare</title>')
  })

  it('puts every patched function back', async () => {
    const page = await here.visitor.open(`${here.server.url}/bare.html`)
    const differences = await page.evaluate(
      async (script, text) => {
        const snapshot = (realm: typeof globalThis): Map<string, unknown> => {
          const found = new Map<string, unknown>()
          for (const name of Object.getOwnPropertyNames(realm)) {
            const own = Object.getOwnPropertyDescriptor(realm, name)
            if (name === 'sekisho' || name === 'before') continue
            if (typeof own?.value === 'function' || own?.get) {
              found.set(name, own.value)
              found.set(`${name} get`, own.get)
              found.set(`${name} set`, own.set)
            }
            const { prototype } = (own?.value ?? {}) as { prototype?: object }
            if (!prototype || typeof own?.value !== 'function') continue
            for (const [key, it] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
              for (const part of [
                'value',
                'get',
                'set',
                'writable',
                'enumerable',
                'configurable',
              ] as const)
                found.set(`${name}.${key} ${part}`, it[part])
          }
          return found
        }
        const frame = document.createElement('iframe')
        document.body.append(frame)
        const inner = frame.contentWindow as unknown as typeof globalThis
        const before = [snapshot(globalThis), snapshot(inner)]
        const config = document.createElement('script')
        config.id = 'sekisho-config'
        config.type = 'application/json'
        config.text = text
        document.head.append(config)
        await new Promise((done) => {
          const tag = document.createElement('script')
          tag.onload = done
          tag.src = script
          document.head.append(tag)
        })
        await new Promise((done) => {
          window.sekisho.push(done)
        })
        const patched = fetch !== before[0]?.get('fetch')
        const framed = frame.contentWindow && inner.fetch !== before[1]?.get('fetch')
        window.sekisho.destroy()
        const wrong: string[] = []
        ;[snapshot(globalThis), snapshot(inner)].forEach((after, i) => {
          for (const [key, value] of after)
            if (!Object.is(value, before[i]?.get(key))) wrong.push(`${i} ${key}`)
          if (after.size !== before[i]?.size)
            wrong.push(`${i} has ${after.size}, had ${before[i]?.size}`)
        })
        return { patched, framed, wrong }
      },
      '/dist/sekisho.js',
      JSON.stringify(config()),
    )
    expect(differences).toEqual({ patched: true, framed: true, wrong: [] })
  })
})
