/** Does nothing where the browser refuses: in a sandboxed frame, with blocked storage. */
export const attempt = <T>(run: () => T): T | undefined => {
  try {
    return run()
  } catch {
    return undefined
  }
}
