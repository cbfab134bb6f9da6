import type { VNode } from 'preact'
import { inputLanguages, setLanguage } from '../draft/localized'
import { getAt, isFields, textAt } from '../draft/path'
import type { Path } from '../draft/path'
import type { Form } from '../form'
import { Faults } from './Faults'
import { fieldState } from './fieldState'
import { Hint } from './Hint'
import { linesOf, textOfLines, trimmedLines } from './lines'
import { TextField } from './TextField'
import { nameOfLanguage } from '../texts/nameOfLanguage'

/** A text of the configuration, or a list of texts, with an input for each language. */
export const LocalizedField = (props: LocalizedFieldProps): VNode => {
  const { form, path, label, hint, list, required, rows = list ? 4 : undefined } = props
  const value = getAt(form.config, path)
  const languages = inputLanguages(value, form.languages)
  if (!languages.length) return <OneForAll {...props} rows={rows} />

  const { id, faults } = fieldState(form, path)
  const write = (language: string, next: unknown): void => {
    form.replace(setLanguage(form.config, path, value, language, next))
  }
  return (
    <div class="localized" id={id} role="group" aria-label={label}>
      {languages.map((language) => {
        const at = [...path, language]
        const found = isFields(value) ? value[language] : undefined
        return (
          <TextField
            {...{ form, label, required, rows }}
            path={at}
            group={{ path, hasHint: !!hint }}
            lang={language}
            language={nameOfLanguage(language, form)}
            value={list ? textOfLines(found) : textAt(form.config, at)}
            write={(text) => write(language, list ? linesOf(text) : text || undefined)}
            leave={list && (() => write(language, trimmedLines(found)))}
          />
        )
      })}
      <Hint id={id} text={hint} />
      <Faults id={id} faults={faults} />
    </div>
  )
}

/** A text that is the same in every language. */
const OneForAll = ({
  form,
  path,
  label,
  hint,
  list,
  required,
  rows,
}: LocalizedFieldProps): VNode => {
  const value = getAt(form.config, path)
  return (
    <TextField
      {...{ form, path, label, hint, required, rows }}
      language={form.texts.everyLanguage}
      value={list ? textOfLines(value) : undefined}
      write={list && ((text) => form.change(path, linesOf(text)))}
      leave={list && (() => form.change(path, trimmedLines(value)))}
    />
  )
}

interface LocalizedFieldProps {
  readonly form: Form
  readonly path: Path
  readonly label: string
  readonly hint?: string | undefined
  /** Whether the value is a list of texts, one a line. */
  readonly list?: true
  readonly required?: boolean
  readonly rows?: number | undefined
}
