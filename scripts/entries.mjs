// What npm publishes: the modules that `import` can name, and what stays an import in them. `exports` of package.json
// has a line for each.

/** By name: `sekisho/policy` is `policy`, and `sekisho` is `index`. */
export const ENTRIES = {
  index: 'src/index.ts',
  ui: 'src/runtime/visiblePart.ts',
  policy: 'src/policy.ts',
  server: 'src/server.ts',
  catalog: 'src/catalog.ts',
  global: 'src/global.ts',
  react: 'src/frameworks/react.ts',
  preact: 'src/frameworks/preact.ts',
  vue: 'src/frameworks/vue.ts',
  svelte: 'src/frameworks/svelte.ts',
}

/** Packages that a page brings itself: they are in no declaration. */
export const EXTERNAL = [/^(preact|react|vue)(\/|$)/]

/**
 * Whether an import stays one. The surfaces bring a Preact of their own: that of the page may be of another version.
 *
 * @param {string} id
 * @param {string | undefined} importer
 */
export const isExternal = (id, importer = '') =>
  EXTERNAL.some((each) => each.test(id)) &&
  (!id.startsWith('preact') || /[\\/]src[\\/]frameworks[\\/]/.test(importer))
