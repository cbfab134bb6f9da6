import { moved } from './client'
import type { Client } from './client'
import type { Collector } from './collector'

/** What the page's own script knows of a client. */
interface Own {
  readonly id: string
  readonly src: string
  readonly init: () => void
}

/** Makes a script that starts the client when it has come. */
declare const make: (own: Own) => HTMLScriptElement

/** One way in which clients come into a page. */
export interface Way {
  /** Done once for each client by a script of the page's own host. */
  readonly own?: (own: Own) => void
  /** Markup for each client. */
  readonly markup?: (client: Client, src: string, url: string) => string
  /** The same in `<head>`. */
  readonly head?: (src: string) => string
  /** The clients are part of the page's own script. */
  readonly bundled?: true
  /** The site declares only what clients keep, not what they write to see whether they can. */
  readonly lax?: true
  /** The markup names the address, so the browser may ask for the script before any script runs. */
  readonly early?: true
}

/** Every way, by its name. */
export const ways: Readonly<Record<string, Way>> = {
  'a script element and an inline one': {
    markup: ({ init }, src, url) => `<script src="${src}"></script><script>${init(url)}</script>`,
    early: true,
  },
  'an async script element': {
    markup: ({ id }, src) => `<script async src="${src}" onload="own.${id}.init()"></script>`,
    early: true,
  },
  'a deferred script element': {
    markup: ({ id }, src) => `<script defer src="${src}" onload="own.${id}.init()"></script>`,
    early: true,
  },
  'an inline snippet that inserts a script': {
    markup: ({ init, snippet }, src, url) =>
      `<script>${
        snippet?.(url) ??
        `(function (d, s, u) {
          var e = d.createElement(s), f = d.getElementsByTagName(s)[0]; e.async = 1; e.src = u;
          e.onload = function () { ${init(url)} }; f.parentNode.insertBefore(e, f)
        })(document, 'script', '${src}')`
      }</script>`,
  },
  'a module that imports': {
    markup: ({ init }, src, url) => `<script type="module">import '${src}'; ${init(url)}</script>`,
  },
  'a module with import()': {
    markup: ({ init }, src, url) =>
      `<script type="module">await import('${src}'); ${init(url)}</script>`,
  },
  'document.write': {
    own: ({ src, init }) => {
      document.write(`<script src="${src}"></script><script>({ ${String(init)} }).init()</script>`)
    },
    early: true,
  },
  'createElement and append': {
    own: (own) => {
      const script = make(own)
      script.src = own.src
      document.head.append(script)
    },
  },
  'src after insertion': {
    own: (own) => {
      const script = make(own)
      document.head.appendChild(script)
      script.src = own.src
    },
  },
  'setAttribute of src': {
    own: (own) => {
      const script = make(own)
      script.setAttribute('src', own.src)
      document.head.prepend(script)
    },
  },
  insertAdjacentElement: {
    own: (own) => {
      const script = make(own)
      script.src = own.src
      document.head.insertAdjacentElement('beforeend', script)
    },
  },
  replaceWith: {
    own: (own) => {
      const script = make(own)
      script.src = own.src
      const place = document.createElement('meta')
      document.head.append(place)
      place.replaceWith(script)
    },
  },
  'a fragment made of text': {
    own: ({ id, src }) => {
      const text = `<script src="${src}" onload="own.${id}.init()"></script>`
      document.head.append(document.createRange().createContextualFragment(text))
    },
  },
  'an inserted preload and a script': {
    own: (own) => {
      const link = document.createElement('link')
      link.rel = 'preload'
      link.as = 'script'
      link.href = own.src
      const script = make(own)
      script.src = own.src
      document.head.append(link, script)
    },
  },
  'a preload in the markup and an inserted script': {
    head: (src) => `<link rel="preload" as="script" href="${src}">`,
    own: (own) => {
      const script = make(own)
      script.src = own.src
      document.head.append(script)
    },
    early: true,
  },
  'a script in a shadow root': {
    own: (own) => {
      const script = make(own)
      script.src = own.src
      const host = document.createElement('span')
      host.attachShadow({ mode: 'open' }).append(script)
      document.documentElement.append(host)
    },
  },
  'tagged scripts': {
    markup: ({ id, purpose, init }, src, url) => {
      const tag = `<script type="text/plain" data-consent="${purpose}" data-service="${id}"`
      return `${tag} src="${src}"></script>${tag}>${init(url)}</script>`
    },
  },
  "the page's own script": { bundled: true },
  "the page's own script, with probes let through": { bundled: true, lax: true },
}

/** The page's own script: knows these clients, and brings them in where the way says so. */
export const ownScript = async (
  { own, bundled }: Way,
  some: readonly Client[],
  collector: Collector,
): Promise<string> => {
  const known = some.map(({ id, path, init }) => {
    const url = collector.url(id)
    return `${id}: { id: '${id}', src: '${url}${path}', init() { ${init(url)} } }`
  })
  const sources = bundled
    ? await Promise.all(some.map(async (it) => moved(it, await it.source(), collector.host(it.id))))
    : []
  return `
    window.own = { ${known.join(',\n')} }
    const make = ({ init }) => Object.assign(document.createElement('script'), { onload: init })
    ${own ? `Object.values(own).forEach(${String(own)})` : ''}
    ${sources.join('\n;')}
    ${bundled ? 'for (const { init } of Object.values(own)) init()' : ''}`
}
