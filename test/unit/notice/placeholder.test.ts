import { within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BlockedDetail } from '../../../src/consent/types'
import { en as noticeEn } from '../../../src/locales/en/notice'
import { en } from '../../../src/locales/en/placeholder'
import { ja } from '../../../src/locales/ja/placeholder'
import { createPlaceholders } from '../../../src/notice/placeholders/createPlaceholders'
import type { Placeholders } from '../../../src/ui/types'
import { languageOf, textsIn } from '../ui/loaders'
import { purposeOf, serviceOf } from '../support/config'
import { flush } from '../support/platform'
import { textsOf as allTextsOf } from '../support/texts'
import {
  buttonOf,
  come,
  found,
  holdEmbed,
  isWatched,
  loaded,
  makeConsent,
  makeUi,
  placeholderOf,
  placeholders,
  textsOf,
  useBrowser,
} from '../ui/support'
import type { ConsentBench, Wish } from '../ui/support'

useBrowser()

let last: Placeholders | undefined

afterEach(() => {
  last?.destroy()
  last = undefined
})

interface CoversBench extends ConsentBench {
  readonly covers: Placeholders
}

const makeCovers = (wish?: Wish): CoversBench => {
  const bench = makeConsent(wish)
  const language = languageOf()
  last = createPlaceholders(
    { ...bench, language, texts: textsIn(language), redraws: new Set() },
    allTextsOf(language.base).placeholder,
  )
  return { ...bench, covers: last }
}

type Held = BlockedDetail & { readonly element: HTMLElement }

interface CoveredBench extends CoversBench {
  readonly held: Held
}

/** A held embed that is near, and so has its placeholder. */
const makeCovered = (
  waiting: readonly string[] = ['town-map'],
  attributes: Readonly<Record<string, string>> = {},
  wish?: Wish,
): CoveredBench => {
  const bench = makeCovers(wish)
  const held = holdEmbed(waiting, attributes)
  bench.covers.cover(held)
  come(held.element)
  return { ...bench, held }
}

const isDisplayed = ({ element }: Held): boolean => getComputedStyle(element).display !== 'none'

describe('a placeholder comes', () => {
  it('when its embed comes near the visible part of the page, not before', () => {
    const { covers } = makeCovers()
    const held = holdEmbed(['town-map'])
    covers.cover(held)
    expect(placeholders()).toHaveLength(0)
    come(held.element, false)
    expect(placeholders()).toHaveLength(0)
    expect(isDisplayed(held)).toBe(true)
    come(held.element)
    expect(placeholders()).toHaveLength(1)
  })

  it('once, and waits no longer', () => {
    const { held } = makeCovered()
    expect(isWatched(held.element)).toBe(false)
    come(held.element)
    expect(placeholders()).toHaveLength(1)
  })

  it('right before its embed, which is not displayed meanwhile', () => {
    const { held } = makeCovered()
    expect(held.element.previousSibling).toBe(placeholders()[0])
    expect(isDisplayed(held)).toBe(false)
    expect(held.element.style.getPropertyPriority('display')).toBe('important')
  })

  it('for each embed on its own', () => {
    const { covers } = makeCovers()
    const [one, other] = [holdEmbed(['town-map']), holdEmbed(['site-stats'])]
    covers.cover(one)
    covers.cover(other)
    come(other.element)
    expect(placeholders()).toHaveLength(1)
    expect(other.element.previousSibling).toBe(placeholders()[0])
    come(one.element)
    expect(placeholders()).toHaveLength(2)
  })

  it('not where the embed has been let in meanwhile', () => {
    const { covers, consent } = makeCovers()
    const held = holdEmbed(['town-map'])
    covers.cover(held)
    consent.update({ embeds: true })
    expect(isWatched(held.element)).toBe(false)
    come(held.element)
    expect(placeholders()).toHaveLength(0)
  })

  it('not after the end', () => {
    const { covers } = makeCovers()
    const held = holdEmbed(['town-map'])
    covers.cover(held)
    covers.destroy()
    come(held.element)
    expect(placeholders()).toHaveLength(0)
  })

  it('through the visible part too', async () => {
    const { ui } = makeUi()
    const held = holdEmbed(['town-map'])
    ui.cover(held)
    await loaded()
    // Once the page has settled.
    await vi.waitFor(() => {
      come(held.element)
      expect(placeholders()).toHaveLength(1)
    })
    expect(placeholders()[0]?.dataset.theme).toBe('dark')
    ui.destroy()
    await loaded()
    expect(placeholders()).toHaveLength(0)
    expect(isDisplayed(held)).toBe(true)
  })
})

