import type { Config } from './types'

/** Whether a visitor may choose the language: the policy is in several, and the site's owner has not fixed one. */
export const offersLanguages = ({ notice, policy }: Config): boolean =>
  notice.language === 'auto' &&
  policy.purposes.some(
    ({ name }) => typeof name != 'string' && Object.keys(Object(name) as object).length > 1,
  )
