import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import type { ConfigInput } from '../../../src/policy/types'

/** A service as a site declares it. */
export type ServiceInput = NonNullable<ConfigInput['policy']['services']>[number]

/** Where an item is kept. */
export type Area = 'cookie' | 'local' | 'session' | 'indexeddb'

/** `<area> <name or pattern>`, for example `cookie _sp_id.*`. */
export type Item = `${Area} ${string}`

/** What clients are declared for, each refused or granted by itself. */
export const PURPOSES = ['analytics', 'sessions', 'preferences'] as const

/** A client from the npm registry, as it is, that sends to a host of its own on this machine. */
export interface Client {
  /** Also the id of its service, the first label of its host, and the name the page knows it by. */
  readonly id: string
  /** Purpose it is declared for. */
  readonly purpose: (typeof PURPOSES)[number]
  /** Path of its script on its host. */
  readonly path: string
  /** Its script: the package's own file, or what a bundler makes of its module. */
  source(): Promise<string>
  /** What a page does once the script has run; the client then stores and sends at once. */
  init(url: string): string
  /** The snippet its makers hand out, where they do; else pages use a common one. */
  snippet?(url: string): string
  /** What is there once it has run. */
  readonly keeps: readonly Item[]
  /** What it may keep besides. */
  readonly rest: readonly Item[]
  /** What it writes only to see whether it can be written, and takes away at once. */
  readonly probes: readonly Item[]
  /** Where it cannot keep its probe it gives up, and neither stores nor sends. */
  readonly timid?: true
}

const modules = new URL('../../../node_modules/', import.meta.url)

const file = (path: string) => () => readFile(new URL(path, modules), 'utf8')

/** As a site owner bundles a module: one entry, one file. */
const bundle = (contents: string) => async () => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Makes a script once, however often it is asked for. */
const once = (make: () => Promise<string>) => {
  let made: Promise<string> | undefined
  return () => (made ??= make())
}

/**
 * Clients of different make, in the order pages have them. Between them they use cookies by
 * `document.cookie` and by the Cookie Store, localStorage, sessionStorage and IndexedDB; and fetch
 * (one of them that of a frame it makes), XMLHttpRequest, sendBeacon, an image, scripts they insert
 * themselves, and workers.
 */
