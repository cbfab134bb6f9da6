// Makes a release: `npm run release -- 0.5.0 --dry-run` says what it would do and changes nothing; without
// --dry-run it writes the version and the date, runs all tests, commits and tags. Publishing is left to the
// last command that it prints, for a machine whose identity npm can attest.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { parseArgs } from 'node:util'
import { releaseNotes, withRelease } from './changelog.mjs'

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { 'dry-run': { type: 'boolean' } },
  allowPositionals: true,
})
const dry = values['dry-run'] ?? false
const [version = ''] = positionals
const tag = `v${version}`
const today = new Date().toISOString().slice(0, 10)

const fail = (message) => {
  console.error(`✗ ${message}`)
  process.exit(1)
}
const read = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout.trim()

/** Runs a command that has an effect, or says that it would. */
const run = (command, ...args) => {
  console.log(`${dry ? 'would run' : 'runs'}: ${[command, ...args].join(' ')}`)
  if (!dry && spawnSync(command, args, { stdio: 'inherit' }).status !== 0)
    fail(`${command} has failed; nothing has been tagged`)
}

if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  fail('Say which version: npm run release -- 0.5.0 [--dry-run]')
if (read('git', ['tag', '--list', tag])) fail(`${tag} exists already`)
if (read('git', ['status', '--porcelain'])) {
  if (!dry) fail('There are changes that are not committed')
  console.log('note: there are changes that are not committed')
}

const changelog = readFileSync('CHANGELOG.md', 'utf8')
const notes = releaseNotes(changelog)
if (!notes) fail('CHANGELOG.md has nothing under [Unreleased]')
console.log(`${version}, ${today}: ${notes.split('\n').length} lines in CHANGELOG.md`)
if (!dry) writeFileSync('CHANGELOG.md', withRelease(changelog, version, today))

run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version')
run('npm', 'run', '-s', 'build')
run('npm', 'test')
run('git', 'commit', '--all', '--message', `Release ${version}`)
run('git', 'tag', '--annotate', tag, '--message', `Sekisho ${version}`)

const files = JSON.parse(read('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']))[0]
console.log(`package: ${files.entryCount} files, ${Math.round(files.unpackedSize / 1024)} KiB`)
console.log(`then: git push --follow-tags, and npm publish --provenance where the tag is built`)
