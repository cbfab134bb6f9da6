// Reads the exported types of source files with their doc comments, by the parser of TypeScript. Nothing is type-checked,
// so that it takes a moment and not seconds.
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/**
 * A doc comment: its text, and its tags by name.
 *
 * @typedef {{ text: string, tags: Readonly<Record<string, readonly string[]>> }} Doc
 *
 * A member of an interface or object type. `parameters` where it is a method.
 * @typedef {{ name: string, optional: boolean, type: string, parameters?: string, doc: Doc }} Member
 *
 * A declaration. A type that is no object has no members; a function has parameters, `(a: string)`.
 * @typedef {{ name: string, doc: Doc, type: string, members: readonly Member[], parameters?: string,
 *   values?: readonly { type: string, doc: Doc }[] }} Declaration
 */

const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ').trim()

/** `Readonly<…>`, with up to three pairs of brackets in it. */
const READONLY = /\bReadonly<((?:[^<>]|<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>)*)>/g

/** Text of a type as a reader needs it: on one line, without `readonly` and a leading `|`. */
const typeText = (text) =>
  oneLine(
    text
      .replaceAll(/\/\*\*.*?\*\//gs, '')
      .replaceAll(/(?<=[\w>\])'"])\n(?=\s*(readonly )?\w+\??:)/g, '; '),
  )
    .replace(/^\| /, '')
    .replaceAll(/\breadonly (?=[\w'"([{])/g, '')
    .replaceAll(READONLY, '$1')
    .replaceAll(READONLY, '$1')
    .replace(' | (string & {})', '')

/** What stands in the last doc comment in front of a node. */
const docOf = (node, source) => {
  const comment = (ts.getLeadingCommentRanges(source.text, node.pos) ?? [])
    .map(({ pos, end }) => source.text.slice(pos, end))
    .findLast((text) => text.startsWith('/**'))
  if (!comment) return { text: '', tags: {} }
  const body = comment
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .replaceAll(/\{@link ([^}]+)\}/g, '`$1`')
  const [text = '', ...rest] = body.split(/^\s*@(?=[a-z])/m)
  const tags = {}
  for (const tag of rest) {
    const [, name = '', value = ''] = /^(\w+)\s*(.*)$/s.exec(tag) ?? []
    ;(tags[name] ??= []).push(value.trim())
  }
  return { text: text.trim(), tags }
}

/** The parameters of a function, with those of its type. */
const parametersOf = ({ typeParameters, parameters }, source) => {
  const list = (nodes) => nodes.map((each) => typeText(each.getText(source))).join(', ')
  return `${typeParameters ? `<${list(typeParameters)}>` : ''}(${list(parameters)})`
}

/** What an optional member may be says nothing of `undefined`. */
const memberType = ({ type, questionToken }, source) => {
  const text = typeText(type?.getText(source) ?? '')
  return questionToken ? text.replace(/ \| undefined$/, '') : text
}

const membersOf = (nodes, source) =>
  nodes.map((node) => ({
    name: node.name.getText(source),
    optional: !!node.questionToken,
    type: memberType(node, source),
    ...(ts.isMethodSignature(node) && { parameters: parametersOf(node, source) }),
    doc: docOf(node, source),
  }))

/** What is said of each value that a type may have, where something is. */
const valuesOf = (type, source) =>
  ts.isUnionTypeNode(type)
    ? type.types
        .map((each) => ({ type: each.getText(source), doc: docOf(each, source) }))
        .filter(({ doc }) => doc.text)
    : []

/** Members of object types that a type is made of with `&`. */
const literalMembers = (type) =>
  ts.isTypeLiteralNode(type)
    ? [...type.members]
    : ts.isIntersectionTypeNode(type)
      ? type.types.flatMap(literalMembers)
      : []

const isNamed = (node) => !!node.name && ts.isIdentifier(node.name)
const hasName = (member) =>
  (ts.isPropertySignature(member) || ts.isMethodSignature(member)) && isNamed(member)

/** @returns {Declaration | undefined} */
const declarationOf = (node, source) => {
  const doc = docOf(node, source)
  if (ts.isInterfaceDeclaration(node))
    return {
      name: node.name.text,
      doc,
      type: '',
      members: membersOf(node.members.filter(hasName), source),
    }
  if (ts.isTypeAliasDeclaration(node))
    return {
      name: node.name.text,
      doc,
      type: typeText(node.type.getText(source)),
      members: membersOf(literalMembers(node.type).filter(hasName), source),
      values: valuesOf(node.type, source),
    }
  if (!ts.isVariableStatement(node)) return undefined
  const [{ name, initializer }] = node.declarationList.declarations
  if (!initializer || !ts.isArrowFunction(initializer)) return undefined
  return {
    name: name.getText(source),
    doc,
    type: typeText(initializer.type?.getText(source) ?? ''),
    members: [],
    parameters: parametersOf(initializer, source),
  }
}

/**
 * Reads the declarations of some files.
 *
 * @param {readonly string[]} files paths below the folder of the project
 * @returns {ReadonlyMap<string, Declaration>} by name
 */
export const readDeclarations = (files) => {
  const found = new Map()
  for (const path of files) {
    const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    for (const node of source.statements) {
      const declaration = declarationOf(node, source)
      if (declaration && !found.has(declaration.name)) found.set(declaration.name, declaration)
    }
  }
  return found
}
