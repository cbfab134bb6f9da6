// The colours that a page sets for notice and preferences, as the browser computes them.
import { own } from '../platform/own'

/** What a page sets for `--sekisho-…`, with `var()` written out; what it does not set is missing. */
export const pageColors = <Name extends string>(
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> => {
  const page = own(document)
  const style = getComputedStyle(page.body ?? page.documentElement)
  const colors: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = style.getPropertyValue(`--sekisho-${name}`).trim()
    if (value) colors[name] = value
  }
  return colors
}

/**
 * Reads a colour in any syntax that this browser knows, by painting one pixel with it.
 *
 * @returns red, green and blue in sRGB, 0 to 1; `undefined` for what is no colour, or can be seen through
 */
export const readColor = (css: string): readonly [number, number, number] | undefined => {
  const canvas = own(document).createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d')
  if (!context || !CSS.supports('color', css)) return undefined
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(0, 0, 1, 1).data
  return alpha === 255 ? [red / 255, green / 255, blue / 255] : undefined
}
