// Gives a placeholder the box of its embed.
import { canGrow, countExceeded } from './embedBox'

/** Rules for a host. They are important: inside a shadow root that is stronger than any rule of the page. */
export const hostRule = (styles: Readonly<Record<string, string>>): string => {
  const declarations = Object.entries({ all: 'initial', ...styles })
  return `:host{${declarations.map(([name, value]) => `${name}:${value}!important;`).join('')}}`
}

/** Gives a host the box of its embed, and more height where that moves what follows and hides nothing. */
export function* fit(
  host: HTMLElement,
  box: CSSStyleSheet,
  inner: HTMLElement,
  layout: Readonly<Record<string, string>>,
  height: number,
): Generator<void, void, void> {
  const set = (high: number): void => {
    box.replaceSync(
      hostRule({ 'box-sizing': 'border-box', overflow: 'auto', ...layout, height: `${high}px` }),
    )
  }
  inner.classList.remove('low')
  set(height)
  yield
  // Not `offsetHeight` of what is inside, which WebKit answers here before it has laid that out.
  const needed = host.scrollHeight + 1
  if (needed <= height + 2) return
  // Text goes around what floats, also where it hangs out.
  const allowed = layout.float == 'none' ? 0 : countExceeded(host)
  const mayGrow = canGrow(layout)
  yield
  if (mayGrow) set(needed)
  yield
  if (mayGrow && countExceeded(host) <= allowed) return
  yield
  set(height)
  inner.classList.add('low')
}
