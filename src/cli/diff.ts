// `sekisho diff`: reports what has changed between two policies, and writes entries for `policy.changes`.
import type { Command } from 'commander'
import type { Change, Config } from '../policy/types'
import { suggestEntries } from './changeEntries'
import { compareConfigs } from './compareConfigs'
import type { ConfigChanges } from './compareConfigs'
import { changeHeading, describeChange } from './describeChange'
import { EXIT, rejectStdinTwice } from './io'
import type { Io } from './io'
import { readConfig } from './readConfig'
import { languagesOf, quotedList } from './rules/localizedTexts'
import { SUMMARY_TEXTS } from './summaryTexts'

/** Returns what the owner should know before the entries are pasted. */
const notesOn = (
  old: Config,
  next: Config,
  { purposes }: ConfigChanges,
  hasEntries: boolean,
): readonly string[] => {
  const reworded = purposes.filter(
    (each) => each.undeclared && each.state === 'reworded' && each.asks,
  )
  const understated = purposes.filter((each) => each.understated)
  const untranslated = languagesOf(next).filter((each) => !Object.hasOwn(SUMMARY_TEXTS, each))
  return [
    reworded.length
      ? `If the new wording of ${quotedList(reworded.map(({ id }) => id))} means the same, write "minor" in its entry: then nobody is asked again because of it.`
      : '',
    understated.length
      ? `An entry calls the change of ${quotedList(understated.map(({ id }) => id))} minor, but more is covered than before. Visitors are asked again anyway: write "material".`
      : '',
    purposes.length && old.policy.version === next.policy.version
      ? `Both policies have the version ${next.policy.version}. Give the new policy a new version, and use it in the entries.`
      : '',
    hasEntries && untranslated.length
      ? `Translate each summary into ${quotedList(untranslated)} too.`
      : '',
  ].filter(Boolean)
}

const KINDS: Readonly<Record<ConfigChanges['kind'], string>> = {
  none: 'no purpose has changed',
  minor: 'a minor change',
  material: 'a material change',
}

/** Formats the whole comparison as text. */
const formatReport = (
  old: Config,
  next: Config,
  { from, to, kind, purposes }: ConfigChanges,
  entries: readonly Change[],
  notes: readonly string[],
): string => {
  const asked = purposes.filter(({ asks }) => asks).map(({ id }) => id)
  const effect = asked.length
    ? `Visitors are asked about ${quotedList(asked)}.`
    : 'Nobody is asked again.'
  const details = purposes.map((change) => {
    const { wider, narrower, reworded } = describeChange(change, old)
    const lines = [
      ...wider.map((line) => `  + ${line}`),
      // The parts of a purpose that was removed as a whole are not listed.
      ...(change.state === 'gone' ? [] : narrower.map((line) => `  - ${line}`)),
      ...reworded.map((line) => `  ~ ${line}`),
    ]
    return [changeHeading(change, old, next), ...lines].join('\n')
  })
  const json = entries.map((each) => JSON.stringify(each, null, 2)).join(',\n')
  return [
    `From ${from} to ${to}: ${KINDS[kind]}. ${effect}`,
    ...details,
    ...(json ? [`Add to policy.changes:\n\n${json}`] : []),
    ...(purposes.length && !json ? ['policy.changes already declares this.'] : []),
    ...notes,
  ].join('\n\n')
}

/** Adds the command `diff` to the program. */
export const addDiff = (program: Command, io: Io): void => {
  program
    .command('diff')
    .description('compare two policies, and write the entries for policy.changes')
    .argument('<old>', 'the published configuration: JSON file, HTML page, or - for standard input')
    .argument('<new>', 'the configuration to be published')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExits with 1 if something has changed that policy.changes does not declare.',
    )
    .action(async (oldPath: string, newPath: string, { json = false }: { json?: boolean }) => {
      rejectStdinTwice(oldPath, newPath)
      const old = await readConfig(io, oldPath)
      const next = await readConfig(io, newPath)
      const changes = compareConfigs(old, next)
      const entries = suggestEntries(changes.purposes, old, next)
      const notes = notesOn(old, next, changes, !!entries.length)

      io.exit(entries.length ? EXIT.findings : EXIT.ok)
      if (!json) {
        io.out(formatReport(old, next, changes, entries, notes))
        return
      }
      const purposes = changes.purposes.map((change) => ({
        id: change.id,
        state: change.state,
        asks: change.asks,
        undeclared: change.undeclared,
        ...describeChange(change, old),
      }))
      io.out(JSON.stringify({ ...changes, purposes, changes: entries, notes }, null, 2))
    })
}