export const clients: readonly Client[] = [
  {
    id: 'snowplow',
    purpose: 'analytics',
    path: '/sp.js',
    source: once(file('@snowplow/browser-tracker/dist/index.umd.min.js')),
    init: (url) =>
      `snowplowBrowserTracking.newTracker('sp', '${url}', { appId: 'site', cookieSecure: false, discoverRootDomain: false });` +
      `snowplowBrowserTracking.trackPageView()`,
    keeps: ['cookie _sp_id.*', 'cookie _sp_ses.*', 'local snowplowOutQueue_sp'],
    rest: [],
    probes: [],
  },
  {
    // Inserts a script from its host, and sends by fetch.
    id: 'posthog',
    purpose: 'sessions',
    path: '/static/array.js',
    source: once(file('posthog-js/dist/array.js')),
    init: (url) =>
      `posthog.init('site', { api_host: '${url}', opt_out_useragent_filter: true, request_batching: false })`,
    keeps: [
      'cookie ph_site_posthog',
      'local ph_site_posthog',
      'session ph_site_window_id',
      'session ph_site_primary_window_exists',
    ],
    rest: ['session ph_site_*'],
    probes: [
      'cookie dmn_chk_*',
      'cookie __ph_cookie_support_*',
      'local __mplssupport__',
      'local test',
      'session __support__',
    ],
  },
  {
    // XMLHttpRequest; everything in localStorage.
    id: 'countly',
    purpose: 'analytics',
    path: '/sdk/web/countly.min.js',
    source: once(file('countly-sdk-web/lib/countly.min.js')),
    init: (url) =>
      `Countly.init({ app_key: 'site', url: '${url}', ignore_bots: false });` +
      `Countly.track_sessions(); Countly.track_pageview()`,
    snippet: (url) => `
      var Countly = Countly || {};
      Countly.q = Countly.q || [];
      Countly.app_key = 'site';
      Countly.url = '${url}';
      Countly.ignore_bots = false;
      Countly.q.push(['track_sessions']);
      Countly.q.push(['track_pageview']);
      (function () {
        var cly = document.createElement('script'); cly.type = 'text/javascript';
        cly.async = true;
        cly.src = '${url}/sdk/web/countly.min.js';
        cly.onload = function () { Countly.init() };
        var s = document.getElementsByTagName('script')[0]; s.parentNode.insertBefore(cly, s);
      })();`,
    keeps: ['local site/cly_id', 'local site/cly_queue'],
    rest: ['local site/cly_*'],
    probes: ['local cly_testLocal'],
  },
  {
    // XMLHttpRequest for the visit, sendBeacon for events.
    id: 'ahoy',
    purpose: 'preferences',
    path: '/ahoy.js',
    source: once(file('ahoy.js/dist/ahoy.min.js')),
    init: (url) =>
      `ahoy.configure({ urlPrefix: '${url}', startOnReady: false });` +
      `ahoy.start(); ahoy.track('seen', {})`,
    keeps: ['cookie ahoy_visit', 'cookie ahoy_visitor'],
    rest: ['cookie ahoy_*'],
    probes: [],
  },
  {
    // An image for events; records the session into IndexedDB.
    id: 'mixpanel',
    purpose: 'analytics',
    path: '/libs/mixpanel.js',
    source: once(bundle(`import it from 'mixpanel-browser'; window.mixpanel = it`)),
    init: (url) =>
      `mixpanel.init('site', { api_host: '${url}', img: true, batch_requests: false, record_sessions_percent: 100 });` +
      `mixpanel.track('seen')`,
    keeps: [
      'cookie mp_site_mixpanel',
      'session mp_tab_id_mixpanel_site',
      'indexeddb mixpanelBrowserDb',
    ],
    rest: [
      'cookie __mp_opt_in_out_site',
      'local __mprec_*',
      'session mp_gen_new_tab_id_mixpanel_site',
      'indexeddb mixpanelFlagsDb',
    ],
    probes: ['local __mplss_*', 'session __mplss_*'],
  },
  {
    // Where fetch is not the browser's own, takes that of a frame it makes; a worker packs.
    id: 'sentry',
    purpose: 'sessions',
    path: '/sentry.js',
    source: once(bundle(`import * as it from '@sentry/browser'; window.Sentry = it`)),
    init: (url) =>
      `Sentry.init({ dsn: '${url.replace('//', '//key@')}/1', replaysSessionSampleRate: 1,` +
      ` transport: Sentry.makeBrowserOfflineTransport(Sentry.makeFetchTransport),` +
      ` integrations: [Sentry.replayIntegration()] });` +
      `Sentry.captureMessage('seen')`,
    keeps: ['session sentryReplaySession', 'indexeddb sentry-offline'],
    rest: [],
    probes: [],
  },
  {
    // Cookies by the Cookie Store where there is one; a worker packs. Sends at once after 50 events.
    id: 'datadog',
    purpose: 'sessions',
    path: '/datadog-rum.js',
    source: once(file('@datadog/browser-rum/bundle/datadog-rum.js')),
    init: (url) =>
      `DD_RUM.init({ applicationId: 'site', clientToken: 'site', proxy: '${url}/proxy',` +
      ` sessionSampleRate: 100, telemetrySampleRate: 0, compressIntakeRequests: true });` +
      `for (let i = 0; i < 60; i++) DD_RUM.addAction('seen')`,
    keeps: ['cookie _dd_s*', 'session _dd_tab_id'],
    rest: [],
    probes: ['cookie dd_cookie_test_*'],
    timid: true,
  },
  {
    // Stores nothing; fetch with keepalive.
    id: 'plausible',
    purpose: 'analytics',
    path: '/plausible.js',
    source: once(
      bundle(`import * as it from '@plausible-analytics/tracker'; window.plausible = it`),
    ),
    init: (url) =>
      `plausible.init({ domain: 'site.example', endpoint: '${url}/api/event', captureOnLocalhost: true })`,
    keeps: [],
    rest: [],
    probes: [],
  },
  {
    // The same id in a cookie and in localStorage.
    id: 'segment',
    purpose: 'preferences',
    path: '/analytics.js',
    source: once(
      bundle(
        `import { AnalyticsBrowser as it } from '@segment/analytics-next'; window.AnalyticsBrowser = it`,
      ),
    ),
    init: (url) =>
      `AnalyticsBrowser.load({ writeKey: 'site',` +
      ` cdnSettings: { integrations: { 'Segment.io': { apiKey: 'site' } } } },` +
      ` { integrations: { 'Segment.io': { apiHost: '${url.replace('http://', '')}/v1', protocol: 'http' } } })` +
      `.page()`,
    keeps: ['cookie ajs_anonymous_id', 'local ajs_anonymous_id'],
    rest: ['cookie ajs_*', 'local ajs_*', 'local persisted-queue:*'],
    probes: [],
  },
]

/** How a site declares a client: its host, and the names it uses, with or without its probes. */
export const declare = (
  { id, purpose, keeps, rest, probes }: Client,
  host: string,
  all: boolean,
): ServiceInput => {
  const items = [...keeps, ...rest, ...(all ? probes : [])].map((item) => {
    const [area, name] = item.split(/ (.*)/) as [Area, string]
    return { area, name, description: 'Tells visitors apart.' }
  })
  return {
    id,
    purpose,
    name: id,
    recipient: { name: `${id} Ltd`, role: 'processor', country: 'JP' },
    sends: ['address of the page'],
    hosts: [host],
    cookies: items.flatMap(({ area, name, description }) =>
      area === 'cookie' ? [{ name, duration: 'P24M', description }] : [],
    ),
    storage: items.flatMap(({ area, name, description }) =>
      area === 'cookie' ? [] : [{ area, key: name, description }],
    ),
  }
}
