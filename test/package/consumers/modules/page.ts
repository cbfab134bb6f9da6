// A page that bundles Sekisho.
import { createConsent, defineConfig, VERSION } from 'sekisho'
import type { Consent, ConfigInput, IdsOf } from 'sekisho'
import { withCatalog } from 'sekisho/catalog'
import { createUi } from 'sekisho/ui'

const config = defineConfig({
  policy: {
    version: '1',
    effective: '2026-04-01',
    url: '/privacy/',
    controller: { name: 'Bookshop', contact: { email: 'privacy@example.jp' } },
    purposes: [
      { id: 'necessary', basis: 'necessary', name: 'Necessary', description: 'Keeps the cart.' },
      { id: 'analytics', basis: 'consent', name: 'Analytics', description: 'Counts.' },
    ],
    services: ['ga4'],
  },
})

export const ids: IdsOf<typeof config>[] = ['necessary', 'analytics', 'ga4']
export const consent = createConsent(withCatalog(config))
export const anyConsent: Consent = consent
export const version: string = VERSION

if (consent.has('analytics')) void consent.when('ga4').then(() => consent.update({ ga4: false }))
// @ts-expect-error no such id
consent.has('analytic')
// @ts-expect-error services are named, and the page has no catalogue
createConsent(config)
// @ts-expect-error createConsent is typed
createConsent(1)
// @ts-expect-error and so is what draws the notice
createUi(1)
// @ts-expect-error a policy is needed
export const empty: ConfigInput = {}

export const remove: () => void = consent.on('change', ({ granted }) => granted.join(' '))
// @ts-expect-error an ES module has no global
export const none = window.sekisho
