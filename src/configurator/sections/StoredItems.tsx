import type { ComponentChildren, VNode } from 'preact'
import { listAt } from '../draft/path'
import type { Path } from '../draft/path'
import { Group } from '../fields/Group'
import { LocalizedField } from '../fields/LocalizedField'
import { SelectField } from '../fields/SelectField'
import { TextField } from '../fields/TextField'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'
import { RemoveItem } from './RemoveItem'

/** The cookies of a service. */
export const CookieItems = ({ form, path }: StoredItemsProps): VNode => {
  const texts = form.texts.services
  return (
    <Items
      {...{ form, path }}
      label={texts.cookies}
      item={texts.cookie}
      add={texts.addCookie}
      blank={{ name: '', duration: 'session' }}
    >
      {(at) => (
        <div class="pair">
          <TextField
            form={form}
            path={[...at, 'name']}
            label={texts.cookieName}
            hint={texts.cookieNameHint}
            required
          />
          <TextField
            form={form}
            path={[...at, 'duration']}
            label={texts.duration}
            hint={texts.durationHint}
            required
          />
        </div>
      )}
    </Items>
  )
}

/** The entries that a service writes into storage. */
export const StorageItems = ({ form, path }: StoredItemsProps): VNode => {
  const texts = form.texts.services
  return (
    <Items
      {...{ form, path }}
      label={texts.storage}
      item={texts.entry}
      add={texts.addStorage}
      blank={{ area: 'local', key: '' }}
    >
      {(at) => (
        <div class="pair">
          <SelectField
            form={form}
            path={[...at, 'area']}
            label={texts.area}
            options={[
              ['local', 'localStorage'],
              ['session', 'sessionStorage'],
              ['indexeddb', 'IndexedDB'],
            ]}
          />
          <TextField
            form={form}
            path={[...at, 'key']}
            label={texts.key}
            hint={texts.cookieNameHint}
            required
          />
        </div>
      )}
    </Items>
  )
}

const Items = ({ form, path, label, item, add, blank, children }: ItemsProps): VNode => {
  const items = listAt(form.config, path)
  return (
    <fieldset class="group">
      <legend>{label}</legend>
      {items.map((_, i) => {
        const at = [...path, i]
        const name = fillOne(item, i + 1)
        return (
          <Group form={form} path={at} card label={name}>
            {children(at)}
            <LocalizedField
              form={form}
              path={[...at, 'description']}
              label={form.texts.services.description}
              required
            />
            <RemoveItem form={form} path={at} name={name} />
          </Group>
        )
      })}
      <button type="button" onClick={() => form.change(path, [...items, blank])}>
        {add}
      </button>
    </fieldset>
  )
}

interface StoredItemsProps {
  readonly form: Form
  /** Path of the list. */
  readonly path: Path
}

interface ItemsProps extends StoredItemsProps {
  readonly label: string
  /** Name of one item; `{}` is its number. */
  readonly item: string
  readonly add: string
  /** What an item begins with. */
  readonly blank: object
  /** Its fields but the description. */
  readonly children: (at: Path) => ComponentChildren
}
