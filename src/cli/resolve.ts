// `sekisho resolve`: prints a configuration with the services of the catalogue written out.
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { CATALOG_LANGUAGES } from '../catalog/localize'
import { resolveServices } from '../catalog/resolve'
import type { Io } from './io'
import { parseInput, readInput } from './readConfig'

interface Options {
  readonly lang?: readonly string[]
  readonly output: string
}

/** Reads the comma-separated languages after `--lang`. Throws if the catalogue lacks one. */
const parseLanguages = (text: string): readonly string[] => {
  const languages = text.split(',').map((word) => word.trim())
  const unknown = languages.find((word) => !CATALOG_LANGUAGES.some((known) => known === word))
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `${JSON.stringify(unknown)} is not supported. Use ${CATALOG_LANGUAGES.join(', ')}.`,
    )
  return languages
}

/** Adds the command `resolve` to the program. */
export const addResolve = (program: Command, io: Io): void => {
  program
    .command('resolve')
    .description(
      'write out the services and regions that a configuration only names, from the catalogue',
    )
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .option(
      '--lang <languages>',
      `comma-separated languages to write besides those of the policy: ${CATALOG_LANGUAGES.join(', ')}`,
      parseLanguages,
    )
    .option('-o, --output <file>', 'the JSON file to write', '-')
    .action(async (path: string, { lang, output }: Options) => {
      const input = await readInput(io, path)
      parseInput(io, input, path)
      const { config } = resolveServices(input, io.catalog, lang)
      await io.write(output, JSON.stringify(config, null, 2) + '\n')
    })
}
