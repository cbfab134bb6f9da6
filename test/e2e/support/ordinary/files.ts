import { PARSING } from './parsing'

/** A file of the ordinary site. */
interface File {
  readonly type: string
  readonly text: string
}

const html = (text: string): File => ({ type: 'text/html; charset=utf-8', text })
const js = (text: string): File => ({ type: 'text/javascript', text })

/** In the first line, so that the lines below have the same numbers with and without Sekisho. */
const start = (title: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><!--head--><title>${title}</title>`

/** What the ordinary site consists of. */
export const FILES: Readonly<Record<string, File>> = {
  'page.html':
    html(`${start('Ordinary')}<script type="importmap">{ "imports": { "mapped": "/module.js?mapped" } }</script>
</head><body><h1>Ordinary</h1><main></main></body></html>`),
  'parsing.html': html(`${start('Parsing')}${PARSING}`),
  'frame.html': html('<!doctype html><title>Frame</title><p id="inside">inside'),
  'deep/frame.html': html('<!doctype html><title>Deep</title><p>deep'),
  'storage.html': html(`<!doctype html><title>Storage</title><script>
    addEventListener('storage', (e) => {
      parent.postMessage({
        key: e.key, old: e.oldValue, new: e.newValue, url: new URL(e.url).pathname,
        same: e.storageArea === (e.key?.startsWith('own_s') ? sessionStorage : localStorage),
        storage: e.storageArea instanceof Storage,
        kind: Object.prototype.toString.call(e.storageArea),
        trusted: e.isTrusted,
      })
    })
  </script>`),
  'module.js': js(
    `export const url = import.meta.url; export default 42; (window.ran ||= []).push('module ' + (document.currentScript === null))`,
  ),
  'importing.js': js(
    `import it, { url } from './module.js?imported'; (window.ran ||= []).push([it, url.split('/').pop(), new URL('x', import.meta.url).pathname].join())`,
  ),
  'current.js': js(
    `(window.ran ||= []).push(document.currentScript.outerHTML + document.currentScript.src.split('/').pop())`,
  ),
  'throws.js': js(`function fails() {\n  throw new RangeError('from a file')\n}\nfails()`),
  'syntax.js': js(`let let = 1`),
  'styles.css': { type: 'text/css', text: '.own { color: rgb(1, 2, 3) }' },
  'picture.svg': {
    type: 'image/svg+xml',
    text: '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20"/></svg>',
  },
  'no-picture.png': { type: 'image/png', text: 'not a picture' },
  'worker.js': js(`onmessage = async ({ data }) => {
    const answer = await fetch('/echo')
    postMessage([data, answer.status, typeof importScripts, self.name])
  }`),
  'module-worker.js': js(`import { url } from './module-part.js'
    onmessage = ({ data }) => postMessage([data, url.split('/').pop(), import.meta.url.split('/').pop()])`),
  'module-part.js': js(`export const url = import.meta.url`),
  'shared-worker.js': js(
    `onconnect = ({ ports: [port] }) => { port.onmessage = ({ data }) => port.postMessage(['shared', data, self.name]) }`,
  ),
  'sw/worker.js': js(`oninstall = () => skipWaiting()
    onactivate = (event) => event.waitUntil(clients.claim())
    onmessage = ({ data, source }) => source.postMessage(['worker', data])
    onfetch = (event) => {
      if (event.request.url.includes('/sw/made')) event.respondWith(new Response('made by the worker'))
    }`),
  'sw/page.html': html(`${start('Controlled')}</head><body><main></main></body></html>`),
}
