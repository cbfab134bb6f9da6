import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parseConfig } from '../policy/parse'
import type { Config } from '../policy/types'
import { FaultsError } from './findings'
import { CallError, nameOf, readText } from './io'
import type { Io } from './io'
import { findJsonFault, placeOf } from './json'

const attributeOf = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

/** All elements, in document order; what stands in a `<template>` is not in the document. */
const elementsOf = function* (node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

/** The JSON of a page's configuration, and where it begins in the page. */
const findInPage = (
  html: string,
  name: string,
): { readonly json: string; readonly from: number } => {
  const scripts = [...elementsOf(parse(html, { sourceCodeLocationInfo: true }))].filter(
    ({ tagName }) => tagName === 'script',
  )
  const element = scripts.find((each) => attributeOf(each, 'id') === 'sekisho-config')
  const { startTag, endTag } = element?.sourceCodeLocation ?? {}
  if (element && startTag) {
    const from = startTag.endOffset
    // Taken from the source: a parser makes one line break of two characters, and places would shift.
    return { json: html.slice(from, endTag?.startOffset ?? html.length), from }
  }
  const elsewhere = scripts.map((each) => attributeOf(each, 'data-config')).find(Boolean)
  throw new CallError(
    elsewhere
      ? `${name}: this page takes its configuration from ${JSON.stringify(elsewhere)}. Name that file instead.`
      : `${name}: this page has no <script id="sekisho-config" type="application/json">.`,
  )
}

/**
 * Reads the configuration of a file, as it is written and not yet checked: a JSON file, or an HTML page
 * with `<script id="sekisho-config" type="application/json">`.
 *
 * @param path a path, or `-` for standard input
 * @throws CallError where the file cannot be read or is not JSON, with line and column
 */
export const readInput = async (io: Io, path: string): Promise<unknown> => {
  const name = nameOf(path)
  const text = await readText(io, path)
  const { json, from } = text.trimStart().startsWith('<')
    ? findInPage(text, name)
    : { json: text, from: 0 }
  const fault = findJsonFault(json)
  if (!fault) return JSON.parse(json) as unknown
  const { line, column } = placeOf(text, from + fault.at)
  throw new CallError(`${name}: line ${line}, column ${column}: this is not JSON: ${fault.what}.`)
}

/**
 * Checks what {@link readInput} has read.
 *
 * @param path where it comes from, to be named
 * @throws FaultsError where the configuration is not valid
 */
export const checked = (input: unknown, path: string): Config => {
  const result = parseConfig(input)
  if (!result.ok) throw new FaultsError(nameOf(path), result.faults)
  return result.config
}

/**
 * Reads the configuration of a file, checked, with defaults filled in.
 *
 * @throws CallError as {@link readInput}
 * @throws FaultsError where the configuration is not valid
 */
export const readConfig = async (io: Io, path: string): Promise<Config> =>
  checked(await readInput(io, path), path)
