import type { VNode } from 'preact'
import { readText } from '../draft/readText'
import { withParts } from '../draft/newConfig'
import { Faults } from '../fields/Faults'
import { fieldState } from '../fields/fieldState'
import type { Form } from '../form'
import { describeReading } from '../texts/describeReading'
import { Section } from './Section'

/** The whole configuration as text: for everything that has no field of its own. */
export const JsonSection = ({ form }: JsonSectionProps): VNode => {
  const { state, set, config } = form
  const texts = form.texts.json
  const { id, faults, attributes } = fieldState(form, [])
  const apply = (): void => {
    const read = readText(state.json ?? '')
    if ('problem' in read) set({ jsonMessage: describeReading(read, form.texts) })
    else {
      form.replace(withParts(read.config))
      set({ json: undefined, jsonMessage: texts.applied, showAll: true })
    }
  }
  return (
    <Section name="json" title={texts.title} intro={texts.intro}>
      <div class="field">
        <label for={id}>{texts.label}</label>
        <textarea
          {...attributes}
          aria-describedby={`${attributes['aria-describedby'] ?? ''} json-message`.trim()}
          class="code"
          rows={14}
          spellcheck={false}
          value={state.json ?? JSON.stringify(config, null, 2)}
          onInput={({ currentTarget }) => set({ json: currentTarget.value, jsonMessage: '' })}
          onBlur={() => form.touch([])}
        />
        <Faults id={id} faults={faults} />
      </div>
      <div class="buttons">
        <button
          type="button"
          data-action="apply-json"
          disabled={state.json === undefined}
          onClick={apply}
        >
          {texts.apply}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={state.json === undefined}
          onClick={() => set({ json: undefined, jsonMessage: '' })}
        >
          {texts.revert}
        </button>
      </div>
      <p id="json-message" class="outcome" role="status">
        {state.jsonMessage}
      </p>
    </Section>
  )
}

interface JsonSectionProps {
  readonly form: Form
}