describe('a placeholder says', () => {
  it('which service, who receives, where, and for which purpose', () => {
    makeCovered(['town-map'])
    const inside = placeholderOf()
    expect(textsOf(inside, 'h2')).toEqual(['Town map'])
    expect(inside.textContent).toContain(
      'This content comes from Example Maps (United States). It loads only if you allow it.',
    )
    expect(inside.textContent).toContain(`${en.purpose}Maps and videos`)
  })

  it('the service that data-service names where the purpose is waited for', () => {
    makeCovered(['embeds'], { 'data-service': 'town-map' })
    expect(textsOf(placeholderOf(), 'h2')).toEqual(['Town map'])
    expect(placeholderOf().textContent).toContain(`${en.purpose}Maps and videos`)
  })

  it('the purpose where no service is known', () => {
    makeCovered(['embeds'])
    expect(textsOf(placeholderOf(), 'h2')).toEqual(['Maps and videos'])
    expect(placeholderOf().textContent).not.toContain('This content comes from')
  })

  it('all of them where several are waited for', () => {
    makeCovered(['town-map', 'site-stats'])
    expect(textsOf(placeholderOf(), 'h2')).toEqual(['Shiomi Stats Town map'])
    expect(placeholderOf().textContent).toContain('Kaiseki Inc. (Japan)')
    expect(placeholderOf().textContent).toContain('Example Maps (United States)')
    expect(placeholderOf().textContent).toContain(`${en.purpose}Statistics Maps and videos`)
  })

  it('no country where the policy names none', () => {
    makeCovered(['text-size'])
    expect(placeholderOf().textContent).toContain(
      'This content comes from Shiomi Chamber. It loads',
    )
  })

  it.each(['JPN', 'Japan', 'EU', '日本'])('a country written as %s as it is', (country) => {
    makeCovered(
      ['chat'],
      {},
      {
        change({ policy }) {
          policy.services?.push(
            serviceOf('chat', 'embeds', { recipient: { name: 'Talk', role: 'own', country } }),
          )
        },
      },
    )
    expect(placeholderOf().textContent).toContain('This content comes from Talk (')
  })

  it("where the recipient's policy is, and does not call the site's own that", () => {
    makeCovered(['site-stats', 'town-map'])
    const links = within(placeholderOf()).getAllByRole('link', { name: noticeEn.policy })
    expect(links.map((each) => each.getAttribute('href'))).toEqual([
      'https://stats.example.jp/privacy',
    ])
    expect(new Set(links.map((each) => each.getAttribute('target')))).toEqual(new Set(['_blank']))
  })

  it('it in a group with a name', () => {
    makeCovered()
    expect(
      within(placeholders()[0]?.shadowRoot as unknown as HTMLElement).getByRole('group', {
        name: 'Town map',
      }),
    ).toBe(placeholderOf())
  })

  it('it in Japanese on a Japanese page', () => {
    document.documentElement.lang = 'ja'
    makeCovered()
    expect(placeholders()[0]?.lang).toBe('ja')
    expect(textsOf(placeholderOf(), 'button')).toEqual([ja.once, ja.always])
    expect(placeholderOf().textContent).toContain(
      'この部分はExample Maps（アメリカ合衆国）から読み込まれます。',
    )
  })

  it('who would send it, where its tag names the purpose alone', () => {
    makeCovered(['embeds'], { 'data-src': 'https://maps.example.com/embed/town' })
    expect(placeholderOf().textContent).toContain('Example Maps')
    expect(textsOf(placeholderOf(), 'h2')).toEqual(['Town map'])
  })

  it.each(['https://nobody.example/', 'https://[', ''])(
    'the purpose alone, where nobody declares the address "%s"',
    (address) => {
      makeCovered(['embeds'], { 'data-src': address })
      expect(placeholderOf().textContent).not.toContain('Example Maps')
    },
  )

  it('a name that is there only in another language, marked as that', () => {
    makeCovered(
      ['chat'],
      {},
      {
        change({ policy }) {
          policy.services?.push(
            serviceOf('chat', 'embeds', {
              name: { ja: 'おしゃべり' },
              recipient: { name: { ja: 'まち通信' }, role: 'own' },
            }),
          )
        },
      },
    )
    expect(textsOf(placeholderOf(), '[lang="ja"]')).toEqual(['おしゃべり', 'まち通信'])
  })

  it('markup as text', () => {
    const text = '<b>x</b><img src=x onerror=alert(1)>'
    makeCovered(
      ['chat'],
      {},
      {
        change({ policy }) {
          policy.purposes.push(purposeOf('talk', { name: text }))
          policy.services?.push(
            serviceOf('chat', 'talk', { name: text, recipient: { name: text, role: 'own' } }),
          )
        },
      },
    )
    expect(placeholderOf().querySelector('b,img')).toBeNull()
    expect(textsOf(placeholderOf(), 'h2')).toEqual([text])
  })

  it('nothing wrong for an id that is not in the policy', () => {
    makeCovered(['nobody'])
    expect(textsOf(placeholderOf(), 'button')).toEqual([en.once, en.always])
  })
})

