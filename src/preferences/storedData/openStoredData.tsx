// Lists what this site has stored in this browser, each item with its purpose, and erases it on demand.
import { render } from 'preact'
import type { StoredItem } from '../../consent/types'
import type { StoredDataTexts } from '../../locales/types'
import { componentLanguage } from '../../ui/components/language'
import { adoptSheet } from '../../ui/shadowHost'
import { makeSheet } from '../../ui/styles'
import type { StoredDataContext } from '../../ui/types'
import type { Outcome } from './EraseResult'
import { createEraseActions } from './eraseActions'
import { createJobs } from './runJobs'
import { createShownValues } from './shownValues'
import { StoredData } from './StoredData'
import type { StoredDataActions } from './StoredData'
import { storedDataCss } from './storedData.css'
import { groupsOf } from './storedGroups'

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
  const removeSheet = adoptSheet(root, makeSheet(storedDataCss))
  const list = createList(context, texts)
  let timer: number | undefined
  const stopListening = consent.on('change', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void list.read(), SETTLED)
  })
  list.draw()
  void list.read()

  return () => {
    list.end()
    clearTimeout(timer)
    stopListening()
    render(null, mount)
    removeSheet()
  }
}

/** The list while it is open. */
interface List {
  draw(): void
  /** Reads what is stored, and shows it. */
  read(): Promise<void>
  end(): void
}

const createList = (context: StoredDataContext, texts: StoredDataTexts): List => {
  const { consent, root, mount } = context
  const language = componentLanguage(context.language)
  const shownValues = createShownValues(consent)
  let inventory: readonly StoredItem[] | undefined
  let outcome: Outcome | undefined
  /** Groups that were here: they stay, so that nothing disappears under a visitor's hand. */
  const shown = new Set<string>()
  let isRemoved = false

  const draw = (): void => {
    const groups = inventory ? groupsOf(consent, inventory, shown) : []
    for (const { key } of groups) shown.add(key)
    shownValues.keep(groups.flatMap(({ rows }) => rows.map(({ key }) => key)))
    const { values, whole } = shownValues
    const state = { inventory, groups, outcome, values, whole }
    render(<StoredData {...{ ...state, context, texts, language, actions }} />, mount)
  }
  const read = async (): Promise<void> => {
    inventory = await consent.inventory().catch(() => undefined)
    if (!isRemoved) draw()
  }
  const rowAt = (key: string): HTMLElement | undefined =>
    [...mount.querySelectorAll('li')].find((each) => each.dataset.key == key)
  const run = createJobs({
    root,
    say(next) {
      outcome = next
      if (!next) draw()
    },
    read,
    isRemoved: () => isRemoved,
    fallback: () => mount.parentElement?.querySelector('summary'),
  })
  const actions: StoredDataActions = {
    ...createEraseActions({ context, texts, language, run, rowAt, inventory: () => inventory }),
    async show(row) {
      const isGone = await shownValues.toggle(row)
      if (isRemoved) return
      // What is gone meanwhile does not stay in the list.
      if (isGone) await read()
      else draw()
    },
    showWhole(row) {
      shownValues.showWhole(row)
      draw()
      // Its button is gone.
      rowAt(row.key)?.focus()
    },
  }
  return {
    draw,
    read,
    end() {
      isRemoved = true
    },
  }
}
