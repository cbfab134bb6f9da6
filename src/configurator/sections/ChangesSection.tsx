import type { VNode } from 'preact'
import { getAt, listAt, textAt } from '../draft/path'
import { Group } from '../fields/Group'
import { ListField } from '../fields/ListField'
import { LocalizedField } from '../fields/LocalizedField'
import { SelectField } from '../fields/SelectField'
import { TextField } from '../fields/TextField'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'
import { RemoveItem } from './RemoveItem'
import { Section } from './Section'

const CHANGES = ['policy', 'changes']
const UPCOMING = ['policy', 'upcoming']

/** What has changed in the policy, and what will. */
export const ChangesSection = ({ form }: FormProps): VNode => {
  const texts = form.texts.changes
  const changes = listAt(form.config, CHANGES)
  return (
    <Section name="changes" title={texts.title} intro={texts.intro}>
      <fieldset class="group">
        <legend>{texts.list}</legend>
        {changes.map((_, i) => (
          <Change form={form} at={i} />
        ))}
        <button
          type="button"
          data-add="change"
          onClick={() =>
            form.change(CHANGES, [
              ...changes,
              { version: textAt(form.config, ['policy', 'version']), kind: 'minor' },
            ])
          }
        >
          {texts.add}
        </button>
      </fieldset>
      {getAt(form.config, UPCOMING) === undefined ? (
        <p>
          <button
            type="button"
            data-add="upcoming"
            onClick={() => form.change(UPCOMING, { version: '', effective: '' })}
          >
            {texts.announce}
          </button>
        </p>
      ) : (
        <Upcoming form={form} />
      )}
    </Section>
  )
}

const Change = ({ form, at }: FormProps & { readonly at: number }): VNode => {
  const texts = form.texts.changes
  const path = [...CHANGES, at]
  const name = fillOne(texts.item, at + 1)
  return (
    <Group form={form} path={path} card label={name}>
      <div class="pair">
        <TextField form={form} path={[...path, 'version']} label={texts.version} required />
        <SelectField
          form={form}
          path={[...path, 'kind']}
          label={texts.kind}
          options={Object.entries(texts.kinds)}
        />
      </div>
      <LocalizedField
        form={form}
        path={[...path, 'summary']}
        label={texts.summary}
        rows={3}
        required
      />
      <ListField
        form={form}
        path={[...path, 'purposes']}
        label={texts.purposes}
        hint={texts.purposesHint}
      />
      <RemoveItem form={form} path={path} name={name} />
    </Group>
  )
}

const Upcoming = ({ form }: FormProps): VNode => {
  const texts = form.texts.changes
  return (
    <Group form={form} path={UPCOMING} label={texts.upcoming} hint={texts.upcomingHint}>
      <div class="pair">
        <TextField
          form={form}
          path={[...UPCOMING, 'version']}
          label={texts.upcomingVersion}
          required
        />
        <TextField
          form={form}
          path={[...UPCOMING, 'effective']}
          label={texts.effective}
          type="date"
          required
        />
      </div>
      <LocalizedField
        form={form}
        path={[...UPCOMING, 'summary']}
        label={texts.upcomingSummary}
        rows={3}
        required
      />
      <LocalizedField form={form} path={[...UPCOMING, 'url']} label={texts.url} />
      <RemoveItem form={form} path={UPCOMING} name={texts.upcoming} />
    </Group>
  )
}

interface FormProps {
  readonly form: Form
}
