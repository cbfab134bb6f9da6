/** The pages stand below `/astro/`; the tests give them out with those of other frameworks. */
export default {
  base: '/astro',
  build: { format: 'file' },
  devToolbar: { enabled: false },
}