describe('the answers', () => {
  it('differ in nothing but what they do and say', () => {
    makeCovered()
    const shapes = ['once', 'always'].map((action) => {
      const copy = buttonOf(placeholderOf(), action).cloneNode(true) as HTMLElement
      copy.removeAttribute('data-action')
      copy.textContent = ''
      return copy.outerHTML
    })
    expect(shapes[0]).toBe(shapes[1])
  })

  it('let in once, and decide nothing', () => {
    const { consent, held } = makeCovered()
    const update = vi.spyOn(consent, 'update')
    buttonOf(placeholderOf(), 'once').click()
    expect(held.once).toHaveBeenCalledTimes(1)
    expect(update).not.toHaveBeenCalled()
    expect(consent.decision).toBeUndefined()
    expect(placeholders()).toHaveLength(0)
    expect(isDisplayed(held)).toBe(true)
  })

  it('let in always: exactly what was waited for, from the embed', () => {
    const { consent, held } = makeCovered(['town-map', 'site-stats'])
    const update = vi.spyOn(consent, 'update')
    buttonOf(placeholderOf(), 'always').click()
    expect(update.mock.calls).toEqual([
      [{ 'town-map': true, 'site-stats': true }, 'embed', expect.any(Event)],
    ])
    expect(consent.has('town-map')).toBe(true)
    expect(consent.has('embeds')).toBe(false)
    expect(held.once).not.toHaveBeenCalled()
    expect(placeholders()).toHaveLength(0)
  })

  it('let in one alone, or all that wait for the same', () => {
    const { covers } = makeCovers()
    const [one, other] = [holdEmbed(['town-map']), holdEmbed(['town-map'])]
    for (const each of [one, other]) {
      covers.cover(each)
      come(each.element)
    }
    buttonOf(placeholderOf(), 'once').click()
    expect(placeholders()).toHaveLength(1)
    expect(other.element.previousSibling).toBe(placeholders()[0])
    buttonOf(placeholderOf(), 'always').click()
    expect(placeholders()).toHaveLength(0)
  })

  it('give the focus on to the embed', () => {
    const { held } = makeCovered(['town-map'], { tabindex: '0' })
    const once = buttonOf(placeholderOf(), 'once')
    once.focus()
    once.click()
    expect(document.activeElement).toBe(held.element)
  })
})

