/** Tells the developer of what went wrong; the visitor sees as much as there is. */
export const report = (error: unknown): void => {
  console.error('[sekisho]', error)
}
