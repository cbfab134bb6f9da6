import type { VNode } from 'preact'
import { getAt, textAt } from '../draft/path'
import type { Path } from '../draft/path'
import { sayText } from '../draft/sayText'
import { Group } from '../fields/Group'
import { ListField } from '../fields/ListField'
import { LocalizedField } from '../fields/LocalizedField'
import { SelectField } from '../fields/SelectField'
import { TextField } from '../fields/TextField'
import type { Form } from '../form'
import { terms as en } from '../../locales/en/terms'
import { terms as ja } from '../../locales/ja/terms'
import { fillOne } from '../texts/texts'
import { purposeOptions } from './purposeOptions'
import { RemoveService } from './RemoveService'
import { CookieItems, StorageItems } from './StoredItems'

/** A service that is written out by hand. */
export const OwnService = ({ form, at }: OwnServiceProps): VNode => {
  const texts = form.texts.services
  const path = ['policy', 'services', at]
  const name =
    sayText(getAt(form.config, [...path, 'name']), form) || textAt(form.config, [...path, 'id'])
  return (
    <Group form={form} path={path} card label={fillOne(texts.ownTitle, name)}>
      <div class="pair">
        <TextField
          form={form}
          path={[...path, 'id']}
          label={texts.id}
          hint={form.texts.purposes.idHint}
          required
        />
        <SelectField
          form={form}
          path={[...path, 'purpose']}
          label={texts.purpose}
          options={purposeOptions(form)}
        />
      </div>
      <LocalizedField form={form} path={[...path, 'name']} label={texts.name} required />
      <LocalizedField
        form={form}
        path={[...path, 'sends']}
        label={texts.sends}
        hint={texts.sendsHint}
        list
        required
      />
      <ListField form={form} path={[...path, 'hosts']} label={texts.hosts} hint={texts.hostsHint} />
      <Recipient form={form} path={[...path, 'recipient']} />
      <CookieItems form={form} path={[...path, 'cookies']} />
      <StorageItems form={form} path={[...path, 'storage']} />
      <RemoveService form={form} at={at} name={name} />
    </Group>
  )
}

const Recipient = ({ form, path }: { readonly form: Form; readonly path: Path }): VNode => {
  const texts = form.texts.services
  const { role } = { ja, en }[form.state.ui]
  return (
    <fieldset class="group">
      <legend>{texts.recipient}</legend>
      <LocalizedField form={form} path={[...path, 'name']} label={texts.recipientName} required />
      <div class="pair">
        <SelectField
          form={form}
          path={[...path, 'role']}
          label={texts.role}
          options={Object.entries(role)}
        />
        <TextField
          form={form}
          path={[...path, 'country']}
          label={texts.country}
          hint={texts.countryHint}
        />
      </div>
      <LocalizedField form={form} path={[...path, 'purpose']} label={texts.recipientPurpose} />
      <LocalizedField form={form} path={[...path, 'policyUrl']} label={texts.policyUrl} />
      <LocalizedField form={form} path={[...path, 'optOutUrl']} label={texts.optOutUrl} />
    </fieldset>
  )
}

interface OwnServiceProps {
  readonly form: Form
  /** Place among the services. */
  readonly at: number
}
