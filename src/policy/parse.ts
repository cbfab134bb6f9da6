import { fillDefaults } from './defaults'
import type { Fault } from './fault'
import { DATE, DURATION, ENDPOINT, ID, LINK, NAME, POSITION, TEXT, VERSION } from './formats'
import { check } from './schema'
import type { Look, Spec } from './schema'
import type { Config } from './types'

/** A configuration that may be used, or all that is wrong with it. */
export type ParseResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const FLAG = [true, false]
const MODE = ['enforce', 'report', 'off']
const text: Spec = { '*': TEXT }
const link: Spec = { '*': LINK }
const list = (item: Spec): Spec => ({ '[]': item })
/** At least one way to turn to somebody. */
const contact: Look = (value, fault) => {
  const ways = { 'url?': link, 'email?': TEXT, 'tel?': TEXT, 'address?': text }
  if (Object.keys(value ?? {}).length) return ways
  fault('missing', ways)
}

/** At most what browsers keep a cookie for. */
const days: Look = (value, fault) => {
  const most = 400
  if (!Number.isInteger(value) || !((value as number) <= most && (value as number) > 0))
    fault('format', most)
}

const configuration = (): Spec => {
  const ids = new Set<unknown>()
  const purposes: unknown[] = []

  /** Purposes and services share one set of ids. */
  const own: Look = (value, fault) => {
    if (ids.has(value)) fault('duplicate')
    ids.add(value)
    return ID
  }

  return {
    policy: {
      version: VERSION,
      effective: DATE,
      url: link,
      controller: {
        name: text,
        'address?': text,
        'responsible?': text,
        contact,
        'complaints?': contact,
      },
      purposes: list({
        id: (value, fault) => {
          purposes.push(value)
          return own(value, fault)
        },
        basis: ['necessary', 'contract', 'law', 'published', 'vital', 'consent', 'optout'],
        name: text,
        description: text,
        'sensitive?': FLAG,
      }),
      services: list({
        id: own,
        purpose: (value, fault) => {
          if (!purposes.includes(value)) fault('reference', purposes)
        },
        name: text,
        recipient: {
          name: text,
          role: ['own', 'processor', 'third-party'],
          'country?': NAME,
          'purpose?': text,
          'policyUrl?': link,
          'optOutUrl?': link,
        },
        sends: { '*': list(TEXT) },
        hosts: list(NAME),
        cookies: list({
          name: NAME,
          duration: DURATION,
          description: text,
          'httpOnly?': FLAG,
        }),
        storage: list({
          area: ['local', 'session', 'indexeddb'],
          key: TEXT,
          description: text,
        }),
      }),
      'changes?[]': list({
        version: VERSION,
        kind: ['material', 'minor'],
        'purposes?[]': list(ID),
        summary: text,
      }),
      'upcoming?': { version: VERSION, effective: DATE, summary: text, 'url?': link },
    },
    cookie: { name: NAME, 'domain?"host"': NAME, days, daysRefused: days },
    'notice?{}': {
      'kind?"bar"': ['bar', 'box', 'quiet'],
      'position?"bottom"': POSITION,
      'theme?"auto"': ['auto', 'light', 'dark'],
      'language?"auto"': NAME,
    },
    gates: {
      scripts: FLAG,
      embeds: FLAG,
      cookies: MODE,
      storage: MODE,
      network: MODE,
      'undeclared?"report"': ['report', 'block'],
    },
    'receipts?': { url: ENDPOINT },
  }
}

/** Checks a configuration in place, fills in what is left out, and freezes it. Never throws. */
export const faultsOf = (config: unknown): readonly Fault[] => {
  const faults: Fault[] = []
  try {
    fillDefaults(config)
  } catch {
    // What it is not built like is found below.
  }
  check(configuration(), config, '', faults)
  return faults
}

/**
 * Reads a configuration, the text of one already parsed as JSON.
 *
 * Never throws. The result is a frozen copy. What is not known is refused, not carried along, so that
 * a misspelled key cannot silently mean its default.
 */
export const parseConfig = (input: unknown): ParseResult => {
  try {
    // A copy as JSON has it: no getters, no functions, no prototypes of other people.
    const config = JSON.parse(JSON.stringify(input)) as Config
    const faults = faultsOf(config)
    return faults.length ? { ok: false, faults } : { ok: true, config }
  } catch {
    return { ok: false, faults: [{ path: '', code: 'type', expected: configuration() }] }
  }
}
