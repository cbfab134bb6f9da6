// Runs everything that must pass, for `npm test`, and prints how long each step took. The first steps need
// no other and run beside each other. The rest run one by one: they need what the build has made, and the
// tests keep all processors busy by themselves.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Names of scripts in package.json. */
const ANY_ORDER = ['build', 'lint', 'types', 'formatted', 'arrows']
const IN_ORDER = ['fresh', 'size', 'test:unit', 'test:package', 'e2e']

/**
 * Runs a script of package.json.
 *
 * @param {string} name
 * @param {boolean} later whether what it prints is shown when it has ended, and not mixed with others
 * @returns {Promise<boolean>} whether it has passed
 */
const step = async (name, later) => {
  const start = performance.now()
  const child = spawn('npm', ['run', '-s', name], {
    stdio: ['ignore', ...Array(2).fill(later ? 'pipe' : 'inherit')],
  })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (it) => printed.push(it))
  const passed = await new Promise((done) => {
    child.once('error', () => done(false))
    child.once('close', (code) => done(code === 0))
  })
  process.stdout.write(Buffer.concat(printed))
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`${passed ? '✓' : '✗'} ${name}, ${seconds} s`)
  return passed
}

const waiting = [...ANY_ORDER]
let passed = true
const worker = async () => {
  for (let name = waiting.shift(); name; name = waiting.shift())
    if (!(await step(name, true))) passed = false
}
await Promise.all(Array.from({ length: availableParallelism() }, worker))

// After the first fault nothing longer is begun.
for (const name of IN_ORDER) passed &&= await step(name, false)
process.exitCode = passed ? 0 : 1
