import type { Command } from 'commander'
import type { Change, Config } from '../policy/types'
import { changesBetween } from './changes'
import type { Changes } from './changes'
import { readConfig } from './config'
import { headingOf, linesOf } from './differences'
import { entriesOf } from './entries'
import { EXIT, refuseTwice } from './io'
import type { Io } from './io'
import { languagesOf, listed } from './rules/walk'
import { SUMMARIES } from './summaries'

/** What should be known before the entries are pasted. */
const notesOf = (
  old: Config,
  next: Config,
  { purposes }: Changes,
  asks: boolean,
): readonly string[] => {
  const words = purposes.filter((each) => each.undeclared && each.state === 'reworded' && each.asks)
  const small = purposes.filter(({ belittled }) => belittled)
  const others = languagesOf(next).filter((each) => !Object.hasOwn(SUMMARIES, each))
  return [
    words.length
      ? `If the other words of ${listed(words.map(({ id }) => id))} mean the same, write "minor" in their entry: then nobody is asked again for them.`
      : '',
    small.length
      ? `An entry calls ${listed(small.map(({ id }) => id))} minor, and more is covered: visitors are asked again all the same. Write "material".`
      : '',
    purposes.length && old.policy.version === next.policy.version
      ? `Both have the version ${next.policy.version}. Give the new policy a version of its own, in its entries too.`
      : '',
    asks && others.length ? `Write each summary in ${listed(others)} too.` : '',
  ].filter(Boolean)
}

const KINDS: Readonly<Record<Changes['kind'], string>> = {
  none: 'no purpose has changed',
  minor: 'a minor change',
  material: 'a material change',
}

/** All of it for people. */
const report = (
  old: Config,
  next: Config,
  { from, to, kind, purposes }: Changes,
  entries: readonly Change[],
  notes: readonly string[],
): string => {
  const asked = purposes.filter(({ asks }) => asks).map(({ id }) => id)
  const who = asked.length ? `Visitors are asked about ${listed(asked)}.` : 'Nobody is asked again.'
  const details = purposes.map((each) => {
    const { wider, narrower, reworded } = linesOf(each, old)
    const lines = [
      ...wider.map((line) => `  + ${line}`),
      // Of what is gone as a whole, the parts need not be told.
      ...(each.state === 'gone' ? [] : narrower.map((line) => `  - ${line}`)),
      ...reworded.map((line) => `  ~ ${line}`),
    ]
    return [headingOf(each, old, next), ...lines].join('\n')
  })
  const paste = entries.map((each) => JSON.stringify(each, null, 2)).join(',\n')
  return [
    `From ${from} to ${to}: ${KINDS[kind]}. ${who}`,
    ...details,
    ...(paste ? [`For policy.changes:\n\n${paste}`] : []),
    ...(purposes.length && !paste ? ['policy.changes says so already.'] : []),
    ...notes,
  ].join('\n\n')
}

/** Adds `diff`: says what has changed between two configurations. */
export const addDiff = (program: Command, io: Io): void => {
  program
    .command('diff')
    .description(
      'say what has changed between two policies, and write the entry for policy.changes',
    )
    .argument('<old>', 'the configuration that is published: JSON file, HTML page, or -')
    .argument('<new>', 'the one to be published')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nEnds with 1 where something has changed that policy.changes does not say.',
    )
    .action(async (oldPath: string, newPath: string, { json = false }: { json?: boolean }) => {
      refuseTwice(oldPath, newPath)
      const old = await readConfig(io, oldPath)
      const next = await readConfig(io, newPath)
      const changes = changesBetween(old, next)
      const entries = entriesOf(changes.purposes, old, next)
      const notes = notesOf(old, next, changes, !!entries.length)

      io.exit(entries.length ? EXIT.findings : EXIT.fine)
      if (!json) {
        io.out(report(old, next, changes, entries, notes))
        return
      }
      const purposes = changes.purposes.map((each) => ({
        id: each.id,
        state: each.state,
        asks: each.asks,
        undeclared: each.undeclared,
        ...linesOf(each, old),
      }))
      io.out(JSON.stringify({ ...changes, purposes, changes: entries, notes }, null, 2))
    })
}
