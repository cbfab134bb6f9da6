import { describe, expect, it } from 'vitest'
import { page as html, policy } from './support/config'
import { quiet, waitUntil } from './support/page'
import type { Page } from './support/page'
import { suite } from './support/suite'

const here = suite()

const open = (css: string, theme: 'auto' | 'light' | 'dark'): Promise<Page> => {
  const body = `<style>${css}</style>`
  here.server.serve('/page.html', html(body, { config: { policy: policy(), notice: { theme } } }))
  return here.visitor.open(`${here.server.url}/page.html`)
}

const said = (page: Page): readonly string[] =>
  page.console.filter((line) => line.includes('[sekisho]') && line.includes('--sekisho-'))

describe('colours of the page, where it is developed', () => {
  it.each([
    ['light', ':root { --brand: #f90; --sekisho-accent: var(--brand) }', '--sekisho-accent: #f90'],
    ['dark', 'body { --sekisho-text: rgb(90 90 90) }', '--sekisho-text: rgb(90 90 90)'],
    ['light', ':root { --sekisho-background: #0008 }', 'no opaque colour'],
  ] as const)('are named if they cannot be read, in the %s theme', async (theme, css, words) => {
    const page = await open(css, theme)
    await waitUntil(() => said(page).some((line) => line.includes(words)), 'a message')
  })

  it('are not spoken of if they can', async () => {
    const page = await open(
      ':root { --sekisho-accent: #000; --sekisho-text: #ddd } h1 { --sekisho-background: #000 }',
      'light',
    )
    await waitUntil(() => said(page).length, 'a message')
    await quiet()
    expect(said(page)).toEqual([expect.stringContaining('--sekisho-text: #ddd')])
  })
})
