import Script from 'next/script'
import { STATS } from '../../parts/hosts.mjs'
import { UntaggedSnippet } from '../../parts/UntaggedSnippet'

/** Both by next/script, which brings them when Next.js starts. */
export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <UntaggedSnippet />
      </head>
      <body>
        <Script src="/dist/sekisho.js" data-config="/sekisho.json" strategy="beforeInteractive" />
        <Script id="early-snippet" strategy="beforeInteractive">
          {`(function (d, u) {
  (window.ran ||= []).push('early snippet')
  var e = d.createElement('script')
  e.src = u
  d.head.appendChild(e)
})(document, '${STATS}/hit/early-snippet.js')`}
        </Script>
        {children}
      </body>
    </html>
  )
}
