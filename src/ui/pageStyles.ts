// What the page's own root needs while something is shown: room at its edge, no scrolling behind a dialog.
import { own } from '../platform/own'
import { makeSheet } from './styles'

/** Rules for the page outside of any shadow tree. */
export interface PageStyles {
  /** Sets the rule of a name, or with no rule removes it. */
  set(name: string, rule?: string): void
  /** Applies the rules again where the page has replaced its list of style sheets. */
  restore(): void
}

/**
 * Makes them: one constructed sheet of the document, adopted only while it has a rule. Attributes of
 * `<html>` stay as they are, since a framework that hydrates the document compares them.
 */
export const createPageStyles = (): PageStyles => {
  const sheet = makeSheet('')
  const rules = new Map<string, string>()

  const apply = (): void => {
    const page = own(document)
    const others = page.adoptedStyleSheets.filter((each) => each != sheet)
    const isAdopted = others.length < page.adoptedStyleSheets.length
    if (isAdopted == rules.size > 0) return
    page.adoptedStyleSheets = isAdopted ? others : [...others, sheet]
  }

  return {
    set(name, rule) {
      if (rules.get(name) == rule) return
      if (rule) rules.set(name, rule)
      else rules.delete(name)
      // Nothing of Sekisho is on paper.
      sheet.replaceSync(`@media screen{${[...rules.values()].join('')}}`)
      apply()
    },
    restore: apply,
  }
}
