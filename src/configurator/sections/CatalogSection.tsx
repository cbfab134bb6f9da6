import type { VNode } from 'preact'
import type { CatalogEntry } from '../../catalog/types'
import { entryIdOf, pick, placeOf, removeService } from '../draft/services'
import { listAt } from '../draft/path'
import { searchCatalog } from '../draft/searchCatalog'
import type { Form } from '../form'
import { fillOne } from '../texts/texts'
import { EntryFacts } from './EntryFacts'

/** Looks for services in the catalogue, and picks them. Nothing is picked before the owner does. */
export const CatalogSection = ({ form }: FormProps): VNode => {
  const { state, set, catalog } = form
  const texts = form.texts.services
  const found = searchCatalog(catalog, state.query, state.category, state.ui)
  return (
    <search aria-label={texts.search} class="catalog">
      <div class="pair">
        <div class="field">
          <label for="query">{texts.search}</label>
          <input
            id="query"
            type="search"
            autocomplete="off"
            aria-describedby="query-hint"
            value={state.query}
            onInput={({ currentTarget }) => set({ query: currentTarget.value })}
          />
          <p class="hint" id="query-hint">
            {texts.searchHint}
          </p>
        </div>
        <div class="field">
          <label for="category">{texts.category}</label>
          <select
            id="category"
            value={state.category}
            onChange={({ currentTarget }) => set({ category: currentTarget.value })}
          >
            {Object.entries(texts.categories).map(([id, label]) => (
              <option value={id === 'all' ? '' : id}>{label}</option>
            ))}
          </select>
        </div>
      </div>
      <p role="status" class="count">
        {fillOne(texts.found, found.length)}
      </p>
      <ul class="entries" aria-label={texts.list}>
        {found.map((entry) => (
          <Entry key={entry.id} form={form} entry={entry} />
        ))}
      </ul>
    </search>
  )
}

const Entry = ({ form, entry }: FormProps & { readonly entry: CatalogEntry }): VNode => {
  const { state, texts, config } = form
  const { ui, unfolded } = state
  const isOpen = unfolded.has(entry.id)
  const isPicked = placeOf(config, entry) >= 0
  const toggle = (): void => {
    const at = listAt(config, ['policy', 'services']).findIndex(
      (service) => entryIdOf(service) === entry.id,
    )
    form.replace(
      at < 0 ? pick(config, entry, form.languages) : removeService(config, at, form.catalog),
    )
  }
  return (
    <li>
      <label class="check">
        <input type="checkbox" name={`entry-${entry.id}`} checked={isPicked} onChange={toggle} />
        <span>
          <strong>{entry.name[ui]}</strong>
          <span class="soft">
            {entry.recipient.name[ui]} · {texts.services.categories[entry.purpose]}
          </span>
        </span>
      </label>
      {entry.unverified.length > 0 && (
        <span class="tag unverified">
          {fillOne(texts.services.unverified, entry.unverified.length)}
        </span>
      )}
      <details
        open={isOpen}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open === unfolded.has(entry.id)) return
          const next = new Set(unfolded)
          if (currentTarget.open) next.add(entry.id)
          else next.delete(entry.id)
          form.set({ unfolded: next })
        }}
      >
        <summary aria-label={fillOne(texts.services.factsOf, entry.name[ui])}>
          {texts.services.facts}
        </summary>
        {isOpen && <EntryFacts form={form} entry={entry} />}
      </details>
    </li>
  )
}

interface FormProps {
  readonly form: Form
}
