// Runs the rules of `sekisho check` on a valid configuration.
import type { Config } from '../policy/types'
import type { Finding } from './findings'
import { tooManyChoices } from './rules/cookieLength'
import { cookieLifetime, declaredTwice } from './rules/cookies'
import { hostOutsidePolicy } from './rules/enforcement'
import { unmatchedHost } from './rules/hosts'
import { reopenNotDrawn } from './rules/notice'
import {
  changeWithoutEntry,
  impossibleDate,
  notYetEffective,
  upcomingPassed,
} from './rules/policyVersions'
import { necessaryThirdParty, purposeWithoutServices, unusedPurpose } from './rules/purposes'
import { recipientCountry, recipientPolicy } from './rules/recipients'
import type { Rule } from './rules/rule'
import { vagueItem } from './rules/sentItems'
import { advancedSignal, neverGranted } from './rules/signals'
import { tooLongForNotice } from './rules/textWidth'
import { missingTranslation, unequalLists } from './rules/translations'

/** All rules, by the name that is printed with their findings. */
export const RULES: Readonly<Record<string, Rule>> = {
  'unmatched-host': unmatchedHost,
  'host-outside-policy': hostOutsidePolicy,
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
  'reopen-not-drawn': reopenNotDrawn,
  'too-many-choices': tooManyChoices,
  'advanced-signal': advancedSignal,
  'signal-never-granted': neverGranted,
  'impossible-date': impossibleDate,
  'not-yet-effective': notYetEffective,
  'change-without-entry': changeWithoutEntry,
  'upcoming-passed': upcomingPassed,
}

/**
 * Runs all rules, in the order of {@link RULES}.
 *
 * @param now milliseconds since 1970
 */
export const lint = (config: Config, now: number): readonly Finding[] =>
  Object.entries(RULES).flatMap(([name, rule]) =>
    [...rule(config, now)].map(
      ({ path, message, value = null, severity = 'warning' }): Finding => ({
        rule: name,
        severity,
        path,
        message,
        value,
      }),
    ),
  )
