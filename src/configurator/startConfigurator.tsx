// Starts the configurator: keeps its state, draws the form, and renews the preview.
import { render } from 'preact'
import { tagsOf } from '../catalog/localize'
import type { CatalogEntry } from '../catalog/types'
import { own } from '../platform/own'
import { App } from './App'
import { checkDraft } from './draft/checkDraft'
import type { CheckedDraft } from './draft/checkDraft'
import type { DraftStore } from './draft/draftStore'
import { faultsByField, fieldPaths } from './draft/fieldPaths'
import { newConfig, withParts } from './draft/newConfig'
import { getAt, isFields, pathText, setAt } from './draft/path'
import type { Fields } from './draft/path'
import { readText } from './draft/readText'
import { sayText } from './draft/sayText'
import { copyText, download, focusField } from './actions'
import type { Form } from './form'
import { initialState } from './initialState'
import { createPreview } from './preview/createPreview'
import { previewConfig } from './preview/previewConfig'
import { previewPage } from './preview/previewPage'
import type { PreviewScripts } from './preview/previewPage'
import type { State } from './state'
import { describeReading } from './texts/describeReading'
import { fillOne, TEXTS } from './texts/texts'
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

/** Languages of a configuration that was opened; those of the form where it has none yet. */
const languagesOf = (config: Fields, otherwise: readonly string[]): readonly string[] => {
  const policy = isFields(config.policy) ? config.policy : {}
  const tags = tagsOf(policy)
  const isOneForAll = typeof getAt(policy, ['controller', 'name']) === 'string'
  return tags.length || isOneForAll ? tags : otherwise
}

/** Remembers what was computed of the last value. */
const memo = <T, R>(compute: (value: T) => R): ((value: T) => R) => {
  let last: { readonly of: T; readonly result: R } | undefined
  return (value) => {
    if (last?.of !== value) last = { of: value, result: compute(value) }
    return last.result
  }
}

/**
 * Starts it.
 *
 * @returns ends it, and leaves the page as it was
 */
export const startConfigurator = (port: ConfiguratorPort): (() => void) => {
  const { mount, catalog, drafts, scripts } = port
  const ui: UiLanguage = port.language.startsWith('ja') ? 'ja' : 'en'
  let state = initialState(drafts.read(), ui, port.today())
  const check = memo((config: Fields): CheckedDraft => checkDraft(config, catalog))

  const set = (change: Partial<State>): void => {
    const before = state
    state = { ...state, ...change }
    if (state.config !== before.config || state.languages !== before.languages) keep()
    draw()
  }
  const keep = (): void => {
    const { config, languages } = state
    state = { ...state, isKept: drafts.write({ config, languages }) }
  }
  const replace = (config: unknown): void => {
    if (isFields(config)) set({ config, json: undefined, jsonMessage: '' })
  }
  const texts = (): Form['texts'] => TEXTS[state.ui]

  const open = (text: string): void => {
    const read = readText(text)
    if ('problem' in read) {
      set({ opened: describeReading(read, texts()), message: describeReading(read, texts()) })
      return
    }
    const config = withParts(read.config)
    const count = check(config).faults.length
    const { draft } = texts()
    const opened = count ? fillOne(draft.openedFaults, count) : draft.opened
    set({
      config,
      languages: languagesOf(config, state.languages),
      showAll: true,
      json: undefined,
      pasted: '',
      opened,
      message: opened,
    })
  }

  const startAnew = (): void => {
    if (!port.confirm(texts().draft.sure)) return
    const { ui: language, view } = state
    state = { ...initialState(undefined, language, port.today()), view, frames: state.frames }
    drafts.remove()
    state = { ...state, config: newConfig(port.today(), state.languages) }
    set({ message: texts().draft.removed })
  }

  const actions = {
    set,
    replace,
    open,
    startAnew,
    change: (path, value) => replace(setAt(state.config, path, value)),
    touch(path) {
      const field = pathText(path)
      if (!state.touched.has(field)) set({ touched: new Set([...state.touched, field]) })
    },
    goTo(field) {
      set({ showAll: true })
      focusField(field)
    },
    say: (message) => set({ message }),
    copy(text, area) {
      void copyText(text, area).then((isCopied) =>
        set({ message: isCopied ? texts().result.copied : texts().result.uncopied }),
      )
    },
    download,
  } satisfies Partial<Form>

  const preview = createPreview(
    mount,
    () => state.frames,
    (frames) => set({ frames }),
  )

  const draw = (): void => {
    const checked = check(state.config)
    const form: Form = {
      ...actions,
      state,
      config: state.config,
      languages: state.languages,
      texts: texts(),
      catalog,
      checked,
      faultsByField: faultsByField(checked.faults, fieldPaths(state.config, state.languages)),
    }
    const { view } = state
    const name = TEXTS[view.language].preview.page.name
    const { config, hasSamples } = previewConfig(checked.written, view, name)
    own(document).documentElement.lang = state.ui
    own(document).title = texts().title
    render(<App form={form} hasSamples={hasSamples} again={() => preview.again()} />, mount)
    preview.fit()
    preview.show(
      previewPage(
        config,
        view,
        sayText(getAt(config, ['policy', 'controller', 'name']), { state: { ui: view.language } }),
        TEXTS[view.language],
        scripts,
      ),
    )
  }
  draw()

  return () => {
    preview.destroy()
    render(null, mount)
  }
}
