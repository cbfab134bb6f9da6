import type { Command } from 'commander'
import { parseConfig } from '../policy/parse'
import { against, AGAINST_RULES } from './against'
import { readConfig, readInput } from './config'
import { counted, findingOf, lineOf } from './findings'
import type { Finding } from './findings'
import { CallError, EXIT, nameOf, refuseTwice } from './io'
import type { Io } from './io'
import { lint, RULES } from './lint'

interface Options {
  readonly against?: string
  readonly skip?: string
  readonly strict?: boolean
  readonly json?: boolean
}

/** The names of rules in an option. */
const rulesIn = (text = ''): readonly string[] => {
  const names = text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  const known = [...Object.keys(RULES), ...AGAINST_RULES]
  const wrong = names.find((each) => !known.includes(each))
  if (wrong !== undefined)
    throw new CallError(`There is no rule “${wrong}”. There are ${known.join(', ')}.`)
  return names
}

const findingsOf = async (path: string, options: Options, io: Io): Promise<readonly Finding[]> => {
  const skipped = rulesIn(options.skip)
  const result = parseConfig(await readInput(io, path))
  if (!result.ok) return result.faults.map(findingOf)
  const old = options.against === undefined ? undefined : await readConfig(io, options.against)
  return [...lint(result.config, io.now()), ...(old ? against(old, result.config) : [])].filter(
    ({ rule }) => !skipped.includes(rule),
  )
}

/** Adds `check`: says whether a configuration is valid, and what to look at before it is published. */
export const addCheck = (program: Command, io: Io): void => {
  program
    .command('check')
    .description('say whether a configuration is valid, and what to look at before it is published')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .option(
      '--against <older>',
      'the configuration that is published now: say what would be asked again',
    )
    .option('--skip <rules>', 'leave out rules, named as they are printed, with commas between')
    .option('--strict', 'end with 1 where there are warnings, too')
    .option('--json', 'print one JSON object')
    .action(async (path: string, options: Options) => {
      refuseTwice(path, options.against)
      const findings = await findingsOf(path, options, io)
      const errors = findings.filter(({ severity }) => severity === 'error').length
      const warnings = findings.length - errors
      const valid = !errors
      io.exit(valid && !(options.strict && warnings) ? EXIT.fine : EXIT.findings)
      if (options.json) {
        io.out(JSON.stringify({ valid, errors, warnings, findings }, null, 2))
        return
      }
      for (const each of findings) io.out(lineOf(each))
      const rest = warnings ? `, ${counted(warnings, 'warning')}` : ''
      io.out(
        valid
          ? `${nameOf(path)}: the configuration is valid${rest}.`
          : `${nameOf(path)}: the configuration is not valid, ${counted(errors, 'fault')}${rest}.`,
      )
    })
}
