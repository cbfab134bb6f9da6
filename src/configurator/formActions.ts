// What the owner can do in the form, besides writing into its fields.
import { tagsOf } from '../catalog/localize'
import { copyText, download, focusField } from './actions'
import type { CheckedDraft } from './draft/checkDraft'
import { newConfig, withParts } from './draft/newConfig'
import { getAt, isFields, pathText, setAt } from './draft/path'
import type { Fields } from './draft/path'
import { readText } from './draft/readText'
import type { Form } from './form'
import { initialState } from './initialState'
import type { StateHolder } from './stateHolder'
import { describeReading } from './texts/describeReading'
import { fillOne, TEXTS } from './texts/texts'
import type { Texts } from './texts/texts'

/** The members of {@link Form} that do something. They stay the same while the state changes. */
export type FormActions = Pick<
  Form,
  | 'set'
  | 'replace'
  | 'change'
  | 'touch'
  | 'goTo'
  | 'say'
  | 'copy'
  | 'download'
  | 'open'
  | 'startAnew'
>

/** What the actions need. */
export interface FormActionsPort {
  readonly state: StateHolder
  readonly check: (config: Fields) => CheckedDraft
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

const textsOf = ({ state }: FormActionsPort): Texts => TEXTS[state.current().ui]

/** Opens a configuration, or says why it is none. */
const openText = (port: FormActionsPort, text: string): void => {
  const { state, check } = port
  const read = readText(text)
  if ('problem' in read) {
    const problem = describeReading(read, textsOf(port))
    state.set({ opened: problem, message: problem })
    return
  }
  const config = withParts(read.config)
  const count = check(config).faults.length
  const { draft } = textsOf(port)
  const opened = count ? fillOne(draft.openedFaults, count) : draft.opened
  state.set({
    config,
    languages: languagesOf(config, state.current().languages),
    showAll: true,
    json: undefined,
    pasted: '',
    opened,
    message: opened,
  })
}

/** Deletes the draft and begins anew. How the owner looks at it stays. */
const startAnew = (port: FormActionsPort): void => {
  const { state, today, confirm } = port
  if (!confirm(textsOf(port).draft.sure)) return
  const { ui, view, frames } = state.current()
  const initial = initialState(undefined, ui, today())
  const config = newConfig(today(), initial.languages)
  state.reset({ ...initial, config, view, frames })
  state.set({ message: textsOf(port).draft.removed })
}

/** Makes the actions. */
export const createFormActions = (port: FormActionsPort): FormActions => {
  const { state } = port
  const { set } = state
  const replace = (config: unknown): void => {
    if (isFields(config)) set({ config, json: undefined, jsonMessage: '' })
  }
  return {
    set,
    replace,
    open: (text) => openText(port, text),
    startAnew: () => startAnew(port),
    change: (path, value) => replace(setAt(state.current().config, path, value)),
    touch(path) {
      const field = pathText(path)
      const { touched } = state.current()
      if (!touched.has(field)) set({ touched: new Set([...touched, field]) })
    },
    goTo(field) {
      set({ showAll: true })
      focusField(field)
    },
    say: (message) => set({ message }),
    copy(text, area) {
      void copyText(text, area).then((isCopied) => {
        const { copied, uncopied } = textsOf(port).result
        set({ message: isCopied ? copied : uncopied })
      })
    },
    download,
  }
}
