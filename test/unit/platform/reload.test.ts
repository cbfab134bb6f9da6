import { describe, expect, it } from 'vitest'
import { reload } from '../../../src/platform/reload'

/** A window of a page that came in some way. */
const windowOf = (type: string, hasBeenActive?: boolean, hidden = false) => {
  // What the page itself answers is on the prototype.
  const state = { hidden }
  const window = new EventTarget()
  let reloads = 0
  return {
    document: Object.create(state) as Document,
    window,
    location: {
      reload() {
        reloads++
      },
    },
    navigator: hasBeenActive === undefined ? {} : { userActivation: { hasBeenActive } },
    performance: { getEntriesByType: () => [{ type } as unknown as PerformanceEntry] },
    show() {
      state.hidden = false
      window.dispatchEvent(new Event('visibilitychange'))
    },
    reloads: () => reloads,
  }
}

describe('reload', () => {
  it('loads a page again that the visitor has come to', () => {
    const page = windowOf('navigate', false)
    expect(reload(page)).toBe(true)
    expect(page.reloads()).toBe(1)
  })

  it.each([false, undefined])('leaves one alone that was loaded again before (%s)', (active) => {
    const page = windowOf('reload', active)
    expect(reload(page)).toBe(false)
    page.show()
    expect(page.reloads()).toBe(0)
  })

  it('loads such a page again when the visitor has done something in it', () => {
    expect(reload(windowOf('reload', true))).toBe(true)
    expect(reload(windowOf('back_forward', true))).toBe(true)
  })

  it('waits until a page is visible', () => {
    const page = windowOf('navigate', false, true)
    expect(reload(page)).toBe(true)
    expect(page.reloads()).toBe(0)
    page.show()
    expect(page.reloads()).toBe(1)
  })

  it('does not ask again a visitor who has chosen to stay', () => {
    const page = windowOf('navigate', false)
    reload(page)
    page.show()
    expect(page.reloads()).toBe(1)
  })
})
