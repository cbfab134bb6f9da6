import { describe, expect, it, vi } from 'vitest'
import { watchPage } from '../../../src/runtime/pageChanges'
import { createPlatform, flush } from '../support/platform'

const watched = () => {
  const platform = createPlatform()
  platform.root.dataset.consentGranted = 'necessary'
  const end = new AbortController()
  const listeners = {
    replaced: vi.fn(),
    attributeChanged: vi.fn(),
    added: vi.fn(),
    beforeCopy: vi.fn(),
    afterCopy: vi.fn(),
  }
  watchPage({ platform, end, ...listeners })
  return { platform, page: platform.document, root: platform.root, end, ...listeners }
}

describe('watchPage', () => {
  it('follows a body that is replaced', async () => {
    const { page, root, replaced } = watched()
    root.replaceChild(page.createElement('body'), page.body)
    await flush()
    expect(replaced).toHaveBeenCalledTimes(1)
  })

  it('leaves alone what changes inside the body, and other attributes', async () => {
    const { page, root, replaced, attributeChanged } = watched()
    const inner = page.createElement('div')
    page.body.append(inner)
    await flush()
    replaced.mockClear()
    attributeChanged.mockClear()
    inner.append(page.createElement('p'))
    root.lang = 'ja'
    await flush()
    expect(replaced).not.toHaveBeenCalled()
    expect(attributeChanged).not.toHaveBeenCalled()
  })

  it('follows the attribute that says what is granted', async () => {
    const { root, attributeChanged } = watched()
    delete root.dataset.consentGranted
    await flush()
    expect(attributeChanged).toHaveBeenCalledTimes(1)
  })

  it('tells of tagged elements that come into the body, alone or inside another one', async () => {
    const { page, added, replaced } = watched()
    const box = page.createElement('div')
    const tagged = page.createElement('iframe')
    tagged.dataset.consent = 'embeds'
    box.append(tagged)
    const other = page.createElement('p')
    page.body.append(box, other)
    await flush()
    expect(added.mock.calls).toEqual([[box]])
    expect(replaced).not.toHaveBeenCalled()
  })

  it.each(['turbo:before-cache', 'htmx:beforeHistorySave'])(
    'tells before and after a router copies the page: %s',
    async (type) => {
      const { platform, page, beforeCopy, afterCopy } = watched()
      page.body.dispatchEvent(new Event(type, { bubbles: true }))
      expect(beforeCopy).toHaveBeenCalledTimes(1)
      expect(afterCopy).not.toHaveBeenCalled()
      await platform.elapse(500)
      expect(afterCopy).toHaveBeenCalledTimes(1)
    },
  )

  it('ends with the signal', async () => {
    const { page, root, end, replaced, attributeChanged } = watched()
    end.abort()
    page.body.remove()
    delete root.dataset.consentGranted
    await flush()
    expect(replaced).not.toHaveBeenCalled()
    expect(attributeChanged).not.toHaveBeenCalled()
  })

  it('is not misled by a form whose fields are called like methods', async () => {
    const { page, added } = watched()
    const form = page.createElement('form')
    for (const name of ['matches', 'querySelector']) {
      const field = page.createElement('input')
      field.name = name
      form.append(field)
      Object.defineProperty(form, name, { value: field })
    }
    const tagged = page.createElement('iframe')
    tagged.dataset.consent = 'embeds'
    page.body.append(form, tagged)
    await flush()
    expect(added.mock.calls).toEqual([[tagged]])
  })

  it('follows an address that a router has changed, and not a place in the page', async () => {
    const { platform, page, replaced } = watched()
    let url = page.URL
    const address = vi.spyOn(Document.prototype, 'URL', 'get').mockImplementation(() => url)
    const goTo = async (next: string): Promise<void> => {
      url = next
      platform.fire('click')
      for (const time of [50, 500, 2000, 2000]) await platform.elapse(time)
    }
    await goTo(url + '#section')
    expect(replaced).not.toHaveBeenCalled()
    await goTo('https://www.shiomi.example/next')
    expect(replaced).toHaveBeenCalled()
    const before = replaced.mock.calls.length
    await goTo('https://www.shiomi.example/next#/other')
    expect(replaced.mock.calls.length).toBeGreaterThan(before)
    address.mockRestore()
  })
})
