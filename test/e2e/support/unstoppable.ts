import type { EngineName } from '../../../scripts/browser.mjs'

/** What the page's own script gives each way. */
interface Own {
  /** The address that is to be asked for. */
  readonly url: string
  /** Puts markup into the page, as the parser would. */
  readonly add: (markup: string) => HTMLElement
  /** `import()`, which would be rewritten here. */
  readonly load: (url: string) => unknown
  /** Starts a worker whose script asks for the address in one way or another. */
  readonly worker: (how: string, options?: WorkerOptions) => void
}

/** A way of asking for an address that functions in the page do not see or cannot stop. */
export interface Unstoppable {
  /** Run by a script of the page's own host. */
  readonly run?: (own: Own) => unknown
  /** Markup of the page itself. */
  readonly markup?: (url: string) => string
  /** Engines in which nothing is asked for. */
  readonly not?: readonly EngineName[]
}

/** The ways that `docs/limits.md` names, each by a name for the tests. */
export const unstoppable: Readonly<Record<string, Unstoppable>> = {
  'worker-fetch': {
    run: ({ worker }) => {
      worker('fetch')
    },
  },
  'worker-import-scripts': {
    run: ({ worker }) => {
      worker('scripts')
    },
  },
  'worker-import': {
    run: ({ worker }) => {
      worker('module', { type: 'module' })
    },
  },
  'worker-blob': {
    run: ({ url }) => {
      new Worker(URL.createObjectURL(new Blob([`fetch('${url}')`])))
    },
  },
  'shared-worker': {
    run: ({ url }) => {
      new SharedWorker(`/worker.js?how=fetch&url=${encodeURIComponent(url)}`)
    },
  },
  'service-worker': {
    // A registration would stay for the next visitor.
    not: ['webkit'],
    run: ({ url }) =>
      navigator.serviceWorker.register(`/worker.js?how=fetch&url=${encodeURIComponent(url)}`, {
        scope: '/nowhere/',
      }),
  },
  'style-url': {
    run: ({ url, add }) => {
      add(`<p>x</p>`).style.cssText = `background: url(${url})`
    },
  },
  'style-element-url': {
    markup: (url) => `<style>h1 { background: url(${url}) }</style>`,
  },
  'style-import': {
    run: ({ url }) => {
      const style = document.createElement('style')
      style.textContent = `@import '${url}';`
      document.head.append(style)
    },
  },
  'own-sheet-font': {
    run: ({ url, add }) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = `/own.css?url=${encodeURIComponent(url)}`
      document.head.append(link)
      add(`<p style="font-family: own">x</p>`)
    },
  },
  'font-face': {
    run: ({ url }) => new FontFace('other', `url(${url})`).load(),
  },
  'dynamic-import': { run: ({ url, load }) => load(url) },
  'html-script': { markup: (url) => `<script src="${url}"></script>`, not: ['webkit'] },
  'html-image': { markup: (url) => `<img src="${url}" alt="">` },
  'html-preload': { markup: (url) => `<link rel="preload" as="image" href="${url}">` },
  'html-sheet': { markup: (url) => `<link rel="stylesheet" href="${url}">` },
  'html-template-image': {
    markup: (url) => `<template><img src="${url}" alt=""></template>`,
    not: ['chromium', 'webkit'],
  },
  'html-shadow-root': {
    markup: (url) =>
      `<div><template shadowrootmode="open"><img src="${url}" alt=""></template></div>`,
  },
  'html-background': { markup: (url) => `<table background="${url}"><tr><td>x</table>` },
  'preload-srcset': {
    run: ({ url }) => {
      const link = document.createElement('link')
      link.rel = 'preload'
      link.as = 'image'
      link.setAttribute('imagesrcset', `${url} 1x`)
      document.head.append(link)
    },
  },
  'svg-image': {
    run: ({ url, add }) => {
      add(`<svg width="9" height="9"><image href="${url}" width="9" height="9"/></svg>`)
    },
  },
  'svg-base-value': {
    run: ({ url, add }) => {
      const svg = add(`<svg width="9" height="9"><image width="9" height="9"/></svg>`)
      svg.querySelector('image')!.href.baseVal = url
    },
  },
  'svg-filter-image': {
    run: ({ url, add }) => {
      add(
        `<svg width="9" height="9"><filter id="f"><feImage href="${url}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
      )
    },
  },
  'new-audio': { run: ({ url }) => new Audio(url).play() },
  'set-attribute-node': {
    run: ({ url }) => {
      const attribute = document.createAttribute('src')
      attribute.value = url
      const script = document.createElement('script')
      document.head.append(script)
      script.setAttributeNode(attribute)
    },
  },
  'set-attribute-of-element': {
    run: ({ url }) => {
      const script = document.createElement('script')
      document.head.append(script)
      Element.prototype.setAttribute.call(script, 'src', url)
    },
  },
  'frame-location': {
    run: ({ url, add }) => {
      const frame = add('<iframe title="f"></iframe>') as HTMLIFrameElement
      window[[...document.querySelectorAll('iframe')].indexOf(frame)]!.location.href = url
    },
  },
  'frame-own-location': {
    run: ({ url, add }) => {
      add(`<iframe title="f" src="/in.html?url=${encodeURIComponent(url)}"></iframe>`)
    },
  },
  'object-window': {
    run: ({ url, add }) => {
      const object = add('<object type="text/html" data="/in.html"></object>') as HTMLObjectElement
      object.onload = () => {
        object.contentWindow!.location.href = url
      }
    },
  },
  'form-button': {
    // Firefox asks the visitor first, as the page on localhost counts as secure and the host does not.
    not: ['firefox'],
    run: async ({ url, add }) => {
      add('<iframe name="sink" title="s"></iframe>')
      const form = add(`<form action="${url}" target="sink"><button>x</button></form>`)
      await new Promise((done) => setTimeout(done, 200))
      form.querySelector('button')!.click()
    },
  },
  ping: {
    // Firefox sends none unless its user turns them on.
    not: ['firefox'],
    run: ({ url, add }) => {
      add(`<a href="#there" ping="${url}">x</a>`).click()
    },
  },
  'own-redirect': { run: ({ url }) => fetch(`/redirect?url=${encodeURIComponent(url)}`) },
  'own-redirect-image': {
    run: ({ url }) => {
      new Image().src = `/redirect?url=${encodeURIComponent(url)}`
    },
  },
}

/** A worker: asks for the address in its own address. */
export const WORKER = `
const query = new URL(self.location).searchParams
const url = query.get('url')
if (query.get('how') === 'scripts') importScripts(url)
if (query.get('how') === 'module') import(url)
if (query.get('how') === 'fetch') fetch(url, { mode: 'no-cors' })
`

/** A frame of the page's own host that leaves for another. */
export const FRAME = `<!doctype html><title>In</title><script>
const url = new URL(location).searchParams.get('url')
if (url) location.href = url
</script>`

/** The page's own script: tries these ways after the page has been parsed, and says that it has. */
export const ownScript = (
  names: readonly string[],
  addressOf: (name: string) => string,
): string => {
  const tries = names.flatMap((name) => {
    const run = unstoppable[name]?.run
    const way = `{ ${JSON.stringify(name)}: ${String(run)} }`
    return run ? `attempt(${JSON.stringify(addressOf(name))}, ${way})` : []
  })
  return `
const add = (markup) => {
  const box = document.createElement('div')
  box.innerHTML = markup
  const [first] = box.children
  document.body.append(first)
  return first
}
const attempt = async (url, ways) => {
  const worker = (how, options) =>
    new Worker('/worker.js?how=' + how + '&url=' + encodeURIComponent(url), options)
  try { await Object.values(ways)[0]({ url, add, worker, load: (it) => import(it) }) } catch {}
}
addEventListener('DOMContentLoaded', () => {
${tries.join('\n')}
window.ran = ['own']
})`
}
