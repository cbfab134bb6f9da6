import type { ComponentChildren, VNode } from 'preact'

/** One of several views. */
export interface Tab<T extends string> {
  readonly id: T
  readonly label: string
  /** How much is in it. */
  readonly count: number | undefined
}

/**
 * Tabs, of which one is chosen. Arrows, Home and End move among them.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export const Tabs = <T extends string>({ name, tabs, chosen, choose }: TabsProps<T>): VNode => {
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const last = tabs.length - 1
    const at = tabs.findIndex(({ id }) => id == chosen)
    const to = {
      ArrowLeft: at ? at - 1 : last,
      ArrowRight: at < last ? at + 1 : 0,
      Home: 0,
      End: last,
    }[event.key]
    const tab = tabs[to ?? -1]
    if (to == null || !tab) return
    event.preventDefault()
    choose(tab.id)
    event.currentTarget.querySelectorAll('button')[to]?.focus()
  }

  return (
    <div role="tablist" aria-labelledby={name} onKeyDown={move}>
      {tabs.map(({ id, label, count }) => (
        <button
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls={`view-${id}`}
          aria-selected={id == chosen}
          tabIndex={id == chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {label} <small>{count}</small>
        </button>
      ))}
    </div>
  )
}

/** What belongs to a tab; there and hidden while another is chosen. */
export const TabView = ({ id, chosen, children }: TabViewProps): VNode => (
  <div role="tabpanel" id={`view-${id}`} aria-labelledby={`tab-${id}`} hidden={id != chosen}>
    {children}
  </div>
)

interface TabsProps<T extends string> {
  /** Id of the element that names all of them. */
  readonly name: string
  readonly tabs: readonly Tab<T>[]
  readonly chosen: T
  readonly choose: (id: T) => void
}

interface TabViewProps {
  readonly id: string
  readonly chosen: string
  readonly children: ComponentChildren
}
