import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { checked, readInput } from './config'
import { CallError } from './io'
import type { Io } from './io'

/**
 * JSON as a JavaScript string that is safe wherever it stands: in a file, or between script tags.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
const literalOf = (json: string): string =>
  JSON.stringify(json).replace(
    /[<>\u2028\u2029]/g,
    (char) => '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0'),
  )

/**
 * One script with Sekisho and a configuration inside. The configuration is a constant around
 * `sekisho.all.js`, which looks at it before it asks the page.
 *
 * @param sdk text of `sekisho.all.js`
 * @param input a valid configuration, as it is written
 * @throws CallError where the browser file is of a version that does not look at the constant
 */
export const bundleOf = (sdk: string, input: unknown): string => {
  if (!sdk.includes('SEKISHO_CONFIG'))
    throw new CallError(
      'sekisho.all.js is of another version than this command. Install sekisho anew.',
    )
  // In a string or an expression, where alone it stands, this is the same to JavaScript and not to HTML.
  const inner = sdk.trim().replace(/<(?=\/script)/gi, '<\\')
  const { banner = '', code = inner } =
    /^(?<banner>\/\*!.*?\*\/\s*)?(?<code>.*)$/s.exec(inner)?.groups ?? {}
  return `${banner}(()=>{const SEKISHO_CONFIG=${literalOf(JSON.stringify(input))};\n${code}\n})();\n`
}

/** The hash of a text for an `integrity` attribute. See https://www.w3.org/TR/SRI/. */
export const integrityOf = (text: string): string =>
  'sha384-' + createHash('sha384').update(text).digest('base64')

const kilobytes = (text: string): number => Math.round(new TextEncoder().encode(text).length / 1024)

interface Options {
  readonly output: string
  readonly json?: boolean
}

/** Adds `bundle`: makes one script of Sekisho and a configuration. */
export const addBundle = (program: Command, io: Io): void => {
  program
    .command('bundle')
    .description('make one script with Sekisho and the configuration inside')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .requiredOption('-o, --output <file>', 'the script to write')
    .option('--json', 'print one JSON object')
    .action(async (path: string, { output, json = false }: Options) => {
      if (output === '-') throw new CallError('Name a file to write: its hash belongs to the tag.')
      const input = await readInput(io, path)
      const { policy } = checked(input, path)
      const text = bundleOf(await io.shipped('sekisho.all.js'), input)
      await io.write(output, text)
      const integrity = integrityOf(text)
      const tag = `<script src="/${basename(output)}" integrity="${integrity}"></script>`
      if (json) io.out(JSON.stringify({ output, policy: policy.version, integrity, tag }, null, 2))
      else
        io.out(
          `${output}: policy ${policy.version}, ${kilobytes(text)} KB\n${integrity}\n\n` +
            'Put this first into <head>, with the address where the file is. For a file at another\n' +
            `origin add crossorigin="anonymous".\n\n${tag}`,
        )
    })
}
