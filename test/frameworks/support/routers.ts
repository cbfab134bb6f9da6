import { readFile } from 'node:fs/promises'
import type { Suite } from '../../e2e/support/suite'
import config from '../config.json'
import { packageFile, serveFolder } from './built'

/** A library, or a few lines of a page, that puts a new body into the document instead of loading another one. */
export interface Router {
  readonly name: string
  /**
   * Serves two pages, `one` and `two`, that lead to each other.
   *
   * @param guarded whether Sekisho is on them
   * @returns the addresses of the pages
   */
  serve(here: Suite, guarded: boolean): Promise<Record<'one' | 'two', string>>
}

/** What is in every page; `astro/src/layouts/Page.astro` has the same. */
const body = (name: string, to: string, port: number): string => `
<h1 id="name">${name}</h1>
<button data-consent-open="preferences">Cookie settings</button>
<p><a id="next" href="${to}">Next page</a></p>
<script>(window.ran ||= []).push('plain ${name}')</script>
<script type="text/plain" data-consent="analytics">(window.ran ||= []).push('inline ${name}')</script>
<script type="text/plain" data-consent="analytics" src="http://stats.test:${port}/hit/tagged-${name}.js"></script>
<iframe data-consent="embeds" data-service="video" data-src="/hit/embed.html" title="Video" width="300" height="200"></iframe>
<div data-consent-document="transmissions"></div>`

/**
 * The web process of WebKitGTK, as it is driven here, ends with the first view transition of any page.
 * There the routers do without, as they do in browsers that have none.
 */
const withoutTransitions = ({ engine }: Suite, html: string): string =>
  engine.name === 'webkit'
    ? html.replace('<head>', '<head><script>delete Document.prototype.startViewTransition</script>')
    : html

const page = (
  { server }: Suite,
  guarded: boolean,
  head: string,
  attributes: string,
  name: string,
  to: string,
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
${guarded ? `<script id="sekisho-config" type="application/json">${JSON.stringify(config)}</script>\n<script src="/dist/sekisho.js"></script>` : ''}
${head}
</head>
<body${attributes}>${body(name, to, server.port)}
</body>
</html>`

/** A router that is a script in the head. */
const script = (
  name: string,
  source: () => Promise<string>,
  tag: (src: string) => string,
  attributes = '',
): Router => ({
  name,
  async serve(here, guarded) {
    here.server.serve('/router.js', await source())
    const html = (own: string, to: string): string =>
      withoutTransitions(here, page(here, guarded, tag('/router.js'), attributes, own, to))
    here.server.serve('/one.html', html('one', '/two.html'))
    here.server.serve('/two.html', html('two', '/one.html'))
    return { one: '/one.html', two: '/two.html' }
  },
})

const published = (file: string) => (): Promise<string> => readFile(packageFile(file), 'utf8')
const deferred = (src: string): string => `<script defer src="${src}"></script>`

/** What a page author writes for pages that change without being loaded; `swap` names how the body is put in. */
const handWritten = (swap: string) => async (): Promise<string> => `
const show = async (url) => {
  const next = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html')
  const swap = () => {
    document.title = next.title
    ${swap}
    // Scripts that a DOMParser has made never run: they are made again.
    for (const old of document.querySelectorAll('body script')) {
      const script = document.createElement('script')
      for (const { name, value } of old.attributes) script.setAttribute(name, value)
      script.text = old.text
      old.replaceWith(script)
    }
  }
  document.startViewTransition ? document.startViewTransition(swap) : swap()
}
addEventListener('click', (event) => {
  const link = event.target.closest('a')
  if (!link) return
  event.preventDefault()
  history.pushState(null, '', link.href)
  show(link.href)
})
addEventListener('popstate', () => show(location.href))`

export const ROUTERS: readonly Router[] = [
  script(
    'Turbo Drive',
    published('@hotwired/turbo/dist/turbo.es2017-umd.js'),
    // A pointer that rests on a link would fetch the page before a test is ready for it.
    (src) => `<meta name="turbo-prefetch" content="false">${deferred(src)}`,
  ),
  {
    name: "Astro's client router",
    async serve(here, guarded) {
      await serveFolder(here, 'astro', '/astro', undefined, (html) =>
        withoutTransitions(here, html),
      )
      const folder = `/astro/${guarded ? 'guarded' : 'bare'}`
      return { one: `${folder}/one.html`, two: `${folder}/two.html` }
    },
  },
  script('htmx 2, hx-boost', published('htmx.org/dist/htmx.js'), deferred, ' hx-boost="true"'),
  script(
    'htmx 4, hx-boost',
    published('htmx4/dist/htmx.js'),
    deferred,
    ' hx-boost:inherited="true"',
  ),
  script(
    'document.startViewTransition',
    handWritten('document.body.replaceWith(next.body)'),
    deferred,
  ),
  script(
    'documentElement.replaceChild',
    // Without a transition, and at once.
    async () =>
      (
        await handWritten('document.documentElement.replaceChild(next.body, document.body)')()
      ).replace(
        'document.startViewTransition ? document.startViewTransition(swap) : swap()',
        'swap()',
      ),
    deferred,
  ),
]