describe('a placeholder goes', () => {
  it('when its embed is granted', () => {
    const { consent, held } = makeCovered(['town-map'])
    consent.update({ embeds: true })
    expect(placeholders()).toHaveLength(0)
    expect(isDisplayed(held)).toBe(true)
  })

  it('not when something else is', () => {
    const { consent, held } = makeCovered(['town-map', 'site-stats'])
    consent.update({ embeds: true })
    expect(placeholders()).toHaveLength(1)
    expect(isDisplayed(held)).toBe(false)
  })

  it('and leaves the focus where it is', () => {
    const { consent } = makeCovered()
    const opener = found(document.querySelector('button'))
    opener.focus()
    consent.acceptAll()
    expect(document.activeElement).toBe(opener)
  })

  it('when its embed is taken out of the page', async () => {
    const { held } = makeCovered()
    held.element.remove()
    await flush()
    expect(placeholders()).toHaveLength(0)
    expect(held.element.style.display).toBe('')
  })

  it('and stands before its embed again when that is moved', async () => {
    const { held } = makeCovered()
    const section = document.createElement('section')
    document.body.append(section)
    section.append(held.element)
    await flush()
    come(held.element)
    expect(placeholders()).toHaveLength(1)
    expect(held.element.previousSibling).toBe(placeholders()[0])
    expect(isDisplayed(held)).toBe(false)
  })

  it('with what it stands in', async () => {
    const { covers } = makeCovers()
    const held = holdEmbed(['town-map'])
    const section = document.createElement('section')
    document.body.append(section)
    section.append(held.element)
    covers.cover(held)
    come(held.element)
    section.remove()
    await flush()
    expect(placeholders()).toHaveLength(0)
  })

  it('when everything ends, and gives the embed back', () => {
    const { covers, held, consent } = makeCovered()
    covers.destroy()
    expect(placeholders()).toHaveLength(0)
    expect(isDisplayed(held)).toBe(true)
    consent.acceptAll()
    expect(placeholders()).toHaveLength(0)
  })

  it('and the display of the embed is what it was', () => {
    const { covers } = makeCovers()
    const held = holdEmbed(['town-map'], { style: 'display: inline-block !important' })
    covers.cover(held)
    come(held.element)
    expect(isDisplayed(held)).toBe(false)
    covers.destroy()
    expect(held.element.style.display).toBe('inline-block')
    expect(held.element.style.getPropertyPriority('display')).toBe('important')
  })

  it('and comes again when the choice is withdrawn', () => {
    const { covers, consent, held } = makeCovered()
    consent.acceptAll()
    consent.rejectAll()
    expect(placeholders()).toHaveLength(0)
    // The gate tells again of what it holds again.
    covers.cover(held)
    come(held.element)
    expect(placeholders()).toHaveLength(1)
  })

  it('from the list of those to come when its embed has left before', () => {
    const { covers } = makeCovers()
    const held = holdEmbed(['town-map'])
    covers.cover(held)
    held.element.remove()
    come(held.element)
    expect(placeholders()).toHaveLength(0)
  })
})

