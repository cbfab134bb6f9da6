import { own } from '../platform/own'

/**
 * Sets inline styles through the DOM, which a page's CSP allows where `style=""` is not.
 *
 * @returns puts back what was there
 */
export const setStyles = (
  { style }: HTMLElement,
  styles: Readonly<Record<string, string>>,
): (() => void) => {
  const before: [name: string, value: string, priority: string][] = []
  for (const name in styles) {
    before.push([name, style.getPropertyValue(name), style.getPropertyPriority(name)])
    style.setProperty(name, styles[name] ?? '', 'important')
  }
  return () => {
    for (const was of before) style.setProperty(...was)
  }
}

/**
 * A constructed style sheet: a page's CSP allows it where it forbids `<style>`. Only the document whose
 * window has made it can adopt it.
 */
export const makeSheet = (text: string, owner: Document = document): CSSStyleSheet => {
  const sheet = new (own(owner).defaultView ?? window).CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}
