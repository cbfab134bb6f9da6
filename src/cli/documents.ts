// `sekisho documents`: writes the documents that a site publishes from its policy.
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { isSupported, publicationOf } from '../documents/anyLanguage'
import { DOCUMENTS, isDocument } from '../documents/documents'
import { toFragment, toPage } from '../documents/html'
import { toJson } from '../documents/json'
import { gpcResource } from '../policy/gpcResource'
import { toMarkdown } from '../documents/markdown'
import type { DocumentName, Publication } from '../documents/tree'
import { LANGUAGES } from '../locales/languages'
import { policyLanguages, siteLanguages } from './build/siteLanguages'
import type { Io } from './io'
import { readConfig } from './readConfig'

const FORMATS = ['html', 'md', 'json'] as const

interface Options {
  readonly lang?: readonly string[]
  readonly format: (typeof FORMATS)[number]
  readonly only?: readonly DocumentName[]
  readonly fragment?: boolean
  readonly json?: boolean
  readonly gpc?: boolean
  readonly output?: string
}

/** Makes a parser for a comma-separated list; each word is returned once. Throws on unknown words. */
const listParser =
  <T extends string>(known: (word: string) => word is T, all: readonly string[]) =>
  (text: string): readonly T[] => {
    const words = [...new Set(text.split(',').map((word) => word.trim()))]
    const unknown = words.find((word) => !known(word))
    if (unknown !== undefined)
      throw new InvalidArgumentError(
        `${JSON.stringify(unknown)} is not supported. Use ${all.join(', ')}.`,
      )
    return words.filter(known)
  }

const isFormat = (word: string): word is Options['format'] =>
  (FORMATS as readonly string[]).includes(word)

/** Whether a path is taken for a directory: it has no file extension. */
const isDirectory = (path: string): boolean => !/[^/\\]\.\w+$/.test(path)

const render = (publications: readonly Publication[], { format, fragment }: Options): string =>
  format == 'json'
    ? toJson(publications)
    : format == 'md'
      ? toMarkdown(publications)
      : fragment
        ? toFragment(publications)
        : toPage(publications)

/** Adds the command `documents` to the program. */
export const addDocuments = (program: Command, io: Io): void => {
  program
    .command('documents')
    .description(
      'write the documents that a site publishes: purposes, transmissions, cookies, changes, contact',
    )
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .option(
      '--lang <languages>',
      `comma-separated languages: ${LANGUAGES.join(', ')}; default: those of the policy`,
      listParser((tag): tag is string => isSupported(tag), LANGUAGES),
    )
    .option(
      '--format <format>',
      `one of ${FORMATS.join(', ')}`,
      (text: string) => listParser(isFormat, FORMATS)(text)[0],
      'html' as const,
    )
    .option(
      '--only <documents>',
      `comma-separated documents: ${DOCUMENTS.join(', ')}`,
      listParser(isDocument, DOCUMENTS),
    )
    .option('--fragment', 'write HTML to insert into a page of your own, instead of a whole page')
    .option('--json', 'same as --format json')
    .option(
      '--gpc',
      'write /.well-known/gpc.json instead: whether Global Privacy Control is obeyed',
    )
    .option(
      '-o, --output <path>',
      'file, or directory for one file per language; default: standard output',
    )
    .action(async (path: string, given: Options) => {
      const options: Options = given.json ? { ...given, format: 'json' } : given
      const config = await readConfig(io, path)
      if (given.gpc) {
        const text = JSON.stringify(gpcResource(config))
        if (given.output === undefined || given.output === '-') io.out(text)
        else await io.write(given.output, `${text}\n`)
        return
      }
      const written = policyLanguages(config.policy)
      const languages = options.lang ?? (written.length ? written : siteLanguages(config))
      const publications = languages.map((lang) => publicationOf(config, lang, options.only))
      const { output, format } = options
      if (output === undefined || output === '-') io.out(render(publications, options).trimEnd())
      else if (!isDirectory(output)) await io.write(output, render(publications, options))
      else
        for (const each of publications)
          await io.write(
            `${output.replace(/[/\\]$/, '')}/documents.${each.lang}.${format}`,
            render([each], options),
          )
    })
}
