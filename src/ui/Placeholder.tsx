import { render } from 'preact'
import type { VNode } from 'preact'
import type { BlockedDetail, Consent } from '../consent/types'
import { placeholderTexts } from '../locales/placeholder'
import type { Policy } from '../policy/types'
import { boxOf } from './box'
import { Choice } from './Choice'
import { fill } from './fill'
import { createHost } from './host'
import type { Language } from './language'
import { Link } from './Link'
import { placeholderCss } from './Placeholder.css'
import { makeSheet, setStyles } from './styles'

/** What the placeholders of a page share. */
export interface CoverContext {
  readonly consent: Consent
  readonly language: Language
  readonly theme: string
  readonly base: CSSStyleSheet
}

/** The placeholders of a page. */
export interface Covers {
  /** Puts one where a held embed stands, when that comes near the visible part of the page. */
  cover(held: BlockedDetail): void
  destroy(): void
}

/**
 * Makes the placeholders of a page. Each goes when its embed is let in or taken out of the page. An
 * embed that is not displayed gets none before it is.
 */
export const createCovers = ({ consent, language, theme, base }: CoverContext): Covers => {
  const sheets = [base, makeSheet(placeholderCss)]
  const waiting = new Map<Element, BlockedDetail>()
  const covered = new Map<BlockedDetail, () => void>()

  const isHeld = (held: BlockedDetail): boolean => !held.waiting.every((id) => consent.has(id))

  const show = (held: BlockedDetail): void => {
    const embed = held.element as HTMLElement
    const [element, root] = createHost(language, theme, sheets)
    element.dataset.sekishoPlaceholder = ''
    element.className = embed.className
    setStyles(element, boxOf(embed, getComputedStyle(embed)))
    embed.before(element)
    const restore = setStyles(embed, { display: 'none' })
    // A page that takes the embed away, or moves it, does not know of what stands before it.
    const watch = new MutationObserver(() => {
      if (!embed.isConnected) uncover()
      else if (element.nextSibling != embed) {
        embed.before(element)
        watch.observe(embed.parentNode ?? embed, { childList: true })
      }
    })
    watch.observe(embed.parentNode ?? embed, { childList: true })
    const uncover = (): void => {
      const inside = root.activeElement
      covered.delete(held)
      watch.disconnect()
      element.remove()
      restore()
      if (inside) embed.focus()
    }
    const once = (): void => {
      uncover()
      held.once()
    }
    const always = (): void => {
      consent.update(Object.fromEntries(held.waiting.map((id) => [id, true])), 'embed')
    }
    covered.set(held, uncover)
    render(<Placeholder {...{ held, policy: consent.policy, language, once, always }} />, root)
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const held = waiting.get(target)
        if (!isIntersecting || !held) continue
        near.unobserve(target)
        waiting.delete(target)
        if (isHeld(held)) show(held)
      }
    },
    { rootMargin: '50%' },
  )

  const cover: Covers['cover'] = (held) => {
    waiting.set(held.element, held)
    near.observe(held.element)
  }

  const unlisten = consent.on('change', () => {
    for (const [element, held] of waiting)
      if (!isHeld(held) || !element.isConnected) {
        near.unobserve(element)
        waiting.delete(element)
      }
    for (const [held, uncover] of covered) if (!isHeld(held)) uncover()
  })

  return {
    cover,
    destroy() {
      unlisten()
      near.disconnect()
      for (const uncover of covered.values()) uncover()
    },
  }
}

/** What stands where a held embed will be: who would send it, what for, and two equal answers. */
const Placeholder = ({ held, policy, language, once, always }: PlaceholderProps): VNode => {
  const { say, pick, base } = language
  const texts = placeholderTexts[base] ?? placeholderTexts.en
  const countries = new Intl.DisplayNames(base, { type: 'region' })
  const wanted = [...held.waiting, held.element.getAttribute('data-service')]
  const services = policy.services.filter(({ id }) => wanted.includes(id))
  wanted.push(...services.map(({ purpose }) => purpose))
  const purposes = policy.purposes.filter(({ id }) => wanted.includes(id))
  return (
    <div role="group" part="placeholder" class="sheet" aria-labelledby="title">
      <h2 id="title">
        {(services.length ? services : purposes).map(({ name }) => [say(name), ' '])}
      </h2>
      {services.map(({ recipient: { name, country, policyUrl } }) => (
        <p>
          {fill(texts.held, [
            say(name),
            country &&
              fill(texts.country, /^[A-Z]{2}$/.test(country) ? countries.of(country) : country),
          ])}{' '}
          <Link href={pick(policyUrl ?? policy.url)[0]}>{language.texts.policy}</Link>
        </p>
      ))}
      <p>
        {texts.purpose}
        {purposes.map(({ name }) => [say(name), ' '])}
      </p>
      <div class="choices">
        <Choice action="once" label={texts.once} run={once} />
        <Choice action="always" label={texts.always} run={always} />
      </div>
    </div>
  )
}

interface PlaceholderProps {
  readonly held: BlockedDetail
  readonly once: () => void
  readonly always: () => void
  readonly policy: Policy
  readonly language: Language
}
