import config from '../../../config.json'
import { UntaggedSnippet } from '../../parts/UntaggedSnippet'

/** Reports when the notice is there, so that a test can let the chunks come after it. */
const REPORT = `(window.sekisho ||= []).push((consent) => consent.on('shown', () => fetch('/shown')))`

/** The configuration and the script in the `<head>`, as on any page. */
export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <script
          id="sekisho-config"
          type="application/json"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(config).replaceAll('<', '\\u003c') }}
        />
        <script src="/dist/sekisho.js" />
        <script dangerouslySetInnerHTML={{ __html: REPORT }} />
        <UntaggedSnippet />
      </head>
      <body>{children}</body>
    </html>
  )
}
