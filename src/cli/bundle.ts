// `sekisho bundle`: writes one script that contains sekisho.all.js and the configuration.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { resolveServices } from '../catalog/resolve'
import { parseInput, readInput } from './readConfig'
import { CommandError } from './io'
import type { Io } from './io'

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
 * Makes one script that contains Sekisho and a configuration. The configuration is a constant in the
 * function around `sekisho.all.js`, which uses that constant instead of looking for one in the page.
 *
 * @param sdk text of `sekisho.all.js`
 * @param input a valid configuration, as the site wrote it
 * @throws CommandError if this `sekisho.all.js` does not read the constant
 */
export const createBundle = (sdk: string, input: unknown): string => {
  if (!sdk.includes('SEKISHO_CONFIG'))
    throw new CommandError(
      'sekisho.all.js and this command are of different versions. Reinstall the sekisho package.',
    )
  // `</script` occurs in strings and expressions only. There `<\/script` means the same in JavaScript,
  // but does not end an inline script.
  const inner = sdk.trim().replace(/<(?=\/script)/gi, '<\\')
  const { banner = '', code = inner } =
    /^(?<banner>\/\*!.*?\*\/\s*)?(?<code>.*)$/s.exec(inner)?.groups ?? {}
  return `${banner}(()=>{const SEKISHO_CONFIG=${stringLiteral(JSON.stringify(input))};\n${code}\n})();\n`
}

/** Returns the hash of a text for an `integrity` attribute. See https://www.w3.org/TR/SRI/. */
export const integrityOf = (text: string): string =>
  'sha384-' + createHash('sha384').update(text).digest('base64')

const kilobytes = (text: string): number => Math.round(new TextEncoder().encode(text).length / 1024)

interface Options {
  readonly output: string
  readonly json?: boolean
}

/** Adds the command `bundle` to the program. */
export const addBundle = (program: Command, io: Io): void => {
  program
    .command('bundle')
    .description('write one script that contains Sekisho and the configuration')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .requiredOption('-o, --output <file>', 'the script to write')
    .option('--json', 'print one JSON object')
    .action(async (path: string, { output, json = false }: Options) => {
      if (output === '-')
        throw new CommandError(
          'The bundle cannot be written to standard output, which prints its hash and tag. Name a file.',
        )
      const input = await readInput(io, path)
      const { policy } = parseInput(io, input, path)
      const { config } = resolveServices(input, io.catalog)
      const text = createBundle(await io.readBrowserFile('sekisho.all.js'), config)
      await io.write(output, text)
      const integrity = integrityOf(text)
      const tag = `<script src="/${basename(output)}" integrity="${integrity}"></script>`
      if (json) io.out(JSON.stringify({ output, policy: policy.version, integrity, tag }, null, 2))
      else
        io.out(
          `${output}: policy ${policy.version}, ${kilobytes(text)} KB\n${integrity}\n\n` +
            'Make this tag the first element of <head>, and change src to the address of the file.\n' +
            `If the file is on another origin, add crossorigin="anonymous".\n\n${tag}`,
        )
    })
}
