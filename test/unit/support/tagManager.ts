// A stand-in for the sandbox in which Google Tag Manager runs custom templates, as far as its
// documentation describes it. It runs in a browser as well.

/** What the permissions of a template allow. */
export interface Permissions {
  /** Paths below `window` that `copyFromWindow` may read. */
  readonly read: readonly string[]
  /** Paths below `window` that `callInWindow` may call. */
  readonly execute: readonly string[]
  /** Consent types that may be set. */
  readonly consent: readonly string[]
  /** Keys that `gtagSet` may set. */
  readonly dataLayer: readonly string[]
}

/** Sandboxed JavaScript, as Tag Manager calls it. */
export type TagCode = (require: (name: string) => unknown, data: object) => void

/** A call of an API: its name and what it was given. */
export type Call = readonly [name: string, ...values: unknown[]]

type Any = (...values: unknown[]) => unknown

/** Copies what the sandbox has a type for, deeply; everything else is `undefined`. */
const copy = (value: unknown, copied = new Map<unknown, unknown>()): unknown => {
  if (typeof value === 'function')
    return (...values: unknown[]): unknown =>
      copy((value as Any)(...values.map((each) => copy(each))))
  if (typeof value === 'symbol' || typeof value === 'bigint') return undefined
  if (typeof value !== 'object' || value === null) return value
  if (copied.has(value)) return copied.get(value)
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)
  if (!Array.isArray(value) && !isPlain) return undefined
  const made: Record<string, unknown> = (Array.isArray(value) ? [] : {}) as never
  copied.set(value, made)
  for (const [key, each] of Object.entries(value)) made[key] = copy(each, copied)
  return made
}

/** What is at a path below `window`, and what it is a member of. */
const memberAt = (page: object, path: string) => {
  let owner: unknown
  let value: unknown = page
  for (const key of path.split('.')) {
    owner = value
    value = (owner as Readonly<Record<string, unknown>> | null | undefined)?.[key]
  }
  return { owner, value }
}

const allow = (list: readonly string[], name: string): void => {
  if (!list.includes(name)) throw Error(`No permission for ${name}`)
}

/**
 * The APIs that the template requires.
 *
 * @see https://developers.google.com/tag-platform/tag-manager/templates/api
 */
const createApis = (
  page: object,
  permissions: Permissions,
): Readonly<Record<string, (...values: never[]) => unknown>> => {
  const setConsent = (state: object): void => {
    for (const [type, value] of Object.entries(state)) {
      if (type === 'region' || type === 'wait_for_update') continue
      allow(permissions.consent, type)
      if (value !== 'granted' && value !== 'denied') throw Error(`${type} is ${String(value)}`)
    }
  }
  return {
    callInWindow(path: string, ...values: unknown[]) {
      allow(permissions.execute, path)
      const { owner, value } = memberAt(page, path)
      if (typeof value !== 'function') return undefined
      const copies = values.map((each) => copy(each))
      return copy(Reflect.apply(value, owner, copies))
    },
    copyFromWindow(path: string) {
      allow(permissions.read, path)
      return copy(memberAt(page, path).value)
    },
    getType: (value: unknown) =>
      value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value,
    gtagSet(settings: object) {
      for (const key of Object.keys(settings)) allow(permissions.dataLayer, key)
    },
    makeInteger: (value: unknown) => Number.parseInt(String(value), 10),
    makeString: (value: unknown) => String(value),
    setDefaultConsentState: setConsent,
    updateConsentState: setConsent,
  }
}

/** Makes a sandbox for the tags of a page. */
export const createTagManager = (page: object, permissions: Permissions) => {
  const calls: Call[] = []
  const mocks = new Map<string, unknown>()
  const apis = createApis(page, permissions)

  const require = (name: string): unknown => {
    const api = apis[name]
    if (!api) throw Error(`There is no ${name}`)
    return (...values: never[]): unknown => {
      calls.push([name, ...values.map((each) => copy(each))])
      const mocked = mocks.get(name)
      if (typeof mocked === 'function') return (mocked as Any)(...values)
      return mocks.has(name) ? mocked : api(...values)
    }
  }
  return {
    /** What the tag has called so far, oldest first. */
    calls,
    /** Replaces an API, as tests of a template do. */
    mock(name: string, value: unknown): void {
      mocks.set(name, value)
    },
    /** Fires a tag whose fields the owner has filled in. */
    run(code: TagCode, fields: object): void {
      code(require, {
        ...fields,
        gtmOnSuccess: () => calls.push(['gtmOnSuccess']),
        gtmOnFailure: () => calls.push(['gtmOnFailure']),
      })
    },
    /** What Google's tags were told of consent, and how the tag ended. */
    told: (): readonly Call[] =>
      calls.filter(([name]) => /ConsentState$|^gtagSet$|^gtmOn/.test(name)),
  }
}

/** What {@link createTagManager} makes. */
export type TagManager = ReturnType<typeof createTagManager>
