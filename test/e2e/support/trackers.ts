import type { Client } from './client'
import { bundle, file, once, whenParsed } from './packages'

/**
 * Clients of different make, in the order pages have them. Between them they use cookies by
 * `document.cookie` and by the Cookie Store, localStorage, sessionStorage and IndexedDB; and fetch
 * (one of them that of a frame it makes), XMLHttpRequest, sendBeacon, an image, scripts they insert
 * themselves, and workers.
 */
export const trackers: readonly Client[] = [
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
  {
    // A cookie for the id, a queue in localStorage; fetch.
    id: 'amplitude',
    purpose: 'analytics',
    path: '/libs/amplitude-min.js',
    source: once(file('@amplitude/analytics-browser/lib/scripts/amplitude-min.js')),
    init: (url) =>
      `amplitude.init('site', { serverUrl: '${url}/2/httpapi', flushIntervalMillis: 100,` +
      ` remoteConfig: { fetchRemoteConfig: false } });` +
      `amplitude.track('seen')`,
    answer: (path) => (path === '/2/httpapi' ? '{"code":200}' : undefined),
    keeps: ['cookie AMP_site', 'local AMP_unsent_site', 'session AMP_URL_INFO'],
    rest: ['cookie AMP_MKTG_site', 'session AMP_PAGE_VIEW', 'indexeddb AMP_diagnostics_site'],
    probes: ['cookie AMP_TEST', 'local AMP_TEST', 'session AMP_TEST'],
  },
  {
    // Asks for its settings before it sends; a queue of each kind in localStorage.
    id: 'rudderstack',
    purpose: 'preferences',
    path: '/v3/modern/rsa.js',
    source: once(file('@rudderstack/analytics-js/dist/npm/modern/bundled/umd/index.js')),
    init: (url) =>
      `const rudder = new rudderanalytics.RudderAnalytics();` +
      `rudder.load('site', '${url}', { configUrl: '${url}' }); rudder.page()`,
    answer: (path) =>
      path.startsWith('/sourceConfig')
        ? JSON.stringify({
            source: {
              id: 'site',
              name: 'Site',
              writeKey: 'site',
              workspaceId: 'site',
              enabled: true,
              config: {
                statsCollection: { errors: { enabled: false }, metrics: { enabled: false } },
              },
              destinations: [],
              connections: [],
              dataplanes: {},
            },
          })
        : undefined,
    keeps: ['cookie rl_anonymous_id', 'cookie rl_session', 'local rudder_site.*'],
    rest: ['cookie rl_*', 'local rl_*', 'session rl_*'],
    probes: [
      'cookie __tld__',
      'cookie test_rudder_cookie',
      'local test_rudder_ls',
      'local _Is_Incognit',
      'session test_rudder_ss',
    ],
    asks: true,
  },
  {
    // Records the session; asks whether it may by fetch, and a worker sends.
    id: 'openreplay',
    purpose: 'sessions',
    path: '/openreplay.js',
    source: once(
      bundle(`import { tracker } from '@openreplay/tracker'; window.openReplay = tracker`),
    ),
    init: (url) =>
      whenParsed(
        `openReplay.configure({ projectKey: 'site', ingestPoint: '${url}', __DISABLE_SECURE_MODE: true });` +
          `openReplay.start()`,
      ),
    answer: (path) =>
      path === '/v1/web/start'
        ? JSON.stringify({
            token: 'token',
            userUUID: 'visitor',
            sessionID: '1',
            projectID: '1',
            delay: 0,
            beaconSizeLimit: 100_000,
            startTimestamp: 1,
          })
        : undefined,
    keeps: ['local __openreplay_uuid', 'session __openreplay_token', 'session __openreplay_pageno'],
    rest: ['session __openreplay_*'],
    probes: [],
  },
]
