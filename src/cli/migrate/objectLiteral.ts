// Reads object literals out of JavaScript without running it: what a configuration says as data.
import { parseAst } from 'rollup/parseAst'

/** A regular expression of a configuration, as text. */
export class Pattern {
  constructor(readonly source: string) {}
}

/** Something that only running the code would tell: a function, a call, a variable from elsewhere. */
export const UNREADABLE = Symbol('unreadable')

/** What a literal may be. Objects have no prototype, so that no key of a configuration means anything else. */
export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | Pattern
  | typeof UNREADABLE
  | readonly Value[]
  | ValueObject
export interface ValueObject {
  readonly [key: string]: Value
}

export const isValueObject = (value: Value): value is ValueObject =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Pattern)

/** A node of the syntax tree; its fields depend on `type`. */
interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** All nodes below one, and itself. */
const nodesOf = function* (node: Node): Generator<Node> {
  yield node
  for (const field of Object.values(node))
    for (const child of Array.isArray(field) ? field : [field])
      if (isNode(child)) yield* nodesOf(child)
}

/** Values of variables that are written down as literals, by name. The last one of a name counts. */
const variablesIn = (program: Node): ReadonlyMap<string, Node> => {
  const found = new Map<string, Node>()
  for (const node of nodesOf(program))
    if (node.type === 'VariableDeclarator' && isNode(node.id) && isNode(node.init))
      found.set(String(node.id.name), node.init)
  return found
}

const keyOf = ({ key, computed }: Node): string | undefined => {
  if (!isNode(key) || computed) return undefined
  return String(key.type === 'Identifier' ? key.name : key.value)
}

/** Reads expressions. A variable that names itself, however indirectly, is not readable. */
const createReader = (variables: ReadonlyMap<string, Node>): ((node: Node) => Value) => {
  const open = new Set<Node>()

  const objectOf = (properties: readonly Node[]): Value => {
    const object = Object.create(null) as Record<string, Value>
    for (const property of properties) {
      if (property.type === 'SpreadElement' && isNode(property.argument)) {
        const spread = read(property.argument)
        if (isValueObject(spread)) Object.assign(object, spread)
        continue
      }
      const key = keyOf(property)
      if (key !== undefined && isNode(property.value)) object[key] = read(property.value)
    }
    return object
  }

  const literalOf = ({ value, regex }: Node): Value =>
    isRegex(regex) ? new Pattern(regex.pattern) : (value as Value)

  const variableOf = (name: string): Value => {
    const init = name === 'undefined' ? undefined : variables.get(name)
    if (!init) return name === 'undefined' ? undefined : UNREADABLE
    return read(init)
  }

  const read = (node: Node): Value => {
    if (open.has(node)) return UNREADABLE
    open.add(node)
    try {
      return readNode(node)
    } finally {
      open.delete(node)
    }
  }

  const readNode = (node: Node): Value => {
    switch (node.type) {
      case 'Literal':
        return literalOf(node)
      case 'TemplateLiteral':
        return textOf(node) ?? UNREADABLE
      case 'ObjectExpression':
        return objectOf(node.properties as readonly Node[])
      case 'ArrayExpression':
        return (node.elements as readonly unknown[]).map((each) =>
          isNode(each) ? read(each) : undefined,
        )
      case 'UnaryExpression':
        return signed(node, read)
      case 'BinaryExpression':
        return joined(node, read)
      case 'Identifier':
        return variableOf(String(node.name))
      default:
        return UNREADABLE
    }
  }
  return read
}

const isRegex = (value: unknown): value is { readonly pattern: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value

/** A template without expressions. */
const textOf = ({ quasis }: Node): string | undefined => {
  const [only, ...others] = quasis as readonly { value: { cooked: string } }[]
  return others.length ? undefined : only?.value.cooked
}

/** `!0`, `!1` and `-1`, as minifiers write them. */
const signed = ({ operator, argument }: Node, read: (node: Node) => Value): Value => {
  const value = isNode(argument) ? read(argument) : UNREADABLE
  if (value === UNREADABLE) return UNREADABLE
  if (operator === '!') return !value
  if (operator === '-' && typeof value === 'number') return -value
  return operator === 'void' ? undefined : UNREADABLE
}

/** Texts that are put together of several. */
const joined = ({ operator, left, right }: Node, read: (node: Node) => Value): Value => {
  const parts = [left, right].map((each) => (isNode(each) ? read(each) : UNREADABLE))
  return operator === '+' && parts.every((each) => typeof each === 'string')
    ? parts.join('')
    : UNREADABLE
}

/**
 * Finds the object literals of a script, the outermost first.
 *
 * @throws Error where it is not JavaScript; the message says why
 */
export const objectLiteralsIn = (script: string): readonly ValueObject[] => {
  const program = parseAst(script, { allowReturnOutsideFunction: true }) as unknown as Node
  const read = createReader(variablesIn(program))
  return [...nodesOf(program)]
    .filter(({ type }) => type === 'ObjectExpression')
    .map(read)
    .filter(isValueObject)
}
