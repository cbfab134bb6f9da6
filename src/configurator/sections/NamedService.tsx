import type { VNode } from 'preact'
import { getAt } from '../draft/path'
import { entryIdOf, purposeIdOf, serveOther } from '../draft/services'
import { Group } from '../fields/Group'
import { SelectField } from '../fields/SelectField'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'
import { EntryFacts } from './EntryFacts'
import { purposeOptions } from './purposeOptions'
import { RemoveService } from './RemoveService'

/** A service that is named, and stands in the catalogue. */
export const NamedService = ({ form, at }: NamedServiceProps): VNode => {
  const texts = form.texts.services
  const path = ['policy', 'services', at]
  const service = getAt(form.config, path)
  const id = entryIdOf(service)
  const entry = form.catalog.find((each) => each.id === id)
  const name = entry?.name[form.state.ui] ?? id
  return (
    <Group form={form} path={path} card label={name}>
      <p class="soft">{texts.named}</p>
      <SelectField
        form={form}
        path={[...path, 'purpose']}
        label={texts.purpose}
        value={purposeIdOf(service, entry)}
        options={purposeOptions(form)}
        write={(purpose) => {
          if (entry) form.change(path, serveOther(service, entry, purpose))
        }}
      />
      {entry && entry.unverified.length > 0 && (
        <p>
          <span class="tag unverified">{fillOne(texts.unverified, entry.unverified.length)}</span>
        </p>
      )}
      {entry && (
        <details>
          <summary aria-label={fillOne(texts.factsOf, name)}>{texts.facts}</summary>
          <EntryFacts form={form} entry={entry} />
        </details>
      )}
      <RemoveService form={form} at={at} name={name} />
    </Group>
  )
}

interface NamedServiceProps {
  readonly form: Form
  /** Place among the services. */
  readonly at: number
}
