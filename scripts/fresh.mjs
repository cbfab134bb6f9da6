// Says whether the committed browser files are those that the sources give. Runs after the build.
import { spawnSync } from 'node:child_process'

/** What a build writes and the repository has: see scripts/sizes.mjs. */
const WRITTEN = ['dist', 'docs/files.md', 'docs/languages-and-looks.md']

const { stdout, status } = spawnSync('git', ['status', '--porcelain', '--', ...WRITTEN], {
  encoding: 'utf8',
})
if (status !== 0) console.log('dist/: not a git checkout, nothing to compare with')
else if (stdout && process.env.CI) {
  console.error(
    `dist/ or the sizes in docs/files.md are stale: run "npm run build" and commit it.\n${stdout}`,
  )
  process.exit(1)
} else console.log(stdout ? 'dist/ or docs/ has changed: commit it' : 'dist/ is fresh')
