/** An object of JSON that nobody has looked at. */
export type Fields = Record<string, unknown>

/** Whether a value is an object that is no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Takes the prototype from every object: what a page has added to `Object.prototype` is no option. */
export const strip = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null)
  for (const each of Object.values(value)) strip(each)
}
