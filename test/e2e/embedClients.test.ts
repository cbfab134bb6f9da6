import { describe, expect, it } from 'vitest'
import { embedders } from './support/embedders'
import { quiet, waitUntil } from './support/page'
import type { Page } from './support/page'
import { choose, styled } from './support/seen'
import { suite } from './support/suite'
import { again, visits } from './support/visit'
import type { Visit } from './support/visit'
import { ways } from './support/ways'

// How each comes into a page is in clients.test.ts; what a visitor sees of it is here.

const here = suite()
const visit = visits(here)

/** Tests wait for each other, too. */
const TIMEOUT = 120_000

/** Which of them work, as far as the page can tell. */
const working = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const find = (selector: string): HTMLElement | null => document.querySelector(selector)
    const widget = find('giscus-widget')?.shadowRoot?.querySelector('iframe')
    const all = {
      youtube: find('#youtube iframe[src*="/embed/"]')?.getClientRects().length,
      vimeo: find('#vimeo[data-ready] iframe')?.getClientRects().length,
      giscus: widget?.src && widget.style.height === '222px',
      leaflet: find('.leaflet-tile-loaded'),
    }
    return Object.entries(all).flatMap(([id, works]) => (works ? id : []))
  })

/** What their hosts were asked for, as `<id> <first folder>`. */
const asked = ({ collector }: Visit): string[] => {
  const seen = collector.sent.filter((each) => !styled(each))
  return [...new Set(seen.map(({ client, path }) => `${client} ${path.split('/')[1]}`))].sort()
}

/** Placeholders that can be seen, also in the shadow root of a client. */
const placeholders = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.querySelector('giscus-widget')?.shadowRoot
    return [document, root]
      .flatMap((each) => [...(each?.querySelectorAll('[data-sekisho-placeholder]') ?? [])])
      .filter((each) => each.getClientRects().length).length
  })

/** As when a visitor goes on: another part of the map, another video. */
const goOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { map } = window as unknown as { map: { setView(at: readonly number[]): void } }
    map.setView([0, 90])
    const video = document.createElement('lite-youtube')
    video.setAttribute('videoid', '2')
    document.body.append(video)
    video.click()
  })

describe('clients that embed something', () => {
  it.concurrent.each(['tagged scripts', 'createElement and append', "the page's own script"])(
    'show it when it is granted, and no longer when it is withdrawn: %s',
    (name) =>
      visit(ways[name]!, true, embedders, async (visit) => {
        const { page, way } = visit
        const ids = embedders.map(({ id }) => id)
        await quiet(600)
        expect([asked(visit), await working(page)]).toEqual([[], []])

        if (way.bundled) {
          // What it has made waits, and appears where it is. A request has failed, till the next page.
          await waitUntil(() => placeholders(page), 'placeholders')
          await choose(page, { embeds: true })
          await waitUntil(async () => (await working(page)).length === 3, 'all but one work')
          expect(await working(page)).toEqual(ids.filter((id) => id !== 'vimeo'))
          await again(visit)
        } else await choose(page, { embeds: true })
        await waitUntil(async () => (await working(page)).length === ids.length, 'all work')

        await choose(page, { embeds: false })
        await waitUntil(
          async () => (await placeholders(page)) === 3,
          'a placeholder for each frame',
        )
        await quiet()
        visit.collector.sent.length = 0
        await goOn(page)
        await quiet(600)
        expect([asked(visit), await working(page)]).toEqual([[], []])

        await choose(page, { embeds: true })
        const all = ['giscus en', 'leaflet 3', 'vimeo video', 'youtube embed']
        await waitUntil(() => asked(visit).length >= all.length, 'all are asked')
        expect(asked(visit)).toEqual(all)
        await waitUntil(async () => (await working(page)).length === ids.length, 'all work again')
      }),
    TIMEOUT,
  )
})
