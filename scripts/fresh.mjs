// Says whether the committed browser files are those that the sources give. Runs after the build.
import { spawnSync } from 'node:child_process'

const { stdout, status } = spawnSync('git', ['status', '--porcelain', '--', 'dist'], {
  encoding: 'utf8',
})
if (status !== 0) console.log('dist/: not a git checkout, nothing to compare with')
else if (stdout && process.env.CI) {
  console.error(`dist/ is stale: run "npm run build" and commit it.\n${stdout}`)
  process.exit(1)
} else console.log(stdout ? 'dist/ has changed: commit it' : 'dist/ is fresh')
