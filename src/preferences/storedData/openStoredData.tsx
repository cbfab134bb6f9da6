// Lists what this site has stored in this browser, each item with its purpose, and erases it on demand.
import { render } from 'preact'
import type { Consent, StoredItem } from '../../consent/types'
import type { StoredDataTexts } from '../../locales/types'
import { componentLanguage } from '../../ui/components/language'
import { adoptSheet } from '../../ui/shadowHost'
import { makeSheet } from '../../ui/styles'
import type { StoredDataContext } from '../../ui/types'
import type { Outcome } from './EraseResult'
import { createEraseActions } from './eraseActions'
import type { RunJob } from './eraseActions'
import { StoredData } from './StoredData'
import type { StoredDataActions } from './StoredData'
import { storedDataCss } from './storedData.css'
import { groupsOf } from './storedGroups'
import type { Group, Row } from './storedGroups'

/** By then what follows a choice has been erased, in milliseconds. */
const SETTLED = 500

/**
 * Renders the list.
 *
 * @returns removes it
 */
export const openStoredData = (
  context: StoredDataContext,
  texts: StoredDataTexts,
): (() => void) => {
  const { consent, root, mount } = context
  const language = componentLanguage(context.language)
  let inventory: readonly StoredItem[] | undefined
  let outcome: Outcome | undefined
  let groups: readonly Group[] = []
  const values = new Map<string, readonly string[]>()
  const whole = new Set<string>()
  /** Groups that were here: they stay, so that nothing disappears under a visitor's hand. */
  const shown = new Set<string>()
  let isBusy = false
  let isRemoved = false
  let timer: number | undefined

  const draw = (): void => {
    groups = inventory ? groupsOf(consent, inventory, shown) : []
    for (const { key } of groups) shown.add(key)
    const keys = groups.flatMap(({ rows }) => rows.map(({ key }) => key))
    for (const key of values.keys()) if (!keys.includes(key)) values.delete(key)
    const state = { inventory, groups, outcome, values, whole }
    render(<StoredData {...{ ...state, context, texts, language, actions }} />, mount)
  }

  const read = async (): Promise<void> => {
    inventory = await consent.inventory().catch(() => undefined)
    if (!isRemoved) draw()
  }

  const rowAt = (key: string): HTMLElement | undefined =>
    [...mount.querySelectorAll('li')].find((each) => each.dataset.key == key)

  /** Runs one job at a time; then reads again, and says what came of it. */
  const run: RunJob = async (job, message, focusAfter) => {
    if (isBusy) return
    isBusy = true
    // So that the same words are announced again.
    outcome = undefined
    draw()
    const report = await job().catch((error: unknown) => {
      console.warn('[sekisho]', error)
      return undefined
    })
    isBusy = false
    outcome = { message, report }
    const before = root.activeElement
    await read()
    // The button may have gone with what it erased.
    if (!isRemoved && before && !before.isConnected)
      (focusAfter?.() ?? mount.parentElement?.querySelector('summary'))?.focus()
  }

  const actions: StoredDataActions = {
    ...createEraseActions({ context, texts, language, run, rowAt, inventory: () => inventory }),
    async show({ key, item }) {
      const found = values.delete(key) ? undefined : await valuesOf(consent, item)
      whole.delete(key)
      if (found?.length) values.set(key, found)
      if (isRemoved) return
      // What is gone meanwhile does not stay in the list.
      if (found && !found.length) await read()
      else draw()
    },
    showWhole({ key }: Row) {
      whole.add(key)
      draw()
      // Its button is gone.
      rowAt(key)?.focus()
    },
  }

  const stopListening = consent.on('change', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void read(), SETTLED)
  })
  const removeSheet = adoptSheet(root, makeSheet(storedDataCss))
  draw()
  void read()

  return () => {
    isRemoved = true
    clearTimeout(timer)
    stopListening()
    render(null, mount)
    removeSheet()
  }
}

/** The browser's trouble is no reason to show nothing. */
const valuesOf = (consent: Consent, item: StoredItem): Promise<readonly string[]> =>
  consent.valuesOf(item).catch(() => [])
