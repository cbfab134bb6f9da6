import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { DOCUMENTS, isDocument, publicationOf } from '../documents/documents'
import { toFragment, toPage } from '../documents/html'
import { toJson } from '../documents/json'
import { baseOf } from '../documents/language'
import { toMarkdown } from '../documents/markdown'
import type { DocumentName, Publication } from '../documents/tree'
import { documentsTexts } from '../locales/documents'
import { readConfig } from './config'
import type { Io } from './io'

const FORMATS = ['html', 'md', 'json'] as const

interface Options {
  readonly lang: readonly string[]
  readonly format: (typeof FORMATS)[number]
  readonly only?: readonly DocumentName[]
  readonly fragment?: boolean
  readonly json?: boolean
  readonly output?: string
}

/** The words of a list with commas, each once; refuses one that is not known. */
const wordsOf =
  <T extends string>(known: (word: string) => word is T, all: readonly string[]) =>
  (text: string): readonly T[] => {
    const words = [...new Set(text.split(',').map((word) => word.trim()))]
    const wrong = words.find((word) => !known(word))
    if (wrong !== undefined)
      throw new InvalidArgumentError(`${JSON.stringify(wrong)} is none of ${all.join(', ')}.`)
    return words.filter(known)
  }

const isSpoken = (tag: string): tag is string => Object.hasOwn(documentsTexts, baseOf(tag))

const isFormat = (word: string): word is Options['format'] =>
  (FORMATS as readonly string[]).includes(word)

/** A name without an ending is a folder. */
const isFolder = (path: string): boolean => !/[^/\\]\.\w+$/.test(path)

const write = (publications: readonly Publication[], { format, fragment }: Options): string =>
  format == 'json'
    ? toJson(publications)
    : format == 'md'
      ? toMarkdown(publications)
      : fragment
        ? toFragment(publications)
        : toPage(publications)

/** Adds `documents`: what a site must publish, made from its policy. */
export const addDocuments = (program: Command, io: Io): void => {
  const languages = Object.keys(documentsTexts)
  program
    .command('documents')
    .description('make what a site publishes: purposes, transmissions, cookies, changes, contact')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .option(
      '--lang <languages>',
      `languages with commas between: ${languages.join(', ')}`,
      wordsOf(isSpoken, languages),
      languages,
    )
    .option(
      '--format <format>',
      `one of ${FORMATS.join(', ')}`,
      (text: string) => wordsOf(isFormat, FORMATS)(text)[0],
      'html' as const,
    )
    .option(
      '--only <documents>',
      `documents with commas between: ${DOCUMENTS.join(', ')}`,
      wordsOf(isDocument, DOCUMENTS),
    )
    .option('--fragment', 'HTML to put into a page of your own, instead of a whole page')
    .option('--json', 'the same as --format json')
    .option('-o, --output <path>', 'file, or folder for one file a language; - or nothing prints')
    .action(async (path: string, given: Options) => {
      const options: Options = given.json ? { ...given, format: 'json' } : given
      const config = await readConfig(io, path)
      const publications = options.lang.map((lang) => publicationOf(config, lang, options.only))
      const { output, format } = options
      if (output === undefined || output === '-') io.out(write(publications, options).trimEnd())
      else if (!isFolder(output)) await io.write(output, write(publications, options))
      else
        for (const each of publications)
          await io.write(
            `${output.replace(/[/\\]$/, '')}/documents.${each.lang}.${format}`,
            write([each], options),
          )
    })
}
