import type { VNode } from 'preact'
import { tagsOf } from '../../catalog/localize'
import { Choices } from '../fields/Choices'
import type { Form } from '../form'
import type { ResultView } from '../state'
import { nameOfLanguage } from '../texts/nameOfLanguage'
import { Output } from './Output'
import { documentsText } from './outputs'

const FILES = {
  page: { end: 'html', type: 'text/html' },
  fragment: { end: 'html', type: 'text/html' },
  md: { end: 'md', type: 'text/markdown' },
} as const

/** The tables that a site publishes. */
export const DocumentsOutput = ({ form }: DocumentsOutputProps): VNode | null => {
  const { state, checked, set } = form
  const texts = form.texts.result
  const { valid } = checked
  if (!valid) return null
  const tags = tagsOf({ ...valid.policy })
  const languages = tags.length ? tags : [state.ui]
  const { format } = state.result
  const wanted = languages.filter((each) => each === state.result.language)
  const change = (part: Partial<ResultView>): void => set({ result: { ...state.result, ...part } })
  const { end, type } = FILES[format]
  const name = ['documents', ...wanted, end].join('.')
  return (
    <>
      <p class="hint">{texts.documentsHint}</p>
      <Choices
        label={texts.format}
        name="format"
        options={Object.entries(texts.formats)}
        value={format}
        choose={(chosen) => change({ format: chosen as ResultView['format'] })}
      />
      {languages.length > 1 && (
        <Choices
          label={texts.documentLanguage}
          name="document-language"
          options={[
            ['', texts.bothLanguages],
            ...languages.map((each) => [each, nameOfLanguage(each, form)] as const),
          ]}
          value={wanted[0] ?? ''}
          choose={(chosen) => change({ language: chosen as ResultView['language'] })}
        />
      )}
      <Output
        form={form}
        name="documents"
        label={name}
        text={documentsText(valid, wanted.length ? wanted : languages, format)}
        file={{ name, type }}
        rows={10}
      />
    </>
  )
}

interface DocumentsOutputProps {
  readonly form: Form
}
