/** Reports what code of the page has thrown, as the browser reports an uncaught error. */
export const report = (error: unknown): void => {
  setTimeout(() => {
    throw error
  })
}
