import type { VNode } from 'preact'
import { isRefusable } from '../../consent/rules'
import type { Purpose } from '../../policy/types'
import { setKind } from '../draft/setKind'
import { isFields, listAt, textAt } from '../draft/path'
import { Choices } from '../fields/Choices'
import type { Form } from '../form'
import type { PreviewView } from '../state'
import { PreviewFrames } from './PreviewFrames'

/** How the preview is looked at: the language, for instance. Only the kind is part of the draft. */
const PreviewChoices = ({ form }: { readonly form: Form }): VNode => {
  const { state, texts, set, config } = form
  const { view } = state
  const words = texts.preview
  const change = (part: Partial<PreviewView>): void => set({ view: { ...view, ...part } })
  return (
    <>
      <Choices
        label={words.show}
        name="preview-show"
        options={Object.entries(words.shows)}
        value={view.show}
        choose={(show) => change({ show: show as PreviewView['show'] })}
      />
      <Choices
        label={words.language}
        name="preview-language"
        options={Object.entries(texts.languages)}
        value={view.language}
        choose={(language) => change({ language: language as PreviewView['language'] })}
      />
      <Choices
        label={words.theme}
        name="preview-theme"
        options={Object.entries(words.themes)}
        value={view.theme}
        choose={(theme) => change({ theme: theme as PreviewView['theme'] })}
      />
      <Choices
        label={words.width}
        name="preview-width"
        options={Object.entries(words.widths)}
        value={String(view.width)}
        choose={(width) => change({ width: width === '360' ? 360 : 1280 })}
      />
      <Choices
        label={words.kind}
        name="preview-kind"
        options={Object.entries(texts.looks.kinds)}
        value={textAt(config, ['notice', 'kind']) || 'bar'}
        choose={(kind) => form.replace(setKind(config, kind))}
      />
    </>
  )
}

/** Why the preview may not look as its owner expects. */
const PreviewNotes = ({ form, hasSamples }: Omit<PreviewPartProps, 'again'>): VNode => {
  const { texts, config } = form
  const words = texts.preview
  const isFixed = (key: string): boolean => !['', 'auto'].includes(textAt(config, ['notice', key]))
  const asks = listAt(config, ['policy', 'purposes']).some(
    (purpose) => isFields(purpose) && isRefusable(purpose as unknown as Purpose),
  )
  return (
    <div class="notes">
      {hasSamples && <p class="hint">{words.samples}</p>}
      {!asks && <p class="hint">{words.nothing}</p>}
      {(isFixed('theme') || isFixed('language')) && <p class="hint">{words.fixed}</p>}
    </div>
  )
}

/** The notice and the preferences as visitors get them, and how they are looked at. */
export const PreviewPart = ({ form, hasSamples, again }: PreviewPartProps): VNode => {
  const { state, texts } = form
  const words = texts.preview
  return (
    <aside id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title" tabIndex={-1}>
        {words.title}
      </h2>
      <p class="hint">{words.intro}</p>
      <PreviewFrames frames={state.frames} width={state.view.width} title={words.frame} />
      <div class="controls">
        <PreviewChoices form={form} />
        <button type="button" data-action="again" onClick={again}>
          {words.again}
        </button>
      </div>
      <PreviewNotes form={form} hasSamples={hasSamples} />
    </aside>
  )
}

interface PreviewPartProps {
  readonly form: Form
  /** Whether the preview has samples in it. */
  readonly hasSamples: boolean
  /** Begins the preview again, as a first visitor. */
  readonly again: () => void
}
