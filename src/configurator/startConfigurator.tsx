// Starts the configurator: draws the form whenever its state has changed, and renews the preview.
import { render } from 'preact'
import type { CatalogEntry } from '../catalog/types'
import { own } from '../platform/own'
import { App } from './App'
import { checkDraft } from './draft/checkDraft'
import type { CheckedDraft } from './draft/checkDraft'
import type { DraftStore } from './draft/draftStore'
import { faultsByField, fieldPaths } from './draft/fieldPaths'
import { getAt } from './draft/path'
import type { Fields } from './draft/path'
import { sayText } from './draft/sayText'
import type { Form } from './form'
import { createFormActions } from './formActions'
import type { FormActions } from './formActions'
import { initialState } from './initialState'
import { createPreview } from './preview/createPreview'
import { previewConfig } from './preview/previewConfig'
import { previewPage } from './preview/previewPage'
import type { PreviewScripts } from './preview/previewPage'
import type { State } from './state'
import { createStateHolder } from './stateHolder'
import { TEXTS } from './texts/texts'
import type { UiLanguage } from './texts/texts'

/** What the configurator needs of the page it is in. */
export interface ConfiguratorPort {
  /** Where it is drawn. */
  readonly mount: HTMLElement
  readonly catalog: readonly CatalogEntry[]
  readonly drafts: DraftStore
  readonly scripts: PreviewScripts
  /** Language of the browser. */
  readonly language: string
  /** ISO date. */
  readonly today: () => string
  /** Asks the owner, who may say no. */
  readonly confirm: (question: string) => boolean
}

/** Remembers what was computed of the last value. */
const memo = <T, R>(compute: (value: T) => R): ((value: T) => R) => {
  let last: { readonly of: T; readonly result: R } | undefined
  return (value) => {
    if (last?.of !== value) last = { of: value, result: compute(value) }
    return last.result
  }
}

/** The form as the sections see it. */
const formOf = (
  state: State,
  checked: CheckedDraft,
  catalog: readonly CatalogEntry[],
  actions: FormActions,
): Form => ({
  ...actions,
  state,
  config: state.config,
  languages: state.languages,
  texts: TEXTS[state.ui],
  catalog,
  checked,
  faultsByField: faultsByField(checked.faults, fieldPaths(state.config, state.languages)),
})

/** The configuration of the preview, and the page that shows it. */
const previewOf = (
  { config, view }: State,
  { written }: CheckedDraft,
  scripts: PreviewScripts,
): { readonly html: string; readonly hasSamples: boolean } => {
  const texts = TEXTS[view.language]
  const shown = previewConfig(written, view, texts.preview.page.name)
  const controller = getAt(config, ['policy', 'controller', 'name'])
  const name = sayText(controller, { state: { ui: view.language } })
  return {
    html: previewPage(shown.config, view, name, texts, scripts),
    hasSamples: shown.hasSamples,
  }
}

/**
 * Starts it.
 *
 * @returns ends it, and leaves the page as it was
 */
export const startConfigurator = (port: ConfiguratorPort): (() => void) => {
  const { mount, catalog, drafts, scripts, today, confirm } = port
  const ui: UiLanguage = port.language.startsWith('ja') ? 'ja' : 'en'
  const check = memo((config: Fields): CheckedDraft => checkDraft(config, catalog))

  const draw = (): void => {
    const now = state.current()
    const checked = check(now.config)
    const form = formOf(now, checked, catalog, actions)
    const { html, hasSamples } = previewOf(now, checked, scripts)
    own(document).documentElement.lang = now.ui
    own(document).title = form.texts.title
    render(<App form={form} hasSamples={hasSamples} again={() => preview.again()} />, mount)
    preview.fit()
    preview.show(html)
  }
  const state = createStateHolder(initialState(drafts.read(), ui, today()), drafts, draw)
  const actions = createFormActions({ state, check, today, confirm })
  const preview = createPreview(
    mount,
    () => state.current().frames,
    (frames) => state.set({ frames }),
  )
  draw()

  return () => {
    preview.destroy()
    render(null, mount)
  }
}
