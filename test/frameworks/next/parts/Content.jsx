import Link from 'next/link'
import { STATS } from './hosts.mjs'
import { Counter } from './Counter'

/** What every page has: an interactive part, a tagged script, an embed, a document, and a link. */
export const Content = ({ name, to }) => (
  <main>
    <h1>{name}</h1>
    <button data-consent-open="preferences">Cookie settings</button>
    <Counter report={{ url: `${STATS}/hit/report`, note: 'Sent by "Stats Ltd"' }} />
    <script
      type="text/plain"
      data-consent="analytics"
      dangerouslySetInnerHTML={{ __html: `(window.ran ||= []).push('inline ${name}')` }}
    />
    <div className="frame">
      <iframe
        data-consent="embeds"
        data-service="video"
        data-src="/hit/embed.html"
        title="Video"
        width="300"
        height="200"
      />
    </div>
    <p>
      <Link id="next" href={to} prefetch={false}>
        Next page
      </Link>
    </p>
    <div
      data-consent-document="transmissions"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  </main>
)
