// Reads a configuration from a JSON file or from an HTML page.
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import stripJsonComments from 'strip-json-comments'
import { parseWith } from '../catalog/parseConfig'
import type { Config } from '../policy/types'
import { FaultsError } from './findings'
import { CommandError, displayName, readText } from './io'
import type { Io } from './io'
import { findJsonError, lineAndColumn } from './jsonErrors'

const attributeOf = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

/** Lists all elements in document order. The content of a `<template>` is not part of the document. */
const elementsOf = function* (node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

/** Finds the JSON of the configuration in a page, and the offset at which it starts. */
const findInPage = (
  html: string,
  name: string,
): { readonly json: string; readonly offset: number } => {
  const scripts = [...elementsOf(parse(html, { sourceCodeLocationInfo: true }))].filter(
    ({ tagName }) => tagName === 'script',
  )
  const element = scripts.find((each) => attributeOf(each, 'id') === 'sekisho-config')
  const { startTag, endTag } = element?.sourceCodeLocation ?? {}
  if (element && startTag) {
    const offset = startTag.endOffset
    // Taken from the source: the parser normalizes CRLF to LF, which would shift offsets.
    return { json: html.slice(offset, endTag?.startOffset ?? html.length), offset }
  }
  const file = scripts.map((each) => attributeOf(each, 'data-config')).find(Boolean)
  throw new CommandError(
    file
      ? `${name}: this page loads its configuration from ${JSON.stringify(file)}. Pass that file instead.`
      : `${name}: this page has no <script id="sekisho-config" type="application/json">.`,
  )
}

/**
 * Reads a configuration without validating it: from a JSON file, from one with comments that is called
 * `.jsonc`, or from the `<script id="sekisho-config" type="application/json">` of an HTML page.
 *
 * @param path a path, or `-` for standard input
 * @throws CommandError if the file cannot be read or is not JSON; the message has line and column
 */
export const readInput = async (io: Io, path: string): Promise<unknown> => {
  const name = displayName(path)
  const text = await readText(io, path)
  const { json, offset } = text.trimStart().startsWith('<')
    ? findInPage(text, name)
    : { json: path.endsWith('.jsonc') ? stripJsonComments(text) : text, offset: 0 }
  const error = findJsonError(json)
  if (!error) return JSON.parse(json) as unknown
  const { line, column } = lineAndColumn(text, offset + error.offset)
  throw new CommandError(`${name}: line ${line}, column ${column}: invalid JSON: ${error.problem}.`)
}

/**
 * Validates a configuration that {@link readInput} has read, with the services of the catalogue written out,
 * and fills in defaults.
 *
 * @param path the path it was read from, for the message
 * @throws FaultsError if the configuration is not valid
 */
export const parseInput = (io: Io, input: unknown, path: string): Config => {
  const result = parseWith(input, io.catalog)
  if (!result.ok) throw new FaultsError(displayName(path), result.faults)
  return result.config
}

/**
 * Reads a configuration, validates it and fills in defaults.
 *
 * @throws CommandError as {@link readInput}
 * @throws FaultsError if the configuration is not valid
 */
export const readConfig = async (io: Io, path: string): Promise<Config> =>
  parseInput(io, await readInput(io, path), path)
