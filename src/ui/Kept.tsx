import { render } from 'preact'
import type { ComponentChild } from 'preact'
import type { Consent, EraseReport, StoredItem } from '../consent/types'
import { keptTexts } from '../locales/kept'
import type { PreferencesTexts } from '../locales/types'
import { fill } from './fill'
import { keptCss } from './Kept.css'
import { KeptReport } from './KeptReport'
import type { Outcome } from './KeptReport'
import { KeptShelf } from './KeptShelf'
import { KeptThing } from './KeptThing'
import type { Language } from './language'
import { shelvesOf } from './shelves'
import type { Shelf, Thing } from './shelves'
import { makeSheet } from './styles'

/** What it gets from the preferences. */
export interface KeptContext {
  readonly consent: Consent
  readonly texts: PreferencesTexts
  readonly language: Language
  readonly root: ShadowRoot
  /** Where it is shown. */
  readonly mount: HTMLElement
  /** Called when purposes or services of these ids were taken back. */
  readonly renew: (ids: readonly string[]) => void
}

/** By then what follows a choice has been erased, in milliseconds. */
const SETTLED = 500

/**
 * Shows what this site has stored in this browser, each with what it is for, and erases it on demand.
 *
 * @returns takes it away
 */
export const enter = ({
  consent,
  texts: words,
  language,
  root,
  mount,
  renew,
}: KeptContext): (() => void) => {
  const { policy } = consent
  const texts = keptTexts[language.base] ?? keptTexts.en
  const sheet = makeSheet(keptCss)
  let inventory: readonly StoredItem[] | undefined
  let outcome: Outcome | undefined
  let shelves: readonly Shelf[] = []
  /** What is shown of each thing, by its key. */
  const values = new Map<string, readonly string[]>()
  const whole = new Set<string>()
  /** Shelves that were here: they stay, so that nothing disappears under a visitor's hand. */
  const shown = new Set<string>()
  let busy = false
  let ended = false
  let timer: number | undefined

  const draw = (): void => {
    shelves = inventory ? shelvesOf(consent, inventory, shown) : []
    for (const { key } of shelves) shown.add(key)
    const keys = shelves.flatMap(({ things }) => things.map(({ key }) => key))
    for (const key of values.keys()) if (!keys.includes(key)) values.delete(key)
    let count = 0
    render(
      <>
        <p class="soft">{inventory ? texts.intro : texts.unread}</p>
        {inventory && !shelves.length && <p>{texts.nothing}</p>}
        {shelves.map((shelf) => (
          <KeptShelf
            key={shelf.key}
            {...{ shelf, consent, texts, language, reset }}
            erase={() => erase(namesOf(shelf))}
            withdraw={() => withdraw(shelf)}
          >
            {shelf.things.map((thing) => (
              <KeptThing
                key={thing.key}
                id={`kept-${count++}`}
                {...{ thing, texts, words, language }}
                isOwn={shelf.isOwn}
                values={values.get(thing.key)}
                isWhole={whole.has(thing.key)}
                show={() => show(thing)}
                showWhole={() => showWhole(thing)}
                erase={() => eraseOne(thing, shelf)}
              />
            ))}
          </KeptShelf>
        ))}
        {shelves.some(({ isOwn }) => !isOwn) && (
          <>
            <p class="acts">
              <button type="button" data-action="erase-all" onClick={eraseAll}>
                {texts.eraseAll}
              </button>
            </p>
            <p class="soft">{texts.eraseAllNote}</p>
          </>
        )}
        <div role="status">
          {outcome && inventory && <KeptReport {...{ outcome, inventory, texts, language }} />}
        </div>
      </>,
      mount,
    )
  }

  const read = async (): Promise<void> => {
    try {
      inventory = await consent.inventory()
    } catch {
      inventory = undefined
    }
    if (!ended) draw()
  }

  const show = async ({ key, item }: Thing): Promise<void> => {
    const found = values.delete(key) ? undefined : await valuesOf(consent, item)
    whole.delete(key)
    if (found?.length) values.set(key, found)
    if (ended) return
    // What is gone meanwhile is not left standing there.
    if (found && !found.length) await read()
    else draw()
  }

  const showWhole = ({ key }: Thing): void => {
    whole.add(key)
    draw()
    // Its button is gone.
    thingAt(key)?.focus()
  }

  const thingAt = (key: string): HTMLElement | undefined =>
    [...mount.querySelectorAll('li')].find((each) => each.dataset.key == key)

  /** One thing after another; reads again, and says what came of it. */
  const run = async (
    job: () => Promise<EraseReport>,
    said?: ComponentChild,
    near?: () => HTMLElement | null | undefined,
  ): Promise<void> => {
    if (busy) return
    busy = true
    // So that the same words are announced again.
    outcome = undefined
    draw()
    let report: EraseReport | undefined
    try {
      report = await job()
    } catch (error) {
      console.warn('[sekisho]', error)
    }
    busy = false
    outcome = { said, report }
    const had = root.activeElement
    await read()
    // The button may have gone with what it erased.
    if (!ended && had && !had.isConnected)
      (near?.() ?? mount.parentElement?.querySelector('summary'))?.focus()
  }

  const headingOf = ({ key }: Shelf): HTMLElement | null | undefined =>
    [...mount.querySelectorAll('article')]
      .find((each) => each.dataset.shelf == key)
      ?.querySelector('h4')

  const erase = (what: Parameters<Consent['erase']>[0]): Promise<void> =>
    run(() => consent.erase(what))

  const eraseOne = (thing: Thing, shelf: Shelf): Promise<void> => {
    const at = shelf.things.indexOf(thing)
    const next = shelf.things[at + 1] ?? shelf.things[at - 1]
    return run(
      () => consent.erase([thing.item]),
      undefined,
      () => (next && thingAt(next.key)) ?? headingOf(shelf),
    )
  }

  const eraseAll = (): Promise<void> =>
    erase([...policy.purposes.map(({ id }) => id), ...(inventory ?? [])])

  const withdraw = (shelf: Shelf): Promise<void> => {
    const { purpose } = shelf
    if (!purpose) return Promise.resolve()
    const { id, name } = purpose
    return run(
      () => {
        consent.update({ [id]: false }, 'preferences')
        renew([id, ...policy.services.flatMap((each) => (each.purpose == id ? each.id : []))])
        return consent.erase(namesOf(shelf))
      },
      fill(texts.withdrawn, language.say(name)),
      () => headingOf(shelf),
    )
  }

  const reset = (): Promise<void> =>
    run(async () => {
      const report = await consent.reset()
      renew([...policy.purposes, ...policy.services].map(({ id }) => id))
      return report
    }, texts.forgotten)

  const unlisten = consent.on('change', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void read(), SETTLED)
  })
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  draw()
  void read()

  return () => {
    ended = true
    clearTimeout(timer)
    unlisten()
    render(null, mount)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each != sheet)
  }
}

/** A purpose and what is there of it, also where something else declares it too. */
const namesOf = ({ purpose, things }: Shelf): Parameters<Consent['erase']>[0] => [
  ...(purpose ? [purpose.id] : []),
  ...things.map(({ item }) => item),
]

/** The browser's trouble is no reason to show nothing. */
const valuesOf = async (consent: Consent, item: StoredItem): Promise<readonly string[]> => {
  try {
    return await consent.valuesOf(item)
  } catch {
    return []
  }
}
