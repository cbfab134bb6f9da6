import { fileURLToPath } from 'node:url'

/** Static files, so that any server can give them out; nothing is fetched while building. */
export default {
  output: 'export',
  outputFileTracingRoot: fileURLToPath(new URL('..', import.meta.url)),
  experimental: { turbopackFileSystemCacheForBuild: false },
}
