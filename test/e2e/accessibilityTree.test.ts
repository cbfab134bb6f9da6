import { describe, expect, it } from 'vitest'
import { page as html } from './support/config'
import { waitFor } from './support/page'
import type { AccessibleNode, Page } from './support/page'
import { suite } from './support/suite'
import { seen, sekisho } from './support/visible'

const here = suite()

const open = async (body = ''): Promise<Page> => {
  here.server.serve('/page.html', html(`<main>${body}</main>`))
  const page = await here.visitor.open(`${here.server.url}/page.html`)
  await sekisho(page).noticeSeen()
  await waitFor(page, () => document.body.firstElementChild?.id === 'sekisho')
  return page
}

/** What is heard of a node and of all in it, one a line: role, name, states. */
const heard = async (page: Page, isIt: (node: AccessibleNode) => boolean): Promise<string> => {
  const nodes = (await page.accessibilityTree?.()) ?? []
  const start = nodes.findIndex(isIt)
  const { depth = 0 } = nodes[start] ?? {}
  const length = nodes.slice(start + 1).findIndex((node) => node.depth <= depth)
  const all = nodes.slice(start, length < 0 ? undefined : start + 1 + length)
  return all
    .map((node) =>
      [
        ' '.repeat(2 * (node.depth - depth)) + node.role,
        node.name && JSON.stringify(node.name),
        ...node.states.map((state) => `[${state}]`),
        node.description && `(${node.description})`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('\n')
}

describe('the accessibility tree (WCAG 1.3.1, 1.3.2, 4.1.2)', () => {
  it('of the notice: a region with its heading, the question, the purposes, and three buttons', async () => {
    const page = await open()
    expect(await heard(page, ({ role }) => role === 'region')).toMatchInlineSnapshot(`
      "region "Cookies on Test office"
        heading "Cookies on Test office" [level 2]
        paragraph
          StaticText "May we store and send data for these purposes? You can change your choice at any time."
        list
          listitem [level 1]
            StaticText "Analytics"
          listitem [level 1]
            StaticText "Embeds"
        button "Accept all"
        button "Reject all"
        button "Cookie settings"
        link "Privacy policy""
    `)
  })

  it('of the preferences: a modal dialog, and switches that say what they are about', async () => {
    const page = await open()
    await sekisho(page).click('preferences')
    await sekisho(page).preferencesSeen()
    await sekisho(page).toggle('analytics')
    // What takes time to put in words comes when the dialog has been painted.
    await waitFor(page, () =>
      document
        .getElementById('sekisho')
        ?.shadowRoot?.querySelector('dialog')
        ?.textContent.includes('April 1, 2026'),
    )
    expect(await heard(page, ({ role }) => role === 'dialog')).toMatchInlineSnapshot(`
      "dialog "Cookie settings" [modal]
        heading "Cookie settings" [level 2]
        button "Close"
          StaticText "×"
        paragraph
          StaticText "Choose which purposes you allow. You can change your choice at any time."
        link "Privacy policy, version 2026-04-01"
        StaticText "in force since"
        StaticText "April 1, 2026"
        heading "Analytics" [level 3]
          LabelText
            StaticText "Analytics"
            switch "Analytics" [checked true] (Counts visits. Only if you allow it.)
        paragraph
          StaticText "Counts visits."
        paragraph
          StaticText "Only if you allow it."
        group
          DisclosureTriangle "Services used (1)"
        heading "Embeds" [level 3]
          LabelText
            StaticText "Embeds"
            switch "Embeds" [checked false] (Shows other sites. Only if you allow it.)
        paragraph
          StaticText "Shows other sites."
        paragraph
          StaticText "Only if you allow it."
        group
          DisclosureTriangle "Services used (1)"
        heading "Always on" [level 3]
        group
          DisclosureTriangle "Necessary"
        heading "What this site has stored in this browser" [level 3]
        group
          DisclosureTriangle "Show what is stored now"
        heading "Test office" [level 3]
        DescriptionList
          term "Contact"
          definition
            paragraph
              link "office@example.jp"
        button "Accept all"
        button "Reject all"
        button "Save choices""
    `)
  })

  it('of a placeholder: a group named by its service, and two buttons', async () => {
    const page = await open(
      '<iframe data-consent="embeds" data-service="video" data-src="/hit/x.html" title="Film" width="300" height="300"></iframe>',
    )
    await seen(page, '[data-sekisho-placeholder] >>> [part~=placeholder]')
    expect(await heard(page, ({ role, name }) => role === 'group' && name === 'Video'))
      .toMatchInlineSnapshot(`
      "group "Video"
        heading "Video" [level 2]
        paragraph
          StaticText "This content comes from"
          StaticText "Video Ltd"
          StaticText "("
          StaticText "United States"
          StaticText ")"
          StaticText ". It loads only if you allow it."
        paragraph
          StaticText "Purpose:"
          StaticText "Embeds"
        button "Load once"
        button "Always allow""
    `)
  })
})
