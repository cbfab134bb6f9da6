// Runs the command line: parses the arguments, runs the command, and reports errors.
import { Command, CommanderError } from 'commander'
import { addBuild } from './build/build'
import { addBundle } from './build/bundle'
import { addCheck } from './check'
import { addDiff } from './diff'
import { addDocuments } from './documents'
import { addInit } from './init/init'
import { FaultsError, faultFinding, formatFinding } from './findings'
import { CommandError, EXIT } from './io'
import type { Io } from './io'
import { addMigrate } from './migrate/migrate'
import { addResolve } from './resolve'
import { addSnippet } from './snippet'
import { addScan } from './scan'
import { addTag } from './tag'
import { VERSION } from './version'

/** All commands, one file each, in the order in which `--help` lists them. */
const COMMANDS: readonly ((program: Command, io: Io) => void)[] = [
  addInit,
  addSnippet,
  addMigrate,
  addCheck,
  addDiff,
  addTag,
  addDocuments,
  addResolve,
  addBuild,
  addBundle,
  addScan,
]

/** Reports why a command failed, and sets the exit code. */
const reportError = (error: unknown, json: boolean, io: Io): void => {
  if (error instanceof FaultsError) {
    const findings = error.faults.map(faultFinding)
    if (json) io.out(JSON.stringify({ error: error.message, findings }, null, 2))
    for (const finding of findings) io.err(formatFinding(finding))
    io.err(`[sekisho] ${error.message}`)
    io.exit(EXIT.findings)
    return
  }
  const isExpected = error instanceof CommandError || error instanceof CommanderError
  const text = error instanceof Error ? error.message : String(error)
  const message = isExpected
    ? text.replace(/^error: /, '').replaceAll('\n', ' ')
    : `This is a bug in sekisho: ${text}`
  if (json) io.out(JSON.stringify({ error: message }, null, 2))
  io.err(`[sekisho] ${message}`)
  io.exit(EXIT.failed)
}

/**
 * Runs the command `sekisho`. Never throws: errors are printed, and set the exit code.
 *
 * @param args the arguments after `sekisho` on the command line
 */
export const run = async (args: readonly string[], io: Io): Promise<void> => {
  const program = new Command('sekisho')
    .description('Checks and publishes the privacy policy of a site that uses Sekisho.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      // reportError prints errors.
      writeErr: () => {},
    })
  for (const add of COMMANDS) add(program, io)
  program.addHelpText(
    'after',
    '\nExit codes: 0 success, 1 faults or findings, 2 the command could not be carried out.' +
      '\nA <config> is a JSON file (.jsonc: with comments), an HTML page with <script id="sekisho-config">, or - for standard input.',
  )
  try {
    if (!args.length) program.outputHelp()
    else await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return
    reportError(error, args.includes('--json'), io)
  }
}
