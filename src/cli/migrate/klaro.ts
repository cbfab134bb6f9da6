// Reads the configuration of klaro.
import { isValueObject } from './objectLiteral'
import type { Value, ValueObject } from './objectLiteral'
import { cookieName, listIn, numberIn, objectIn, textIn, textsOf } from './previous'
import type { Previous, PreviousPurpose, PreviousService } from './previous'

/** `var klaroConfig = { services: [{ name: … }] }`; the list was called `apps` before version 0.7. */
export const isKlaro = (found: ValueObject): boolean => servicesIn(found).length > 0

const servicesIn = (config: ValueObject): readonly ValueObject[] =>
  [...listIn(config, 'services'), ...listIn(config, 'apps')].filter(
    (each): each is ValueObject =>
      isValueObject(each) && textIn(each, 'name') !== undefined && Array.isArray(each.purposes),
  )

/** Texts in `zz` are for every language. */
const DEFAULT_LANGUAGE = 'zz'

const translationIn = (config: ValueObject, language: string): ValueObject =>
  objectIn(objectIn(config, 'translations'), language)

/** A purpose is a text, or an object with a title and a description. */
const purposeText = (
  found: Value | undefined,
  field: 'description' | 'title',
): string | undefined => {
  if (typeof found === 'string') return field === 'title' ? found : undefined
  return found !== undefined && isValueObject(found) ? textIn(found, field) : undefined
}

const purposeOf = (
  config: ValueObject,
  key: string,
  languages: readonly string[],
): PreviousPurpose => {
  const text = (field: 'description' | 'title') =>
    textsOf(languages, (language) =>
      [language, DEFAULT_LANGUAGE]
        .map((each) => purposeText(objectIn(translationIn(config, each), 'purposes')[key], field))
        .find((each) => each !== undefined),
    )
  const served = servicesIn(config).filter((each) => listIn(each, 'purposes').includes(key))
  return {
    key,
    isRequired: served.every((each) => isRequired(config, each)),
    name: text('title'),
    description: text('description'),
  }
}

const isRequired = (config: ValueObject, service: ValueObject): boolean =>
  (service.required ?? config.required) === true

/** A cookie is a text, an expression, a list that begins with either, or an object with a `pattern`. */
const nameOfCookie = (each: Value): string | undefined => {
  if (Array.isArray(each)) return cookieName((each as readonly Value[])[0])
  return cookieName(isValueObject(each) ? (each.pattern ?? each.name) : each)
}

const serviceOf = (
  config: ValueObject,
  service: ValueObject,
  languages: readonly string[],
): PreviousService => {
  const key = textIn(service, 'name') ?? ''
  const names = listIn(service, 'cookies').flatMap((each) => nameOfCookie(each) ?? [])
  return {
    key,
    purposes: listIn(service, 'purposes').filter((each) => typeof each === 'string'),
    name: textsOf(
      languages.length ? languages : ['en'],
      (language) =>
        textIn(objectIn(translationIn(config, language), key), 'title') ?? textIn(service, 'title'),
    ),
    cookies: [...new Set(names)],
  }
}

const lostIn = (config: ValueObject): readonly string[] => {
  const services = servicesIn(config)
  const named = (isIt: (service: ValueObject) => boolean): string =>
    services
      .filter(isIt)
      .map((each) => textIn(each, 'name'))
      .join(', ')
  const optOut = named((each) => (each.optOut ?? config.optOut) === true)
  const callbacks = named((each) => each.callback !== undefined || each.onAccept !== undefined)
  const unreadable = named((each) =>
    listIn(each, 'cookies').some((cookie) => nameOfCookie(cookie) === undefined),
  )
  return [
    ...(optOut ? [`optOut (${optOut}): give the purpose the basis "optout".`] : []),
    ...(callbacks ? [`callback (${callbacks}): use consent.when(id) and "change".`] : []),
    ...(unreadable
      ? [`cookies (${unreadable}): some are named by expressions that a policy cannot hold.`]
      : []),
    ...(config.mustConsent === true ? ['mustConsent: a page can be read before a choice.'] : []),
    ...(config.default === true ? ['default: nothing is chosen beforehand.'] : []),
  ]
}

/** Reads a configuration for which {@link isKlaro} is true. */
export const readKlaro = (config: ValueObject): Previous => {
  const languages = Object.keys(objectIn(config, 'translations')).filter(
    (each) => each !== DEFAULT_LANGUAGE,
  )
  const services = servicesIn(config)
  const keys = services.flatMap((each) =>
    listIn(each, 'purposes').filter((purpose) => typeof purpose === 'string'),
  )
  const theme = listIn(objectIn(config, 'styling'), 'theme')
  return {
    tool: 'klaro',
    languages,
    purposes: [...new Set(keys)].map((key) => purposeOf(config, key, languages)),
    services: services.map((each) => serviceOf(config, each, languages)),
    cookie:
      textIn(config, 'storageMethod') === 'localStorage'
        ? undefined
        : (textIn(config, 'cookieName') ?? textIn(config, 'storageName') ?? 'klaro'),
    revision: undefined,
    days: numberIn(config, 'cookieExpiresAfterDays'),
    policyUrl: textsOf(languages, (language) =>
      [language, DEFAULT_LANGUAGE]
        .map((each) => textIn(translationIn(config, each), 'privacyPolicyUrl'))
        .find((each) => each !== undefined),
    ),
    notice: theme.includes('wide')
      ? { kind: 'bar', position: theme.includes('top') ? 'top' : 'bottom' }
      : { kind: 'box' },
    lost: lostIn(config),
  }
}
