import type { Client } from './client'
import { bundle, file, once, whenParsed } from './packages'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>'

/** A place for an embed at the end of the page. */
const place = (id: string, code: string): string =>
  whenParsed(
    `const place = document.createElement('div'); place.id = '${id}';` +
      ` place.style.cssText = 'width: 320px; height: 180px'; document.body.append(place); ${code}`,
  )

/**
 * Clients that show something of another host: by a frame in the page, by one in a shadow root, by one
 * that they get as text, and by images. Two have their host written in them; it is moved to this machine.
 */
export const embedders: readonly Client[] = [
  {
    // The image is a style's. On a click a frame, or, in Safari, a script from its host that makes one.
    id: 'youtube',
    purpose: 'embeds',
    path: '/lite-yt-embed.js',
    source: once(file('lite-youtube-embed/src/lite-yt-embed.js')),
    move: (source, host) =>
      source.replace(
        /https:\/\/(i\.ytimg\.com|www\.youtube-nocookie\.com|www\.youtube\.com)(?=\/)/g,
        `http://${host}`,
      ),
    init: () =>
      place(
        'youtube',
        `place.innerHTML = '<lite-youtube videoid="1"></lite-youtube>'; place.firstChild.click()`,
      ),
    answer: (path, url) => {
      if (path.startsWith('/vi')) return PICTURE
      if (path.startsWith('/embed/')) return '<!doctype html><title>Video</title>'
      return path === '/iframe_api'
        ? `window.YT = {
            ready: (run) => { run() },
            Player: function (place, { videoId }) {
              const frame = document.createElement('iframe')
              frame.src = '${url}/embed/' + videoId
              place.replaceWith(frame)
            },
          }`
        : undefined
    },
    styled: '/vi/',
    keeps: [],
    rest: [],
    probes: [],
  },
  {
    // Asks by XMLHttpRequest for the markup of a frame, and puts it in; they talk by messages.
    id: 'vimeo',
    purpose: 'embeds',
    path: '/api/player.js',
    source: once(file('@vimeo/player/dist/player.min.js')),
    move: (source, host) =>
      source
        .replaceAll('https:', 'http:')
        .replaceAll(/vimeo(\\?)\.com/g, (_, slash: string) => host.replace('.', `${slash}.`)),
    // By its address, not its number: an inline script that names no host is held by a tag alone.
    init: (url) =>
      place(
        'vimeo',
        `window.player = new Vimeo.Player(place, { url: '${url}/1' });` +
          ` player.ready().then(() => { place.dataset.ready = '' }, () => {})`,
      ),
    answer: (path, url) => {
      if (path.startsWith('/api/oembed.json'))
        return JSON.stringify({ html: `<iframe src="${url}/video/1" title="Video"></iframe>` })
      return path.startsWith('/video/')
        ? `<!doctype html><title>Video</title><script>parent.postMessage('{"event":"ready"}', '*')</script>`
        : undefined
    },
    keeps: [],
    rest: [],
    probes: [],
  },
  {
    // A frame in a shadow root, made by a library for templates; it is told how high it is to be.
    id: 'giscus',
    purpose: 'embeds',
    path: '/client.js',
    source: once(bundle(`import 'giscus'`)),
    init: (url) =>
      place(
        'giscus',
        `place.innerHTML =` +
          ` '<giscus-widget host="${url}" repo="a/b" mapping="pathname"></giscus-widget>'`,
      ),
    answer: (path) =>
      path.startsWith('/en/widget')
        ? `<!doctype html><title>Comments</title><script>onmessage = ({ source, origin }) => {
             source.postMessage({ giscus: { resizeHeight: 222 } }, origin)
           }</script>`
        : undefined,
    keeps: [],
    rest: [],
    probes: [],
  },
  {
    // Images, as many as fit, and others when the map is moved.
    id: 'leaflet',
    purpose: 'embeds',
    path: '/leaflet.js',
    source: once(file('leaflet/dist/leaflet.js')),
    init: (url) =>
      place(
        'leaflet',
        `window.map = L.map(place).setView([0, 0], 3);` +
          ` L.tileLayer('${url}/{z}/{x}/{y}.svg').addTo(map)`,
      ),
    answer: (path) => (path.endsWith('.svg') ? PICTURE : undefined),
    keeps: [],
    rest: [],
    probes: [],
  },
]
