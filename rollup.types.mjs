// Declarations of what npm publishes: one file for each entry, and one for the types that several of them share.
// Imports in them have their extension, so that they resolve under node16 and nodenext too.
import { dts } from 'rollup-plugin-dts'
import { ENTRIES, EXTERNAL } from './scripts/entries.mjs'

export default {
  input: ENTRIES,
  external: EXTERNAL,
  plugins: [dts({ tsconfig: 'tsconfig.types.json' })],
  output: {
    dir: 'dist/types',
    format: 'es',
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'shared/[name].d.ts',
    minifyInternalExports: false,
  },
}
