// One script with everything in it: `sekisho build --single`, and `sekisho bundle`, its name before 0.4.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { CommandError } from '../io'
import type { Io } from '../io'
import { compileSite } from './compileSite'
import { readSite } from './readSite'

/**
 * Writes JSON as a JavaScript string literal that is safe in a file and inside an inline script.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
const stringLiteral = (json: string): string =>
  JSON.stringify(json).replace(
    /[<>\u2028\u2029]/g,
    (char) => '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0'),
  )

/**
 * Puts a configuration around a script, as a constant that the script uses. The result is safe in a file and inside
 * an inline script.
 *
 * @param script text that reads the constant `SEKISHO_CONFIG`
 * @param config what the constant holds, as JSON
 * @throws CommandError if the script does not read the constant
 */
export const embedConfig = (script: string, config: unknown): string => {
  if (!script.includes('SEKISHO_CONFIG'))
    throw new CommandError(
      'The files of this package are of different versions. Reinstall the sekisho package.',
    )
  // `</script` occurs in strings and expressions only. There `<\/script` means the same in JavaScript,
  // but does not end an inline script.
  const inner = script.trim().replace(/<(?=\/script)/gi, '<\\')
  const { banner = '', code = inner } =
    /^(?<banner>(?:\/\/#.*\n)?\/\*!.*?\*\/\s*)?(?<code>.*)$/s.exec(inner)?.groups ?? {}
  return `${banner}(()=>{const SEKISHO_CONFIG=${stringLiteral(JSON.stringify(config))};\n${code}\n})();\n`
}

/** Returns the hash of a text for an `integrity` attribute. See https://www.w3.org/TR/SRI/. */
export const integrityOf = (text: string): string =>
  'sha384-' + createHash('sha384').update(text).digest('base64')

/** Returns the length of a text in KB, rounded. */
export const kilobytes = (text: string): number =>
  Math.round(new TextEncoder().encode(text).length / 1024)

/** Where a script goes, and how the result is printed. */
export interface BundleOptions {
  readonly output: string
  readonly json?: boolean
}

/**
 * Writes one script that contains Sekisho and a configuration, and prints its hash and tag.
 *
 * @throws CommandError, FaultsError if the configuration cannot be read or is not valid
 */
export const writeBundle = async (
  io: Io,
  path: string,
  { output, json = false }: BundleOptions,
): Promise<void> => {
  if (output === '-')
    throw new CommandError(
      'The script cannot be written to standard output, which prints its hash and tag. Name a file.',
    )
  const { config, features, languages } = await readSite(io, path)
  const site = { features, languages, integrity: {} }
  const text = embedConfig(await compileSite(io, 'site.single', site), config)
  await io.write(output, text)
  const integrity = integrityOf(text)
  const tag = `<script src="/${basename(output)}" integrity="${integrity}"></script>`
  const policy = config.policy.version
  if (json) io.out(JSON.stringify({ output, policy, integrity, tag }, null, 2))
  else
    io.out(
      `${output}: policy ${policy}, ${kilobytes(text)} KB\n${integrity}\n\n` +
        'Make this tag the first element of <head>, and change src to the address of the file.\n' +
        `If the file is on another origin, add crossorigin="anonymous".\n\n${tag}`,
    )
}

/** Adds the command `bundle` to the program. */
export const addBundle = (program: Command, io: Io): void => {
  program
    .command('bundle')
    .description('the same as build --single')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .requiredOption('-o, --output <file>', 'the script to write')
    .option('--json', 'print one JSON object')
    .action((path: string, options: BundleOptions) => writeBundle(io, path, options))
}
