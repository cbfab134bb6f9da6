// Reads the template of Google Tag Manager that Sekisho publishes.
import { readFileSync } from 'node:fs'
import type { Permissions } from './tagManager'

const text = readFileSync(
  new URL('../../../templates/google-tag-manager/template.tpl', import.meta.url),
  'utf8',
)

/** The sections of the file by name, in order. */
export const sections: ReadonlyMap<string, string> = new Map(
  text
    .split(/^___(?=[A-Z_]+___$)/m)
    .slice(1)
    .map((each) => {
      const [name = '', ...rest] = each.split('___\n')
      return [name, rest.join('___\n').trim()]
    }),
)
const section = (name: string): string => sections.get(name) ?? ''

/** A field that an owner fills in, or a text between fields. */
export interface Field {
  readonly type: string
  readonly name: string
  readonly displayName?: string
  readonly help?: string
  readonly defaultValue?: unknown
  readonly simpleTableColumns?: readonly (Field & {
    readonly selectItems?: readonly { readonly value: string }[]
  })[]
}

/** A value in the words of Tag Manager's permissions. */
type Value =
  | { readonly type: 1; readonly string: string }
  | { readonly type: 2; readonly listItem: readonly Value[] }
  | { readonly type: 3; readonly mapKey: readonly Value[]; readonly mapValue: readonly Value[] }
  | { readonly type: 8; readonly boolean: boolean }

interface Permission {
  readonly instance: {
    readonly key: { readonly publicId: string; readonly versionId: string }
    readonly param: readonly { readonly key: string; readonly value: Value }[]
  }
}

const plain = (value: Value): unknown => {
  switch (value.type) {
    case 1:
      return value.string
    case 2:
      return value.listItem.map(plain)
    case 3:
      return Object.fromEntries(
        value.mapKey.map((key, index) => [plain(key), plain(value.mapValue[index]!)]),
      )
    case 8:
      return value.boolean
  }
}

export const info = JSON.parse(section('INFO')) as Readonly<Record<string, unknown>>
export const fields = JSON.parse(section('TEMPLATE_PARAMETERS')) as readonly Field[]
export const code = section('SANDBOXED_JS_FOR_WEB_TEMPLATE')

/** What the template asks to be allowed, by the id of the permission and the name of its parameter. */
export const requested: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
  Object.fromEntries(
    (JSON.parse(section('WEB_PERMISSIONS')) as readonly Permission[]).map(({ instance }) => [
      instance.key.publicId,
      Object.fromEntries(instance.param.map(({ key, value }) => [key, plain(value)])),
    ]),
  )

type Row = Readonly<Record<string, string | boolean>>
const rowsOf = (permission: string, parameter: string): readonly Row[] =>
  (requested[permission]?.[parameter] ?? []) as readonly Row[]
const globalsWith = (access: string): readonly string[] =>
  rowsOf('access_globals', 'keys')
    .filter((row) => row[access] === true)
    .map(({ key }) => String(key))

export const permissions: Permissions = {
  read: globalsWith('read'),
  execute: globalsWith('execute'),
  consent: rowsOf('access_consent', 'consentTypes')
    .filter(({ write }) => write === true)
    .map(({ consentType }) => String(consentType)),
  dataLayer: (requested.write_data_layer?.keyPatterns ?? []) as readonly string[],
}

/** Takes the indentation of YAML off a block of code. */
const blockOf = (indented: string, indent: string): string =>
  indented
    .split('\n')
    .map((line) => line.replace(indent, ''))
    .join('\n')

const [, listed = '', setUp = ''] =
  /^scenarios:\n(.*)\nsetup: \|-\n(.*)$/s.exec(section('TESTS')) ?? []

/** What runs before each scenario. */
export const setup = blockOf(setUp, '  ')

/** The tests that Tag Manager runs in its editor. */
export const scenarios = listed
  .split(/^- name: /m)
  .slice(1)
  .map((each) => {
    const [name = '', body = ''] = each.split('\n  code: |-\n')
    return { name, body: blockOf(body, '    ') }
  })
