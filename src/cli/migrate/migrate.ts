// `sekisho migrate`: makes a configuration of that of another consent tool.
import type { Command } from 'commander'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parseWith } from '../../catalog/parseConfig'
import { faultFinding, formatFinding } from '../findings'
import { CommandError, EXIT, displayName, readText } from '../io'
import type { Io } from '../io'
import { compose } from './compose'
import { isKlaro, readKlaro } from './klaro'
import { objectLiteralsIn } from './objectLiteral'
import type { ValueObject } from './objectLiteral'
import type { Previous } from './previous'
import { isVanilla, readVanilla } from './vanilla'

interface Options {
  readonly name: string
  readonly email: string
  readonly policyUrl: string
  readonly output: string
}

/** The inline scripts of a page, or the text itself. */
const scriptsIn = function* (node: Tree.Node): Generator<string> {
  if ('tagName' in node && node.tagName === 'script')
    yield node.childNodes.map((each) => ('value' in each ? each.value : '')).join('')
  if ('childNodes' in node) for (const child of node.childNodes) yield* scriptsIn(child)
}

/** Objects of a script; of a page, those of its scripts that are JavaScript. */
const objectsIn = (text: string, name: string): readonly ValueObject[] => {
  if (text.trimStart().startsWith('<'))
    return [...scriptsIn(parse(text))].flatMap((script) => {
      try {
        return objectLiteralsIn(script)
      } catch {
        // Data, or a template of some library.
        return []
      }
    })
  try {
    // JSON is no script, but an expression.
    return objectLiteralsIn(text.trimStart().startsWith('{') ? `(${text})` : text)
  } catch (error) {
    throw new CommandError(
      `${name}: this is not JavaScript that can be read${error instanceof Error ? `: ${error.message}` : ''}. TypeScript has to be compiled first.`,
    )
  }
}

const previousIn = (objects: readonly ValueObject[], name: string): Previous => {
  const vanilla = objects.find(isVanilla)
  if (vanilla) return readVanilla(vanilla)
  const klaro = objects.find(isKlaro)
  if (klaro) return readKlaro(klaro)
  throw new CommandError(
    `${name}: no configuration of vanilla-cookieconsent (categories and language) or klaro (services with purposes) is written there as an object.`,
  )
}

const migrate = async (path: string, options: Options, io: Io): Promise<void> => {
  const name = displayName(path)
  const previous = previousIn(objectsIn(await readText(io, path), name), name)
  const { config, notes } = compose(
    previous,
    { ...options, today: new Date(io.now()).toISOString().slice(0, 10) },
    io.catalog,
  )
  await io.write(options.output, JSON.stringify(config, null, 2) + '\n')
  io.err(
    `[sekisho] Read ${previous.tool}: ${previous.purposes.length} purposes, ${previous.services.length} services.`,
  )
  for (const note of notes) io.err(`- ${note}`)
  const result = parseWith(config, io.catalog)
  if (result.ok) return
  io.err('[sekisho] Still to be filled in:')
  for (const fault of result.faults) io.err(formatFinding(faultFinding(fault)))
  io.exit(EXIT.findings)
}

/** Adds the command `migrate` to the program. */
export const addMigrate = (program: Command, io: Io): void => {
  program
    .command('migrate')
    .description('make a configuration of that of vanilla-cookieconsent or klaro')
    .argument('<file>', 'its script, the HTML page that contains it, or - for standard input')
    .option('--name <name>', 'name of the site or of who runs it', '')
    .option('--email <address>', 'address for questions about the policy', '')
    .option('--policy-url <address>', 'page with the privacy policy', '')
    .option('-o, --output <file>', 'the JSON file to write', '-')
    .action((path: string, options: Options) => migrate(path, options, io))
}
