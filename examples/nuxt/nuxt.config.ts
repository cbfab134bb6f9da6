export default defineNuxtConfig({
  compatibilityDate: '2026-04-01',
  // Not of Sekisho: `nuxt generate` of Nuxt 4.3 fails with later releases of its own storage otherwise.
  experimental: { payloadExtraction: false },
  app: {
    head: {
      htmlAttrs: { lang: 'en' },
      // Before all other scripts, and neither a module nor deferred.
      script: [{ src: '/sekisho/sekisho.js', tagPriority: 'critical' }],
    },
  },
})
