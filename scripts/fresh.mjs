// Says whether the committed browser files, and the pages that are made of the sources, are those that the sources give.
// Runs after the build.
import { spawnSync } from 'node:child_process'

const { stdout, status } = spawnSync('git', ['status', '--porcelain', '--', 'dist', 'docs'], {
  encoding: 'utf8',
})
if (status !== 0) console.log('dist/: not a git checkout, nothing to compare with')
else if (stdout && process.env.CI) {
  console.error(
    `dist/ or what docs/ says of it is stale: run "npm run build" and commit it.\n${stdout}`,
  )
  process.exit(1)
} else console.log(stdout ? 'dist/ or docs/ has changed: commit it' : 'dist/ and docs/ are fresh')
