// The schema of a configuration.
import {
  DATE,
  DURATION,
  ENDPOINT,
  ID,
  LINK,
  NAME,
  POSITION,
  REGION,
  SHARE,
  TEXT,
  VERSION,
} from '../formats'
import { isPlace } from '../regions'
import { SIGNAL_TYPES } from '../signalTypes'
import type { Schema, Validator } from './validate'

const FLAG = [true, false]
const MODE = ['enforce', 'report', 'off']
const text: Schema = { '*': TEXT }
const link: Schema = { '*': LINK }
const list = (item: Schema): Schema => ({ '[]': item })

/** A contact needs at least one of its fields. */
const contact: Validator = (value, fault) => {
  const fields = { 'url?': link, 'email?': TEXT, 'tel?': TEXT, 'address?': text }
  if (Object.keys(value ?? {}).length) return fields
  fault('missing', fields)
}

/** A whole number from 1 on. */
const upTo =
  (max: number): Validator =>
  (value, fault) => {
    if (!Number.isInteger(value) || !((value as number) <= max && (value as number) > 0))
      fault('format', max)
  }

const share: Validator = (value, fault) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) fault('format', SHARE)
}

/** Browsers limit the lifetime of cookies to 400 days. */
const days = upTo(400)

const controller: Schema = {
  name: text,
  'address?': text,
  'responsible?': text,
  contact,
  'complaints?': contact,
}

const recipient: Schema = {
  name: text,
  role: ['own', 'processor', 'third-party'],
  'country?': NAME,
  'purpose?': text,
  'policyUrl?': link,
  'optOutUrl?': link,
}

const cookieDeclaration: Schema = {
  name: NAME,
  duration: DURATION,
  description: text,
  'httpOnly?': FLAG,
}

const storageDeclaration: Schema = {
  area: ['local', 'session', 'indexeddb'],
  key: TEXT,
  description: text,
}

const change: Schema = {
  version: VERSION,
  kind: ['material', 'minor'],
  'purposes?[]': list(ID),
  summary: text,
}

const notice: Schema = {
  'kind?"bar"': ['bar', 'box', 'quiet', 'dialog', 'none'],
  'position?"bottom"': POSITION,
  'theme?"auto"': ['auto', 'light', 'dark'],
  'language?"auto"': NAME,
  'reopen?"own"': ['own', 'floating'],
}

const gates: Schema = {
  scripts: [true, 'declared', false],
  embeds: FLAG,
  cookies: MODE,
  storage: MODE,
  network: MODE,
  'undeclared?"report"': ['report', 'block'],
  'enforce?"off"': ['off', 'policy'],
  'allow?[]': list(NAME),
  'gesture?"optional"': ['optional', 'required'],
}

/** What Google's signal has beside its mapping. */
const google = {
  'mode?"basic"': ['basic', 'advanced'],
  'region?': list(REGION),
  'waitForUpdate?': upTo(10_000),
  'adsDataRedaction?': FLAG,
  'urlPassthrough?': FLAG,
}

/** The schemas of purposes and services, which share one set of ids. */
const createItemSchemas = (): {
  readonly purpose: Schema
  readonly service: Validator
  readonly reference: Validator
  readonly purposeIds: readonly unknown[]
} => {
  const ids = new Set<unknown>()
  const purposeIds: unknown[] = []
  const uniqueId: Validator = (value, fault) => {
    if (ids.has(value)) fault('duplicate')
    ids.add(value)
    return ID
  }
  const service: Schema = {
    id: uniqueId,
    purpose: (value, fault) => {
      if (!purposeIds.includes(value)) fault('reference', purposeIds)
    },
    name: text,
    recipient,
    sends: { '*': list(TEXT) },
    hosts: list(NAME),
    cookies: list(cookieDeclaration),
    storage: list(storageDeclaration),
    'afterRevoke?': ['stops', 'cookieless', 'unknown'],
    'signal?': Object.keys(SIGNAL_TYPES),
  }
  return {
    purposeIds,
    reference(value, fault) {
      if (!ids.has(value)) fault('reference', [...ids])
    },
    purpose: {
      id: (value, fault) => {
        purposeIds.push(value)
        return uniqueId(value, fault)
      },
      basis: ['necessary', 'contract', 'law', 'published', 'vital', 'consent', 'optout'],
      name: text,
      description: text,
      'sensitive?': FLAG,
    },
    service: (value, fault) => {
      if (typeof value !== 'string' && !Object.hasOwn(Object(value) as object, 'use'))
        return service
      fault('unresolved')
    },
  }
}

/** Signals: `true`, `false`, or how they are mapped from purposes and services. */
const createSignalsSchema = (known: Validator): Schema => {
  const signals = Object.entries(SIGNAL_TYPES).map(([name, types]): [string, Schema] => {
    const mapping: Schema = {
      'purposes?': Object.fromEntries(
        Object.keys(types).map((type) => [`${type}?`, list(known)] as const),
      ),
      ...(name === 'google' && google),
    }
    return [`${name}?`, (value) => (typeof value === 'boolean' ? FLAG : mapping)]
  })
  return {
    'gpc?"deny"': ['deny', 'ignore'],
    ...Object.fromEntries(signals),
    'dataLayer?': FLAG,
  }
}

/** Regions: a place, and a regime for all purposes or one for each. */
const createRegionsSchema =
  (purposes: readonly unknown[]): Validator =>
  (value, fault) => {
    const regimes = ['consent', 'optout', 'tell']
    const row: Validator = (each) =>
      typeof each === 'object' && each
        ? Object.fromEntries(['*', ...purposes].map((id) => [`${String(id)}?`, regimes]))
        : regimes
    const noPlace: Validator = (_, fault) => {
      fault('place')
    }
    const places = Object.keys(Object(value) as object)
    if (places.includes('use')) {
      fault('unresolved')
      return
    }
    return Object.fromEntries(
      // Of a country of which parts are listed, a visitor may come of whom only the country is known.
      [...places, ...places.filter((each) => isPlace(each)).map((each) => each.slice(0, 2))].map(
        (place) => [place, isPlace(place) ? row : noPlace],
      ),
    )
  }

/** Makes the schema for one validation. It collects the ids it meets, so it can be used only once. */
export const createConfigSchema = (): Schema => {
  const { purpose, service, reference, purposeIds } = createItemSchemas()
  const mapped: Validator = (value, fault) =>
    Array.isArray(value) ? list(reference) : reference(value, fault)
  const takeover: Schema = {
    cookie: NAME,
    map: (value: unknown) =>
      Object.fromEntries(Object.keys(value ?? {}).map((name) => [name, mapped])),
    'revision?': (value, fault) => {
      if (!Number.isInteger(value)) fault('type', 0)
    },
  }
  return {
    policy: {
      version: VERSION,
      effective: DATE,
      url: link,
      controller,
      purposes: list(purpose),
      services: list(service),
      'changes?[]': list(change),
      'upcoming?': { version: VERSION, effective: DATE, summary: text, 'url?': link },
    },
    cookie: { name: NAME, 'domain?"host"': NAME, days, daysRefused: days },
    'notice?{}': notice,
    gates,
    'signals?{}': createSignalsSchema(reference),
    'receipts?': { url: ENDPOINT },
    'report?': { url: ENDPOINT, 'sample?': share },
    'files?': ENDPOINT,
    'takeover?': (value) => (Array.isArray(value) ? list(takeover) : takeover),
    'regions?': createRegionsSchema(purposeIds),
    '$schema?': TEXT,
  }
}
