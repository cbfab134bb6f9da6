// tarteaucitron.js, as on https://tarteaucitron.io/en/install: script in <head>, then one service for each
// purpose. It gates services, which are functions, and no script tags.
import { CHOICES, INSERT, literal, PURPOSES, TEXTS } from '../site.mjs'
import { packageFiles, packageVersion } from './subject.mjs'

const NAME = 'tarteaucitronjs'
const TYPES = { analytics: 'analytic', preferences: 'other' }
const [necessary, analytics, preferences] = PURPOSES

const options = {
  privacyUrl: '',
  bodyPosition: 'bottom',
  orientation: 'bottom',
  showIcon: false,
  highPrivacy: true,
  AcceptAllCta: true,
  DenyAllCta: true,
  removeCredit: true,
  moreInfoLink: false,
  mandatory: true,
  googleConsentMode: false,
  bingConsentMode: false,
  pianoConsentMode: false,
}

const texts = {
  alertBigPrivacy: TEXTS.description,
  personalize: TEXTS.settings,
  acceptAll: TEXTS.accept,
  denyAll: TEXTS.reject,
  allowAll: TEXTS.accept,
  title: TEXTS.settingsTitle,
  disclaimer: TEXTS.settingsDescription,
  save: TEXTS.save,
  close: TEXTS.close,
  mandatoryTitle: necessary.name,
  mandatoryText: necessary.description,
  analytic: { title: analytics.name, details: analytics.description },
  other: { title: preferences.name, details: preferences.description },
}

/** Ids like `analytics` are those of services that it brings. */
const services = (gated) =>
  CHOICES.map(({ id, name }) => ({
    key: `own-${id}`,
    type: TYPES[id],
    name,
    gated: gated.filter(({ purpose }) => purpose === id),
  }))

/** @type {import('./subject.mjs').Subject} */
export const tarteaucitron = {
  name: NAME,
  version: packageVersion(NAME),
  files: packageFiles(NAME, [
    'tarteaucitron.min.js',
    'tarteaucitron.services.min.js',
    'lang/tarteaucitron.ja.min.js',
    'css/tarteaucitron.min.css',
  ]),
  page: (gated) => ({
    head: `<script>var tarteaucitronForceLanguage = 'ja', tarteaucitronCustomText = ${literal(texts)}</script>
<script src="tarteaucitron.min.js"></script>
<script>
tarteaucitron.init(${literal(options)})
tarteaucitron.job = []
for (const { key, type, name, gated } of ${literal(services(gated))}) {
  tarteaucitron.services[key] = { key, type, name, needConsent: true, cookies: [], js: () => ${INSERT}(gated), fallback() {} }
  tarteaucitron.job.push(key)
}
</script>`,
  }),
  notice: () => document.querySelector('#tarteaucitronAlertBig'),
  accept: () => document.querySelector('#tarteaucitronPersonalize2'),
  settings: () => document.querySelector('#tarteaucitronCloseAlert'),
  dialog: () => document.querySelector('#tarteaucitron'),
  // It adds the listeners half a second after the notice.
  listensAfter: 600,
}
