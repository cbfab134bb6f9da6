// @vitest-environment node
// dist/sekisho.schema.json, by which editors check a configuration: it agrees with what Sekisho itself accepts.
import { readFileSync, readdirSync } from 'node:fs'
import { Ajv } from 'ajv'
import stripJsonComments from 'strip-json-comments'
import { describe, expect, it } from 'vitest'
import { services } from '../../src/catalog/services'
import { parseConfig } from '../../src/policy'
import * as formats from '../../src/policy/formats'
import { inputOf, inputWith } from './support/config'
import { sekisho } from './support/io'

interface Node {
  readonly description?: string
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly definitions?: Readonly<Record<string, Node>>
}
const text = readFileSync('dist/sekisho.schema.json', 'utf8')
const schema = JSON.parse(text) as Node
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema)

const faultsOf = (config: unknown) => (validate(config) ? [] : (validate.errors ?? []))
const demos = readdirSync('demo', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `demo/${name}/sekisho.json`)
  .filter((path) => {
    try {
      return readFileSync(path)
    } catch {
      return false
    }
  })

/** Every schema in it, with its path. */
const nodesOf = function* (node: unknown, path = ''): Generator<[string, Node]> {
  if (typeof node !== 'object' || node === null) return
  yield [path, node]
  for (const [key, each] of Object.entries(node)) yield* nodesOf(each, `${path}/${key}`)
}

describe('the JSON Schema', () => {
  it('accepts the configurations of the demo', () => {
    expect(demos.length).toBeGreaterThan(2)
    for (const path of demos)
      expect([path, faultsOf(JSON.parse(readFileSync(path, 'utf8')))]).toEqual([path, []])
  })

  it('accepts what `sekisho init` writes', async () => {
    const args = ['--yes', '--name', 'Shop', '--email', 'a@shop.example', '--language', 'en']
    const { written } = await sekisho(
      ['init', ...args, '--service', 'ga4', '--service', 'youtube'],
      {
        catalog: services,
        files: { 'shipped/sekisho.js': '' },
      },
    )
    const config = JSON.parse(stripJsonComments(String(written.get('sekisho.jsonc')))) as object
    expect(config).toHaveProperty('$schema')
    expect(faultsOf(config)).toEqual([])
  })

  it('accepts a complete configuration, named services and presets of regions', () => {
    expect(faultsOf(inputOf())).toEqual([])
    expect(faultsOf(inputWith('policy.services', ['ga4', { use: 'youtube', hosts: [] }]))).toEqual(
      [],
    )
    expect(
      faultsOf({ ...inputOf(), regions: { use: ['eu'], statistics: ['analytics'], JP: 'optout' } }),
    ).toEqual([])
  })

  it.each([
    ['a key that is misspelled', 'notcie', {}],
    ['a key of a group that is misspelled', 'notice', { knid: 'bar' }],
    ['an unknown kind of notice', 'notice.kind', 'wall'],
    ['an unknown basis', 'policy.purposes[1].basis', 'consnet'],
    ['an id with a capital letter', 'policy.purposes[1].id', 'Preferences'],
    ['a role that does not exist', 'policy.services[0].recipient.role', 'vendor'],
    ['a date that is none', 'policy.effective', '1 April'],
    ['a version that does not fit into the cookie', 'policy.version', 'v 1'],
    ['a purpose without a name', 'policy.purposes[1].name', undefined],
    ['a contact without anything', 'policy.controller.contact', {}],
    ['a duration that is none', 'policy.services[0].cookies[0].duration', '13 months'],
    ['too many days', 'cookie', { days: 500 }],
    ['a fraction of a day', 'cookie', { days: 1.5 }],
    ['an unknown signal', 'signals', { googel: true }],
    ['an unknown regime', 'regions', { JP: 'ask' }],
    ['a schema that is no text', '$schema', 1],
  ])('refuses %s, as Sekisho does', (_, path, value) => {
    const config = JSON.parse(JSON.stringify(inputWith(path, value))) as unknown
    expect(parseConfig(config).ok).toBe(false)
    expect(faultsOf(config)).not.toEqual([])
  })

  it('is accepted by Sekisho where a configuration names it', () => {
    const config = { $schema: './sekisho/sekisho.schema.json', ...inputOf() }
    expect(faultsOf(config)).toEqual([])
    expect(parseConfig(config)).toMatchObject({ ok: true })
  })

  it('describes every key of a configuration and of its parts', () => {
    const missing = [...nodesOf(schema)].flatMap(([path, node]) =>
      Object.entries(path.endsWith('/properties') ? {} : (node.properties ?? {}))
        .filter(([, each]) => !each.description)
        .map(([key]) => `${path}/${key}`),
    )
    expect(missing.filter((path) => !UNDESCRIBED.test(path))).toEqual([])
    expect(text).not.toMatch(/\{@|TODO/)
  })

  it('has the patterns that Sekisho itself checks with', () => {
    const known = Object.values(formats).map(({ source }) => source)
    const patterns = [...nodesOf(schema)].flatMap(([, { pattern }]) =>
      typeof pattern === 'string' ? [pattern] : [],
    )
    expect(patterns.length).toBeGreaterThan(8)
    expect(patterns.filter((each) => !known.includes(each))).toEqual([])
  })
})

/** The names say it: what a signal calls its own purposes, a contact's fields, vendors. */
const UNDESCRIBED =
  /\/(signals|purposes|Contact|Controller|Upcoming|Change|changes\/items)\/[\w-]+$/
