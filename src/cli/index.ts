#!/usr/bin/env node
import { nodeIo } from './node'
import { run } from './run'

// Whoever reads our output may stop in the middle of it: `sekisho documents … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

await run(process.argv.slice(2), nodeIo())
