// Rewrites the numbers of the README's table of sizes from dist/ and package.json. Runs after the build.
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { format, resolveConfig } from 'prettier'

/** A row of the table: `| files | size | limit | rest |`. */
const ROW = /^\|([^|]*`sekisho[^|]*)\|[^|]*\|[^|]*\|/gm

const kilobytes = (bytes) => (bytes / 1024).toFixed(2)
const sizeOf = (path) => brotliCompressSync(readFileSync(path)).length

const limits = JSON.parse(readFileSync('package.json', 'utf8'))['size-limit']
const readme = readFileSync('README.md', 'utf8')
const from = readme.indexOf('\n## Sizes\n')
const to = readme.indexOf('\n## ', from + 1)
if (from < 0 || to < 0) throw Error('README.md has no section "Sizes", or nothing after it.')

const section = readme.slice(from, to).replace(ROW, (_, files) => {
  const paths = [...files.matchAll(/`([^`]+)`/g)].map(([, name]) => `dist/${name}`)
  const bytes = paths.map(sizeOf).reduce((sum, each) => sum + each)
  const limit = limits.find(({ path }) => [path].flat().join() === paths.join())
  return `|${files}| ${kilobytes(bytes)} | ${limit ? kilobytes(parseInt(limit.limit)) : ''} |`
})

const options = await resolveConfig('README.md')
const written = await format(readme.slice(0, from) + section + readme.slice(to), {
  ...options,
  filepath: 'README.md',
})
if (written === readme) console.log('README.md: sizes are as they were')
else {
  writeFileSync('README.md', written)
  console.log('README.md: sizes have changed, commit it')
}
