import { Suspense, lazy, useEffect, useState } from 'react'

const inline = (text) => ({ dangerouslySetInnerHTML: { __html: text } })
const asText = (value) => JSON.stringify(value).replaceAll('<', '\\u003c')

const Counter = ({ report }) => {
  const [clicks, setClicks] = useState(0)
  useEffect(() => {
    window.hydrated = (window.hydrated ?? 0) + 1
  }, [])
  return (
    <button id="counter" data-report={report} onClick={() => setClicks(clicks + 1)}>
      {clicks} clicks
    </button>
  )
}

/** Comes later than the rest of a streamed document: a third of a second on the server, at once in a page. */
export const createLate = () =>
  lazy(
    () =>
      new Promise((done) =>
        setTimeout(
          () => done({ default: () => <p id="late">late</p> }),
          globalThis.document ? 0 : 300,
        ),
      ),
  )

export const propsScript = (props) => `window.__PROPS__=${asText(props)}`

/**
 * A whole document, rendered by React. Its props are repeated in a script, as frameworks do it, and one
 * of them holds an address of a declared host.
 */
export const Document = ({ late: Late, ...props }) => {
  const { config, report, tagged, script, place, streamed } = props
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <title>React</title>
        {config && (
          <script id="sekisho-config" type="application/json" {...inline(asText(config))} />
        )}
        {config && <script src="/dist/sekisho.js" />}
        <script
          type="text/plain"
          data-consent="analytics"
          suppressHydrationWarning
          {...inline("(window.ran ||= []).push('head')")}
        />
        {place !== 'async' && <script {...inline(propsScript(props))} />}
        {place === 'defer' && <script defer src={script} />}
      </head>
      <body>
        <div className="page">
          <h1>React</h1>
          <button data-consent-open="preferences">Cookie settings</button>
          <Counter report={report} />
          <script
            type="text/plain"
            data-consent="analytics"
            suppressHydrationWarning
            {...inline("(window.ran ||= []).push('body')")}
          />
          <script
            type="text/plain"
            data-consent="analytics"
            src={tagged}
            suppressHydrationWarning
          />
          <div className="frame">
            <iframe
              data-consent="embeds"
              data-service="video"
              data-src="/hit/embed.html"
              title="Video"
              width="300"
              height="200"
              suppressHydrationWarning
            />
          </div>
          {streamed && (
            <Suspense fallback={<p>…</p>}>
              <Late />
            </Suspense>
          )}
          <div
            data-consent-document="transmissions"
            suppressHydrationWarning
            dangerouslySetInnerHTML={{ __html: '' }}
          />
        </div>
        {place === 'end' && <script src={script} />}
      </body>
    </html>
  )
}
