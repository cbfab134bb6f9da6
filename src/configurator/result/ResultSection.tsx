import type { ComponentChildren, VNode } from 'preact'
import { describeFault } from '../draft/describeFault'
import { unverifiedOf } from '../draft/checkDraft'
import { untranslatedFields } from '../draft/fieldPaths'
import { fieldId } from '../fields/fieldState'
import type { Form } from '../form'
import { nameOfFact } from '../sections/EntryFacts'
import { Section } from '../sections/Section'
import { fillOne } from '../texts/texts'
import { DocumentsOutput } from './DocumentsOutput'
import { Output } from './Output'
import { configText } from './outputs'
import { SnippetOutput } from './SnippetOutput'

/** What is wrong, or what the owner takes. */
export const ResultSection = ({ form }: FormProps): VNode => {
  const { checked, texts } = form
  return (
    <Section name="result" title={texts.result.title}>
      {checked.valid ? <Outputs form={form} /> : <FaultSummary form={form} />}
    </Section>
  )
}

/** All faults, each with a link to its field. */
const FaultSummary = ({ form }: FormProps): VNode => {
  const { faultsByField, checked, texts } = form
  return (
    <div class="summary">
      <h3>{fillOne(texts.result.faults, checked.faults.length)}</h3>
      <p class="hint">{texts.result.faultsHint}</p>
      <ul>
        {[...faultsByField].flatMap(([field, faults]) =>
          faults.map((fault) => (
            <li>
              <FieldLink form={form} field={field}>
                <code>{fault.path || texts.json.label}</code> {describeFault(fault, texts)}
              </FieldLink>
            </li>
          )),
        )}
      </ul>
    </div>
  )
}

const FieldLink = ({ form, field, children }: FieldLinkProps): VNode => (
  <a
    href={`#${fieldId(field)}`}
    data-field={field}
    onClick={(event) => {
      event.preventDefault()
      form.goTo(field)
    }}
  >
    {children}
  </a>
)

/** Texts that lack a language of the site: no fault, but visitors would read another language. */
const Untranslated = ({ form }: FormProps): VNode | null => {
  const fields = untranslatedFields(form.config, form.languages)
  if (!fields.length) return null
  return (
    <div class="summary" data-part="untranslated">
      <p>{form.texts.result.untranslated}</p>
      <ul>
        {fields.map((field) => (
          <li>
            <FieldLink form={form} field={field}>
              <code>{field}</code>
            </FieldLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Outputs = ({ form }: FormProps): VNode => {
  const { checked, texts } = form
  return (
    <>
      <p class="outcome">{texts.result.valid}</p>
      <Untranslated form={form} />
      <Unverified form={form} />
      <h3>{texts.result.config}</h3>
      <p class="hint">{texts.result.configHint}</p>
      <Output
        form={form}
        name="config"
        label="sekisho.json"
        text={configText(checked)}
        file={{ name: 'sekisho.json', type: 'application/json' }}
        rows={10}
      />
      <h3>{texts.result.snippet}</h3>
      <SnippetOutput form={form} />
      <h3>{texts.result.documents}</h3>
      <DocumentsOutput form={form} />
    </>
  )
}

/** What the owner has to check, since the catalogue does not know it for certain. */
const Unverified = ({ form }: FormProps): VNode | null => {
  const { checked, texts, state } = form
  const facts = checked.used
    .map((each) => [each.entry, unverifiedOf(each)] as const)
    .filter(([, unverified]) => unverified.length)
  if (!facts.length) return null
  return (
    <div class="summary">
      <p>{texts.result.unverified}</p>
      <ul>
        {facts.map(([entry, unverified]) => (
          <li>
            {entry.name[state.ui]}:{' '}
            {unverified.map((fact) => nameOfFact(fact, texts)).join(texts.faults.or)}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface FormProps {
  readonly form: Form
}

interface FieldLinkProps extends FormProps {
  readonly field: string
  readonly children: ComponentChildren
}
