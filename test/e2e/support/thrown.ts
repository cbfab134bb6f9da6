const UNCAUGHT = /^(?:Unhandled Promise Rejection|uncaught exception): /
const NAME = /^(?:\w*(?:Error|Exception)|NS_ERROR_\w+)\b(?:: )?/

/**
 * The `message` of an error that no script has caught, from how Firefox and WebKit report it; none for
 * what the browser reports in the same way on its own account, a refused cookie for instance.
 */
export const thrown = (report: string): string | undefined => {
  const rest = report.replace(UNCAUGHT, '')
  return rest !== report || NAME.test(rest) ? rest.replace(NAME, '') : undefined
}
