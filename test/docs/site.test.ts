import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { seen } from '../e2e/support/visible'
import { waitFor, waitUntil } from '../e2e/support/page'
import type { Page } from '../e2e/support/page'
import { suite } from '../e2e/support/suite'
import { elementsOf } from '../unit/docs/support/pages'

/** What `npm run docs:build` has made. */
const SITE = fileURLToPath(new URL('../../docs/.vitepress/dist/', import.meta.url))
const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(SITE.length))
const pages = files.filter((path) => /^(?!404|playground\/).*\.html$/.test(path))

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Elements of each page as it is sent, before any script. */
const elements = new Map(
  pages.map((path) => [path, elementsOf(parse(readFileSync(join(SITE, path), 'utf8')))]),
)
const attribute = (element: ReturnType<typeof elementsOf>[number], name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? ''

const here = suite()

const open = async (path: string): Promise<Page> => {
  const page = await here.visitor.open(`${here.server.url}/${path}`)
  await waitFor(page, () => !!document.querySelector('#app'))
  return page
}

beforeAll(() => {
  for (const path of files)
    here.server.answer(`/${path}`, () => {
      const type = TYPES[extname(path)] ?? 'text/plain; charset=utf-8'
      return new Response(readFileSync(join(SITE, path)), { headers: { 'content-type': type } })
    })
})

describe('the docs site', () => {
  it('has pages', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['index.html', 'ja/index.html', 'reference/configuration.html']),
    )
  })

  it('links to pages and headings that exist', () => {
    const dead = [...elements].flatMap(([path, all]) =>
      all
        .filter(({ tagName }) => tagName === 'a')
        .map((link) => new URL(attribute(link, 'href'), `https://docs.example/${path}`))
        .filter(({ host }) => host === 'docs.example')
        .filter(({ pathname, hash }) => {
          const target = decodeURI(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html')
          const ids = elements.get(target)?.map((each) => attribute(each, 'id'))
          return (
            !files.includes(target) || (hash && !ids?.includes(decodeURIComponent(hash.slice(1))))
          )
        })
        .map(({ pathname, hash }) => `${path}: ${pathname}${hash}`),
    )
    expect(dead).toEqual([])
  })

  it('gives every page a title and a description of its own', () => {
    const of = (name: string, all: ReturnType<typeof elementsOf>): string =>
      all
        .filter((each) => attribute(each, 'name') === name)
        .map((each) => attribute(each, 'content'))
        .join()
    const described = [...elements].map(([path, all]) => ({ path, text: of('description', all) }))
    expect(described.filter(({ text }) => text.length < 20)).toEqual([])
    expect(new Set(described.map(({ text }) => text)).size).toBe(pages.length)
  })

  it('has the Markdown of every page beside it, and lists it', () => {
    const twins = pages.map((path) => path.replace(/html$/, 'md'))
    expect(files).toEqual(expect.arrayContaining(twins))
    const list = readFileSync(join(SITE, 'llms.txt'), 'utf8')
    const listed = [...list.matchAll(/\]\(\/([^)]+)\)/g)].map(([, path]) => path)
    expect(listed.length).toBeGreaterThan(3)
    expect(files).toEqual(expect.arrayContaining(listed))
  })

  it('shows every page without a word in the console, and asks no other site for anything', async () => {
    const faults: string[] = []
    for (const path of pages) {
      const page = await open(path)
      await seen(page, '.VPContent')
      const others = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:')),
      )
      for (const fault of [...page.console, ...page.errors, ...others])
        faults.push(`${path}: ${fault}`)
      await page.close()
    }
    expect(faults).toEqual([])
  })

  it('finds a word', async () => {
    const page = await open('index.html')
    await seen(page, '.DocSearch-Button')
    await page.click('.DocSearch-Button')
    await seen(page, '.VPLocalSearchBox input')
    for (const letter of 'preload') await page.press(letter)
    await waitFor(page, () =>
      /preload/i.test(document.querySelector('.VPLocalSearchBox .results')?.textContent ?? ''),
    )
  })
})

/** The state of each purpose as the page around a playground says it. */
const granted = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.playground [data-granted]')].map(
      ({ dataset }) => dataset.granted,
    ),
  )

/** Clicks a button of the notice in the frame, when it is there. */
const choose = (page: Page, action: string): Promise<unknown> =>
  waitUntil(
    () =>
      page.inNewestFrame((name) => {
        const button = document
          .querySelector('#sekisho')
          ?.shadowRoot?.querySelector<HTMLElement>(`[part~=notice] [data-action="${name}"]`)
        button?.click()
        return !!button
      }, action),
    `a button ${action} in the playground`,
  )

describe('a playground', () => {
  it('runs the real notice, and says what an answer grants and what the gates did', async () => {
    const page = await open('index.html')
    await expect.poll(() => granted(page)).toEqual(['true', 'false', 'false'])
    await waitFor(page, () =>
      (document.querySelector('.playground table')?.textContent ?? '').includes('held'),
    )
    await choose(page, 'accept-all')
    await expect.poll(() => granted(page)).toEqual(['true', 'true', 'true'])
    await waitFor(page, () =>
      (document.querySelector('.playground table')?.textContent ?? '').includes('released'),
    )
    expect([...page.console, ...page.errors]).toEqual([])
  })

  it('begins again', async () => {
    const page = await open('index.html')
    await choose(page, 'accept-all')
    await expect.poll(() => granted(page)).toEqual(['true', 'true', 'true'])
    await page.click('.playground [name=reset]')
    await expect.poll(() => granted(page)).toEqual(['true', 'false', 'false'])
    await choose(page, 'reject-all')
    await expect.poll(() => granted(page)).toEqual(['true', 'false', 'false'])
  })

  it('keeps nothing outside its frame', async () => {
    const page = await open('index.html')
    await choose(page, 'accept-all')
    await expect.poll(() => granted(page)).toEqual(['true', 'true', 'true'])
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })
})
