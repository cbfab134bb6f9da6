// @vitest-environment node
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { compileFunction } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { SIGNAL_TYPES } from '../../../src/policy/signalTypes'
import { firstArguments, requiredApis, unknownToSandbox } from '../support/sandboxedLanguage'
import { createTagManager } from '../support/tagManager'
import type { Call, TagCode, TagManager } from '../support/tagManager'
import {
  code,
  fields,
  info,
  permissions,
  requested,
  scenarios,
  sections,
  setup,
} from '../support/tagTemplate'

const compiled = (text: string): TagCode => compileFunction(text, ['require', 'data']) as TagCode
const tag = compiled(code)

/** The permission that an API needs; none where it has no entry. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  callInWindow: 'access_globals',
  copyFromWindow: 'access_globals',
  gtagSet: 'write_data_layer',
  setDefaultConsentState: 'access_consent',
  updateConsentState: 'access_consent',
}

/** What Google is told where these types are granted, and no others. */
const state = (...granted: string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.keys(SIGNAL_TYPES.google).map((type) => [
      type,
      granted.includes(type) || type === 'security_storage' ? 'granted' : 'denied',
    ]),
  )

/** A page with Sekisho in it, where some ids are granted. */
const pageWith = (...granted: string[]) => {
  const listeners: (() => void)[] = []
  return {
    sekisho: {
      push() {},
      has: (id: string) => granted.includes(id),
      on(type: string, listener: () => void) {
        if (type === 'change') listeners.push(listener)
      },
    },
    decide(...ids: string[]) {
      granted = ids
      for (const each of listeners) each()
    },
  }
}

/** Fires the tag in a page. */
const fired = (page: object, values: object = {}): TagManager => {
  const manager = createTagManager(page, permissions)
  manager.run(tag, values)
  return manager
}

describe('the file', () => {
  it('has the sections that Tag Manager imports', () => {
    expect([...sections.keys()]).toEqual([
      'INFO',
      'TEMPLATE_PARAMETERS',
      'SANDBOXED_JS_FOR_WEB_TEMPLATE',
      'WEB_PERMISSIONS',
      'TESTS',
      'NOTES',
    ])
    expect(info).toMatchObject({ type: 'TAG', containerContexts: ['WEB'] })
  })

  it('is published', () => {
    const root = new URL('../../../package.json', import.meta.url)
    const { files } = JSON.parse(readFileSync(root, 'utf8')) as { files: string[] }
    expect(files).toContain('templates')
  })

  it('reads each field that an owner can fill in, and no other', () => {
    const read = new Set([...code.matchAll(/\bdata\.(?!gtm)(\w+)/g)].map(([, name]) => name))
    const written = fields.filter(({ type }) => type !== 'LABEL').map(({ name }) => name)
    expect([...read].sort()).toEqual([...written].sort())
    const [type, ids] = fields.find(({ name }) => name === 'purposes')?.simpleTableColumns ?? []
    expect(ids?.name).toBe('ids')
    expect(type?.selectItems?.map(({ value }) => value)).toEqual(
      Object.keys(SIGNAL_TYPES.google).filter((each) => each !== 'security_storage'),
    )
  })

  it('tells owners to turn off the signal of Sekisho itself', () => {
    const [label] = fields.filter(({ type }) => type === 'LABEL')
    expect(label?.displayName).toContain('"signals": { "google": false }')
  })

  it('asks for the permissions of what it requires, and for no others', () => {
    const apis = requiredApis(code)
    const needed = apis.flatMap((api) => PERMISSIONS[api] ?? [])
    expect(Object.keys(requested).sort()).toEqual([...new Set(needed)].sort())
    expect([...permissions.consent].sort()).toEqual(Object.keys(SIGNAL_TYPES.google).sort())
    const called = firstArguments(code, 'callInWindow')
    expect([...permissions.execute].sort()).toEqual([...new Set(called)].sort())
    const read = firstArguments(code, 'isFunction')
    expect([...permissions.read].sort()).toEqual([...new Set(read)].sort())
    expect(JSON.stringify(requested.access_globals)).not.toContain('"write":true')
  })

  it('is written in the language of the sandbox', () => {
    expect(unknownToSandbox(code)).toEqual([])
    expect(unknownToSandbox('new Date(`${a}`, [...b], c?.d); e.includes(window)')).toEqual([
      'NewExpression',
      'TemplateExpression',
      'SpreadElement',
      'QuestionDotToken',
      'method includes',
      ...['Date', 'a', 'b', 'c', 'e', 'window'].map((name) => `global ${name}`),
    ])
  })
})

