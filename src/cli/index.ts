#!/usr/bin/env node
// Entry of the program `sekisho`.
import { nodeIo } from './nodeIo'
import { run } from './run'

// The reader of our output may close the pipe early: `sekisho documents … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

// Not awaited: what is imported on demand comes after this in the bundle.
void run(process.argv.slice(2), nodeIo())
