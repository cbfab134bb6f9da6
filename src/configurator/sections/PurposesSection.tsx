import type { VNode } from 'preact'
import { PROPOSED_PURPOSES } from '../../setup/proposedPurposes'
import { purposeFrom } from '../draft/newConfig'
import { getAt, listAt, textAt } from '../draft/path'
import { freeId } from '../draft/freeId'
import { sayText } from '../draft/sayText'
import { CheckField } from '../fields/CheckField'
import { Group } from '../fields/Group'
import { LocalizedField } from '../fields/LocalizedField'
import { SelectField } from '../fields/SelectField'
import { TextField } from '../fields/TextField'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'
import { RemoveItem } from './RemoveItem'
import { Section } from './Section'

const PURPOSES = ['policy', 'purposes']

/** What the site uses data for: what visitors are asked about. */
export const PurposesSection = ({ form }: FormProps): VNode => {
  const texts = form.texts.purposes
  const purposes = listAt(form.config, PURPOSES)
  const ids = purposes.map((each) => textAt(each, ['id']))
  const add = (purpose: unknown): void => {
    form.change(PURPOSES, [...purposes, purpose])
    form.say(fillOne(texts.item, textAt(purpose, ['id'])))
  }
  return (
    <Section name="purposes" title={texts.title} intro={texts.intro}>
      <Group form={form} path={PURPOSES} label={texts.title}>
        {purposes.map((_, i) => (
          <Purpose form={form} at={i} />
        ))}
      </Group>
      <p class="hint">{texts.basisNote}</p>
      <div role="group" aria-label={texts.proposed} class="buttons">
        <span aria-hidden="true">{texts.proposed}</span>
        {PROPOSED_PURPOSES.filter(({ id }) => !ids.includes(id)).map((proposal) => (
          <button
            type="button"
            data-add={proposal.id}
            onClick={() => add(purposeFrom(proposal, form.languages))}
          >
            {proposal.name[form.state.ui]}
          </button>
        ))}
        <button
          type="button"
          data-add="own"
          onClick={() => add({ id: freeId('purpose', form.config), basis: 'consent' })}
        >
          {texts.own}
        </button>
      </div>
    </Section>
  )
}

const Purpose = ({ form, at }: FormProps & { readonly at: number }): VNode => {
  const texts = form.texts.purposes
  const path = [...PURPOSES, at]
  const name =
    sayText(getAt(form.config, [...path, 'name']), form) || textAt(form.config, [...path, 'id'])
  return (
    <Group form={form} path={path} card label={fillOne(texts.item, name)}>
      <div class="pair">
        <TextField
          form={form}
          path={[...path, 'id']}
          label={texts.id}
          hint={texts.idHint}
          required
        />
        <SelectField
          form={form}
          path={[...path, 'basis']}
          label={texts.basis}
          options={Object.entries(texts.basisNames)}
        />
      </div>
      <LocalizedField form={form} path={[...path, 'name']} label={texts.name} required />
      <LocalizedField
        form={form}
        path={[...path, 'description']}
        label={texts.description}
        hint={texts.descriptionHint}
        rows={3}
        required
      />
      <CheckField form={form} path={[...path, 'sensitive']} label={texts.sensitive} />
      <RemoveItem form={form} path={path} name={name} />
    </Group>
  )
}

interface FormProps {
  readonly form: Form
}
