import type { Command } from 'commander'
import { readConfig } from './config'
import type { Io } from './io'

/** Adds `check`: says whether a configuration is valid. */
export const addCheck = (program: Command, io: Io): void => {
  program
    .command('check')
    .description('say whether a configuration is valid, and what to look at before it is published')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .option('--json', 'print one JSON object')
    .action(async (path: string, { json = false }: { json?: boolean }) => {
      await readConfig(io, path)
      io.out(json ? JSON.stringify({ findings: [] }, null, 2) : `${path} is valid.`)
    })
}
