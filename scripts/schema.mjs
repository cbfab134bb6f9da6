// Makes the JSON Schema of a configuration from its TypeScript types, with their doc comments, so that editors complete and
// check `sekisho.json`. The build writes it to dist/sekisho.schema.json.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createFormatter,
  createParser,
  createProgram,
  SchemaGenerator,
} from 'ts-json-schema-generator'
import ts from 'typescript'

const CONFIG = {
  path: 'src/catalog/named.ts',
  tsconfig: 'tsconfig.types.json',
  type: 'ConfigFile',
  // `npm run types` does that.
  skipTypeCheck: true,
  topRef: false,
  jsDoc: 'extended',
  expose: 'export',
  additionalProperties: false,
}

/** `NoInfer<T>` is `T`. */
const noInfer = {
  supportsNode: (node) =>
    node.kind === ts.SyntaxKind.IntrinsicKeyword && node.parent.name.text === 'NoInfer',
  createType: (_, context) => context.getArguments()[0],
}

/** `${T}` is `T`, where that is a string. */
const sameText = (parser) => ({
  supportsNode: (node) =>
    node.kind === ts.SyntaxKind.TemplateLiteralType &&
    node.head.text === '' &&
    node.templateSpans.length === 1 &&
    node.templateSpans[0].literal.text === '',
  createType: (node, context) => parser.createType(node.templateSpans[0].type, context),
})

/**
 * Names of definitions without their type arguments, which hold places in the sources: `Regions<string>` is `Regions`,
 * and `SignalMapping` of another vendor `SignalMapping2`.
 */
const plainNames = (names) => {
  const plain = new Map()
  const taken = new Set()
  for (const name of names) {
    const [stem] = name.split('<')
    let free = stem
    for (let i = 2; taken.has(free); i++) free = stem + i
    taken.add(free)
    plain.set(name, free)
  }
  return plain
}

/** One line without links of TypeScript. A default that is a sentence, and no value, is part of it. */
const described = (text, preset) =>
  [text, preset && `Default: ${preset}.`]
    .filter(Boolean)
    .join(' ')
    .replace(/\s*\{@link\s+(?:\w+\.)?(\w+)\s*\}\s*/g, ' $1 ')
    .replace(/\s*\n\s*/g, ' ')

const isSentence = (preset) => typeof preset === 'string' && preset.includes(' ')

/** A schema as the generator gives it, with plain names and texts, and each alternative once. */
const tidied = (schema, names) => {
  if (Array.isArray(schema)) return schema.map((each) => tidied(each, names))
  if (typeof schema !== 'object' || schema === null) return schema
  const each = (map) =>
    map && Object.fromEntries(Object.entries(map).map(([key, it]) => [key, tidied(it, names)]))
  const { $ref, description, default: preset, anyOf, properties, ...rest } = schema
  const text = described(description, isSentence(preset) && preset)
  const alternatives = anyOf
    ?.filter(({ not }) => !not)
    .map((it) => JSON.stringify(tidied(it, names)))
  return {
    ...(text && { description: text }),
    ...($ref && { $ref: `#/definitions/${names.get(decodeURIComponent($ref.split('/').at(-1)))}` }),
    ...(preset !== undefined && !isSentence(preset) && { default: preset }),
    ...each(rest),
    ...(properties && { properties: each(properties) }),
    ...(anyOf && { anyOf: [...new Set(alternatives)].map((it) => JSON.parse(it)) }),
  }
}

/** The schema, as an object of JSON. */
export const configSchema = () => {
  const program = createProgram(CONFIG)
  const parser = createParser(program, CONFIG, (chain) => {
    chain.addNodeParser(noInfer).addNodeParser(sameText(chain))
  })
  const generator = new SchemaGenerator(program, parser, createFormatter(CONFIG), CONFIG)
  const { $schema, $ref, definitions } = generator.createSchema(CONFIG.type)
  const names = plainNames(Object.keys(definitions))
  const root = decodeURIComponent($ref.split('/').at(-1))
  return {
    $schema,
    title: 'Configuration of Sekisho',
    ...tidied(definitions[root], names),
    definitions: Object.fromEntries(
      Object.entries(definitions)
        .filter(([name]) => name !== root)
        .map(([name, each]) => [names.get(name), tidied(each, names)]),
    ),
  }
}

/** Writes the schema, the same text as long as the types say the same. */
export const writeConfigSchema = () => {
  writeFileSync('dist/sekisho.schema.json', JSON.stringify(configSchema(), null, 2) + '\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeConfigSchema()
