import { expect, it } from 'vitest'
import { quiet, waitFor } from '../e2e/support/page'
import { suite } from '../e2e/support/suite'
import { sekisho } from '../e2e/support/visible'
import { buildFrameworks } from './support/built'
import { ROUTERS } from './support/routers'
import { asked, hasRun, ran, visit } from './support/visits'

const here = suite()
buildFrameworks(here)

const turbo = ROUTERS.find(({ name }) => name === 'Turbo Drive')!

it.each([
  { guarded: false, title: 'previews a page without Sekisho' },
  { guarded: true, title: 'runs nothing that was granted in a preview after Reject all' },
])('Turbo Drive $title', async ({ guarded }) => {
  const { one, two } = await turbo.serve(here, guarded)
  const html = await (await fetch(here.server.url + one)).text()
  const page = await visit(here, one)
  if (guarded) {
    await page.evaluate(() => {
      window.sekisho.acceptAll()
    })
    await hasRun(page, 'tagged-one.js')
  }
  await page.click('#next')
  await waitFor(page, (path) => location.pathname === path, two)
  await hasRun(page, 'plain two')
  await page.evaluate(() => {
    window.ran = []
    if (window.sekisho) window.sekisho.rejectAll()
  })
  await quiet()
  here.server.hits.length = 0

  // The page itself comes when the preview has been looked at.
  let send = (): void => {}
  const answered = new Promise<void>((done) => {
    send = done
  })
  here.server.serve(one, async () => {
    await answered
    return html
  })
  await page.click('#next')
  await waitFor(
    page,
    () =>
      document.documentElement.hasAttribute('data-turbo-preview') &&
      document.getElementById('name')?.textContent === 'one',
  )
  await quiet()
  const inPreview = await ran(page)
  const askedInPreview = asked(here)
  send()
  await waitFor(page, () => !document.documentElement.hasAttribute('data-turbo-preview'))
  await quiet()
  expect(inPreview.filter((name) => !name.startsWith('plain'))).toEqual([])
  expect(askedInPreview).toEqual([])
  expect((await ran(page)).filter((name) => !name.startsWith('plain'))).toEqual([])
  expect(asked(here)).toEqual([])
  if (guarded) expect(await sekisho(page).seesNotice()).toBe(false)
})
