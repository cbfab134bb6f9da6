// Says whether the committed browser files are those that the sources give. Runs after the build.
import { spawnSync } from 'node:child_process'

const { stdout, status } = spawnSync('git', ['status', '--porcelain', '--', 'dist', 'README.md'], {
  encoding: 'utf8',
})
if (status !== 0) console.log('dist/: not a git checkout, nothing to compare with')
else if (stdout && process.env.CI) {
  console.error(
    `dist/ or the sizes in README.md are stale: run "npm run build" and commit it.\n${stdout}`,
  )
  process.exit(1)
} else console.log(stdout ? 'dist/ or README.md has changed: commit it' : 'dist/ is fresh')
