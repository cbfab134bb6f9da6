// Reads the configuration of vanilla-cookieconsent 3.
import { UNREADABLE, isValueObject } from './objectLiteral'
import type { ValueObject } from './objectLiteral'
import { cookieName, listIn, numberIn, objectIn, textIn, textsOf } from './previous'
import type { Previous, PreviousPurpose, PreviousService } from './previous'

/** `CookieConsent.run({ categories: { … }, language: { … } })`. */
export const isVanilla = (found: ValueObject): boolean =>
  isValueObject(found.categories) && isValueObject(found.language)

const sectionsOf = (config: ValueObject, language: string): readonly ValueObject[] =>
  listIn(
    objectIn(
      objectIn(objectIn(objectIn(config, 'language'), 'translations'), language),
      'preferencesModal',
    ),
    'sections',
  ).filter(isValueObject)

const purposeOf = (
  config: ValueObject,
  key: string,
  languages: readonly string[],
): PreviousPurpose => {
  const text = (field: 'description' | 'title') =>
    textsOf(languages, (language) => {
      const section = sectionsOf(config, language).find((each) => each.linkedCategory === key)
      return section && textIn(section, field)
    })
  const category = objectIn(objectIn(config, 'categories'), key)
  return {
    key,
    isRequired: category.readOnly === true,
    name: text('title'),
    description: text('description'),
  }
}

/** A cookie is a text, an expression, or an object with a name. */
const cookiesIn = (holder: ValueObject): readonly string[] =>
  listIn(holder, 'cookies').flatMap((each) => {
    const name = cookieName(isValueObject(each) ? each.name : each)
    return name === undefined ? [] : [name]
  })

/** Cookies of a category that no service of it names are those of a service that the tool did not name either. */
const servicesOf = (config: ValueObject, key: string): readonly PreviousService[] => {
  const category = objectIn(objectIn(config, 'categories'), key)
  const named = Object.entries(objectIn(category, 'services')).map(([id, value]) => {
    const service = isValueObject(value) ? value : {}
    const label = textIn(service, 'label')
    return {
      key: id,
      purposes: [key],
      name: label === undefined ? {} : textsOf(['en'], () => label),
      cookies: cookiesIn(service),
    }
  })
  const known = new Set(named.flatMap(({ cookies }) => cookies))
  const others = cookiesIn(objectIn(category, 'autoClear')).filter((name) => !known.has(name))
  return others.length
    ? [...named, { key: `${key}-cookies`, purposes: [key], name: {}, cookies: others }]
    : named
}

const unreadableCookies = (config: ValueObject): readonly string[] =>
  Object.entries(objectIn(config, 'categories')).flatMap(([key, value]) => {
    const category = isValueObject(value) ? value : {}
    const holders = [
      objectIn(category, 'autoClear'),
      ...Object.values(objectIn(category, 'services')).filter(isValueObject),
    ]
    const lost = holders
      .flatMap((each) => listIn(each, 'cookies'))
      .filter((each) => cookieName(isValueObject(each) ? each.name : each) === undefined).length
    return lost
      ? [`${key}: ${lost} of its cookies are named by expressions that a policy cannot hold.`]
      : []
  })

const lostIn = (config: ValueObject): readonly string[] => [
  ...(textIn(config, 'mode') === 'opt-out'
    ? ['mode "opt-out": give those purposes the basis "optout".']
    : []),
  ...['onFirstConsent', 'onConsent', 'onChange', 'onModalReady', 'onModalShow', 'onModalHide']
    .filter((name) => config[name] !== undefined)
    .map((name) => `${name}: use consent.on("change", …) or consent.when(id).`),
  ...unreadableCookies(config),
  ...(objectIn(config, 'language').translations === UNREADABLE
    ? ['language.translations is computed; its texts are missing.']
    : []),
]

/** Which notice looks most like the one before. */
const noticeOf = (config: ValueObject): Previous['notice'] => {
  const modal = objectIn(objectIn(config, 'guiOptions'), 'consentModal')
  const position = textIn(modal, 'position') ?? ''
  if (textIn(modal, 'layout')?.startsWith('bar'))
    return { kind: 'bar', position: position.startsWith('top') ? 'top' : 'bottom' }
  return { kind: 'box' }
}

/** Reads a configuration for which {@link isVanilla} is true. */
export const readVanilla = (config: ValueObject): Previous => {
  const cookie = objectIn(config, 'cookie')
  const languages = Object.keys(objectIn(objectIn(config, 'language'), 'translations'))
  const keys = Object.keys(objectIn(config, 'categories'))
  const isInStorage = cookie.useLocalStorage === true
  return {
    tool: 'vanilla-cookieconsent',
    languages,
    purposes: keys.map((key) => purposeOf(config, key, languages)),
    services: keys.flatMap((key) => servicesOf(config, key)),
    cookie: isInStorage ? undefined : (textIn(cookie, 'name') ?? 'cc_cookie'),
    revision: numberIn(config, 'revision'),
    days: numberIn(cookie, 'expiresAfterDays'),
    policyUrl: {},
    notice: noticeOf(config),
    lost: lostIn(config),
  }
}
