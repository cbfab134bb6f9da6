import type { VNode } from 'preact'
import { Choices } from '../fields/Choices'
import type { Form } from '../form'
import type { ResultView } from '../state'
import { nameOfLanguage } from '../texts/nameOfLanguage'
import { Output } from './Output'
import { snippetOf } from './outputs'

/** What the parts are called that there are one a language of. */
const NAMES = { settingsButton: 'button', noScript: 'noScript' } as const

/** The lines for the pages. */
export const SnippetOutput = ({ form }: SnippetOutputProps): VNode => {
  const { checked, state, set } = form
  const texts = form.texts.result
  const { where, folder, file } = state.result
  const change = (part: Partial<ResultView>): void => set({ result: { ...state.result, ...part } })
  const snippet = snippetOf(checked.written, form.catalog, state.result)
  return (
    <>
      <p class="hint">{texts.snippetHint}</p>
      <Choices
        label={texts.where}
        name="where"
        hint={texts.whereHint}
        options={Object.entries(texts.wheres)}
        value={where}
        choose={(chosen) => change({ where: chosen === 'file' ? 'file' : 'page' })}
      />
      <div class="pair">
        <div class="field">
          <label for="folder">{texts.folder}</label>
          <input
            id="folder"
            value={folder}
            onInput={({ currentTarget }) => change({ folder: currentTarget.value })}
          />
        </div>
        {where === 'file' && (
          <div class="field">
            <label for="config-file">{texts.file}</label>
            <input
              id="config-file"
              value={file}
              onInput={({ currentTarget }) => change({ file: currentTarget.value })}
            />
          </div>
        )}
      </div>
      <Output form={form} name="head" label="<head>" text={snippet.head} rows={4} />
      {(['settingsButton', 'noScript'] as const).flatMap((part) =>
        Object.entries(snippet[part]).map(([language, text]) => (
          <Output
            form={form}
            name={`${NAMES[part]}-${language}`}
            label={`${texts[NAMES[part]]} – ${nameOfLanguage(language, form)}`}
            text={text}
            rows={2}
          />
        )),
      )}
      <Output form={form} name="tables" label={texts.tables} text={snippet.documents} rows={5} />
    </>
  )
}

interface SnippetOutputProps {
  readonly form: Form
}
