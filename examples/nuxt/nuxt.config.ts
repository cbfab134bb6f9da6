export default defineNuxtConfig({
  compatibilityDate: '2026-04-01',
  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      // Before all other scripts, and neither a module nor deferred.
      script: [{ src: '/sekisho/sekisho.js', tagPriority: 'critical' }],
    },
  },
})
