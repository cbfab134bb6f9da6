import { Command, CommanderError } from 'commander'
import { addBundle } from './bundle'
import { addCheck } from './check'
import { addDiff } from './diff'
import { addDocuments } from './documents'
import { FaultsError, findingOf, lineOf } from './findings'
import { CallError, EXIT } from './io'
import type { Io } from './io'
import { addTag } from './tag'

declare const __VERSION__: string

/** Every command: one file each, one line here. `--help` shows them in this order. */
const COMMANDS: readonly ((program: Command, io: Io) => void)[] = [
  addCheck,
  addDiff,
  addTag,
  addDocuments,
  addBundle,
]

/** Ends a command that could not do what it was asked, in one line for people. */
const fail = (error: unknown, json: boolean, io: Io): void => {
  if (error instanceof FaultsError) {
    const findings = error.faults.map(findingOf)
    if (json) io.out(JSON.stringify({ error: error.message, findings }, null, 2))
    for (const each of findings) io.err(lineOf(each))
    io.err(`[sekisho] ${error.message}`)
    io.exit(EXIT.findings)
    return
  }
  const known = error instanceof CallError || error instanceof CommanderError
  const text = error instanceof Error ? error.message : String(error)
  const message = known
    ? text.replace(/^error: /, '').replaceAll('\n', ' ')
    : `This is a fault of sekisho itself: ${text}`
  if (json) io.out(JSON.stringify({ error: message }, null, 2))
  io.err(`[sekisho] ${message}`)
  io.exit(EXIT.call)
}

/**
 * Runs the command `sekisho`. Never throws: what goes wrong is said in one line, and in the exit code.
 *
 * @param args what stands after `sekisho` on the command line
 */
export const run = async (args: readonly string[], io: Io): Promise<void> => {
  const program = new Command('sekisho')
    .description('Checks and publishes the privacy policy of a site that uses Sekisho.')
    .version(__VERSION__)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      // Said once, below.
      writeErr: () => {},
    })
  for (const add of COMMANDS) add(program, io)
  program.addHelpText(
    'after',
    '\nExit codes: 0 all is well, 1 there are faults or findings, 2 the call could not be carried out.' +
      '\nA <config> is a JSON file, an HTML page with <script id="sekisho-config">, or - for standard input.',
  )
  try {
    if (!args.length) program.outputHelp()
    else await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return
    fail(error, args.includes('--json'), io)
  }
}
