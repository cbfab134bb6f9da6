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
}

/** Packages that a page brings itself: they are in neither the code nor the declarations. */
export const EXTERNAL = [/^preact(\/|$)/]