describe('a snapshot of the page', () => {
  it('has no placeholder in it, and the embed as the page had it', () => {
    const { covers, held } = makeCovered()
    covers.uncoverAll()
    expect(placeholders()).toHaveLength(0)
    expect(held.element.style.cssText).toBe('')
    covers.coverAgain()
    come(held.element)
    expect(placeholders()).toHaveLength(1)
    expect(isDisplayed(held)).toBe(false)
  })

  it('gets none back for what was granted meanwhile, nor for what is gone', () => {
    const { covers, consent, held } = makeCovered()
    const other = holdEmbed(['site-stats'])
    covers.cover(other)
    come(other.element)
    covers.uncoverAll()
    consent.update({ embeds: true })
    other.element.remove()
    covers.coverAgain()
    expect(isWatched(held.element)).toBe(false)
    expect(isWatched(other.element)).toBe(false)
  })

  it('leaves no dead placeholder where it was taken with one', () => {
    const { covers, held } = makeCovered()
    const copies = [placeholders()[0]!, held.element].map((each) => each.cloneNode(true))
    document.body.append(...copies)
    covers.removeDead()
    expect(placeholders()).toHaveLength(1)
    expect(placeholders()[0]?.shadowRoot).not.toBeNull()
    expect((copies[1] as HTMLElement).style.display).toBe('')
  })

  it('has its dead placeholder replaced where the embed is still blocked', () => {
    const { covers, held } = makeCovered()
    const [dead, copy] = [placeholders()[0]!, held.element].map((each) => each.cloneNode(true))
    document.body.replaceChildren(dead!, copy!)
    covers.cover({ ...held, element: copy as HTMLElement })
    come(copy as HTMLElement)
    expect(placeholders()).toHaveLength(1)
    expect(placeholders()[0]?.shadowRoot).not.toBeNull()
    covers.destroy()
    expect((copy as HTMLElement).style.display).toBe('')
  })
})

describe('the box of a placeholder', () => {
  /** The rule for the host, in its own sheet. */
  const boxRule = (): string =>
    found(placeholders()[0]?.shadowRoot?.adoptedStyleSheets[1]?.cssRules[0]).cssText

  it('has no class, id or style of its embed, nor of its own', () => {
    makeCovered(['town-map'], { class: 'lazy', id: 'map', style: 'opacity: 0' })
    expect(found(placeholders()[0]).getAttributeNames().sort()).toEqual([
      'data-sekisho-placeholder',
      'data-theme',
      'dir',
      'hidden',
      'lang',
    ])
  })

  it('has no buttons on paper', () => {
    makeCovered()
    const rules = Array.from(
      found(placeholders()[0]?.shadowRoot?.adoptedStyleSheets[0]).cssRules,
      ({ cssText }) => cssText.replaceAll(/\s+/g, ' '),
    )
    expect(rules.find((rule) => rule.startsWith('@media print'))).toContain(
      '.choices { display: none; }',
    )
  })

  it('is stronger than rules of the page', () => {
    makeCovered()
    expect(boxRule()).toMatch(/^:host {.*all: initial !important/s)
  })

  it('is as large as the embed', () => {
    const { covers } = makeCovers()
    const held = holdEmbed(['town-map'])
    Object.defineProperties(held.element, {
      offsetHeight: { value: 240 },
      offsetWidth: { value: 320 },
    })
    covers.cover(held)
    come(held.element)
    expect(boxRule()).toContain('height: 240px !important')
    expect(boxRule()).toContain('width: 320px !important')
  })

  it.each(['absolute', 'fixed'])('is where the embed is: %s', (position) => {
    makeCovered(['town-map'], { style: `position: ${position}` })
    expect(boxRule()).toContain(`position: ${position} !important`)
  })
})

describe('a copy of an embed with its placeholder', () => {
  it('is replaced at once where it is held, since what is hidden never comes near', () => {
    const { covers, held } = makeCovered()
    const copies = [placeholders()[0], held.element].map((each) => found(each).cloneNode(true))
    document.body.append(...copies)
    covers.cover({ ...held, element: copies[1] as HTMLElement })
    expect(placeholders()).toHaveLength(1)
    expect((copies[1] as HTMLElement).style.display).toBe('')
  })

  it('is shown when the choice is made', () => {
    const { consent, held } = makeCovered()
    const copies = [placeholders()[0], held.element].map((each) => found(each).cloneNode(true))
    document.body.append(...copies)
    consent.acceptAll()
    expect(placeholders()).toHaveLength(0)
    expect((copies[1] as HTMLElement).style.display).toBe('')
  })
})