/** What a scenario can ask of a call. */
const assertions = (calls: readonly Call[], name: string) => {
  const own = calls.filter(([called]) => called === name).map(([, ...values]) => values)
  const hold = (is: boolean, what: string): void => {
    if (!is) throw Error(`${name} ${what}; it was called with ${JSON.stringify(own)}`)
  }
  return {
    wasCalled: () => hold(own.length > 0, 'was not called'),
    wasNotCalled: () => hold(own.length === 0, 'was called'),
    wasCalledWith: (...expected: unknown[]) =>
      hold(
        own.some((each) => isDeepStrictEqual(each, expected)),
        `was not called with ${JSON.stringify(expected)}`,
      ),
  }
}

/** Runs a scenario as the editor of Tag Manager does. */
const runScenario = (body: string, run: TagCode): void => {
  const manager = createTagManager({}, permissions)
  const scenario = compileFunction(`${setup}\n${body}`, ['runCode', 'mock', 'assertApi']) as (
    ...given: unknown[]
  ) => void
  scenario(
    (values: object) => manager.run(run, values),
    manager.mock,
    (name: string) => assertions(manager.calls, name),
  )
}

describe('its own scenarios', () => {
  it.each(scenarios)('$name', ({ body }) => {
    runScenario(body, tag)
  })

  it.each([
    ["? 'denied' : 'granted'", "? 'granted' : 'denied'"],
    ['=== true', '!== true'],
    ["callInWindow('sekisho.on'", "getType('sekisho.on'"],
    ['.every(', '.some('],
    ['data.gtmOnFailure()', 'data.gtmOnSuccess()'],
    ['state.region = regions', 'state.region = []'],
    ['state.wait_for_update = wait', 'state.wait_for_update = 1'],
    ['if (data.urlPassthrough) ', ''],
  ])('notice %s turned into %s', (from, to) => {
    expect(code).toContain(from)
    const wrong = compiled(code.replace(from, to))
    const failed = scenarios.filter(({ body }) => {
      try {
        runScenario(body, wrong)
        return false
      } catch {
        return true
      }
    })
    expect(failed).not.toEqual([])
  })
})

describe('the tag', () => {
  it.each(['advertising', 'analytics', 'preferences'])(
    'maps %s as the signal of Sekisho does',
    (purpose) => {
      const types = Object.entries(SIGNAL_TYPES.google)
        .filter(([, grantedBy]) => grantedBy === purpose)
        .map(([type]) => type)
      expect(types).not.toEqual([])
      expect(fired(pageWith(purpose)).told()).toEqual([
        ['setDefaultConsentState', state(...types)],
        ['gtmOnSuccess'],
      ])
    },
  )

  it('follows each decision', () => {
    const page = pageWith()
    const manager = fired(page, { waitForUpdate: '500' })
    page.decide('analytics')
    page.decide()
    expect(manager.told()).toEqual([
      ['setDefaultConsentState', state()],
      ['gtmOnSuccess'],
      ['updateConsentState', state('analytics_storage')],
      ['updateConsentState', state()],
    ])
  })

  it('waits in the list that a page has made before Sekisho', () => {
    const queue: (() => void)[] = []
    const page: { sekisho: unknown } = { sekisho: queue }
    const manager = fired(page, { waitForUpdate: '250' })
    const later = pageWith('analytics')
    page.sekisho = later.sekisho
    for (const each of queue) each()
    later.decide()
    expect(manager.told()).toEqual([
      ['setDefaultConsentState', { ...state(), wait_for_update: 250 }],
      ['gtmOnSuccess'],
      ['updateConsentState', state('analytics_storage')],
      ['updateConsentState', state()],
    ])
  })

  it.each([undefined, '', '0', '-1', 'soon'])('waits for no time where the field is %j', (wait) => {
    expect(fired({ sekisho: [] }, { waitForUpdate: wait }).told()[0]).toEqual([
      'setDefaultConsentState',
      state(),
    ])
  })

  it.each([
    ['nothing', undefined],
    ['an element', { id: 'sekisho', push: 'push' }],
    ['an answer that is no boolean', { has: () => 'yes', on() {} }],
  ])('grants nothing where sekisho is %s', (_, sekisho) => {
    const [first] = fired({ sekisho }, { regions: '' }).told()
    expect(first).toEqual(['setDefaultConsentState', state()])
  })

  it('denies the regions too where Sekisho is absent', () => {
    expect(fired({}, { regions: ' JP ,US-CA, ' }).told()).toEqual([
      ['setDefaultConsentState', state()],
      ['setDefaultConsentState', { ...state(), region: ['JP', 'US-CA'] }],
      ['gtmOnFailure'],
    ])
  })
})
