import { STATS } from './hosts.mjs'

/** What a site pastes from a service's handbook: it names the host in the address that it loads. */
const SNIPPET = `(function (d, s, u) {
  (window.ran ||= []).push('snippet')
  var e = d.createElement(s)
  e.async = true
  e.src = u
  d.head.appendChild(e)
})(document, 'script', '${STATS}/hit/snippet.js')`

export const UntaggedSnippet = () => <script dangerouslySetInnerHTML={{ __html: SNIPPET }} />
