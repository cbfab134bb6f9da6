import type { Config } from '../policy/types'
import type { Finding } from './findings'
import { cookieLifetime, declaredTwice } from './rules/cookies'
import { unmatchedHost } from './rules/hosts'
import { tooLongForNotice } from './rules/lengths'
import { necessaryThirdParty, purposeWithoutServices, unusedPurpose } from './rules/purposes'
import { recipientCountry, recipientPolicy } from './rules/recipients'
import {
  changeWithoutEntry,
  impossibleDate,
  notYetEffective,
  upcomingPassed,
} from './rules/releases'
import type { Rule } from './rules/rule'
import { vagueItem } from './rules/sends'
import { missingTranslation, unequalLists } from './rules/translations'

/** Every rule by the name that is printed with what it finds. */
export const RULES: Readonly<Record<string, Rule>> = {
  'unmatched-host': unmatchedHost,
  'purpose-without-services': purposeWithoutServices,
  'unused-purpose': unusedPurpose,
  'necessary-third-party': necessaryThirdParty,
  'recipient-country': recipientCountry,
  'recipient-policy': recipientPolicy,
  'missing-translation': missingTranslation,
  'unequal-lists': unequalLists,
  'vague-item': vagueItem,
  'cookie-lifetime': cookieLifetime,
  'declared-twice': declaredTwice,
  'too-long': tooLongForNotice,
  'impossible-date': impossibleDate,
  'not-yet-effective': notYetEffective,
  'change-without-entry': changeWithoutEntry,
  'upcoming-passed': upcomingPassed,
}

/** What the rules find in a valid configuration, in the order of the rules. */
export const lint = (config: Config, now: number): readonly Finding[] =>
  Object.entries(RULES).flatMap(([rule, look]) =>
    [...look(config, now)].map(
      ({ path, message, value = null, severity = 'warning' }): Finding => ({
        rule,
        severity,
        path,
        message,
        value,
      }),
    ),
  )
