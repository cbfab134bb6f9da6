// `sekisho check`: validates a configuration and lints it before it is published.
import type { Command } from 'commander'
import { parseWith } from '../catalog/parseConfig'
import { resolveServices } from '../catalog/resolve'
import { CATALOG_RULES, isOfCatalog, presetFindings, unverifiedFacts } from './catalogRules'
import { COMPARISON_RULES, comparisonFindings } from './comparisonRules'
import { CONTRAST_RULES, contrastFindings } from './contrastRules'
import { faultFinding, formatFinding, pluralize } from './findings'
import type { Finding } from './findings'
import { CommandError, displayName, EXIT, rejectStdinTwice } from './io'
import type { Io } from './io'
import { lint, RULES } from './lint'
import { readConfig, readInput } from './readConfig'

interface Options {
  readonly against?: string
  readonly css?: readonly string[]
  readonly skip?: string
  readonly strict?: boolean
  readonly json?: boolean
}

/**
 * Reads the rule names in the value of `--skip`.
 *
 * @throws CommandError if a name is not the name of a rule
 */
const parseRuleNames = (text = ''): readonly string[] => {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const known = [...Object.keys(RULES), ...COMPARISON_RULES, ...CATALOG_RULES, ...CONTRAST_RULES]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new CommandError(`There is no rule “${unknown}”. The rules are ${known.join(', ')}.`)
  return names
}

const findIn = async (path: string, options: Options, io: Io): Promise<readonly Finding[]> => {
  const skipped = parseRuleNames(options.skip)
  const input = await readInput(io, path)
  const result = parseWith(input, io.catalog)
  if (!result.ok) return result.faults.map(faultFinding)
  const published =
    options.against === undefined ? undefined : await readConfig(io, options.against)
  const resolution = resolveServices(input, io.catalog)
  return [
    ...lint(result.config, io.now()).filter((finding) => !isOfCatalog(finding, resolution)),
    ...(published ? comparisonFindings(published, result.config) : []),
    ...unverifiedFacts(resolution),
    ...presetFindings(resolution, io.now()),
    ...(await contrastFindings(result.config, options.css ?? [], io)),
  ].filter(({ rule }) => !skipped.includes(rule))
}

/** Adds the command `check` to the program. */
export const addCheck = (program: Command, io: Io): void => {
  program
    .command('check')
    .description('check that a configuration is valid, and warn of mistakes before it is published')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .option(
      '--against <older>',
      'the published configuration: also warn of what its visitors would be asked again',
    )
    .option(
      '--css <files...>',
      'style sheets of the site: also compute the contrast of its colours',
    )
    .option('--skip <rules>', 'rules to skip, by the names printed in parentheses, comma-separated')
    .option('--strict', 'exit with 1 if there are warnings')
    .option('--json', 'print one JSON object')
    .action(async (path: string, options: Options) => {
      rejectStdinTwice(path, options.against)
      const findings = await findIn(path, options, io)
      const count = (wanted: Finding['severity']): number =>
        findings.filter(({ severity }) => severity === wanted).length
      const [errors, warnings, hints] = [count('error'), count('warning'), count('hint')]
      const valid = !errors
      io.exit(valid && !(options.strict && warnings) ? EXIT.ok : EXIT.findings)
      if (options.json) {
        io.out(JSON.stringify({ valid, errors, warnings, hints, findings }, null, 2))
        return
      }
      for (const finding of findings) io.out(formatFinding(finding))
      const also =
        (warnings ? `, ${pluralize(warnings, 'warning')}` : '') +
        (hints ? `, ${pluralize(hints, 'hint')}` : '')
      io.out(
        valid
          ? `${displayName(path)}: the configuration is valid${also}.`
          : `${displayName(path)}: the configuration is not valid, ${pluralize(errors, 'fault')}${also}.`,
      )
    })
}
