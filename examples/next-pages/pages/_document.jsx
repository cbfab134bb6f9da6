import { Head, Html, Main, NextScript } from 'next/document'

export default function Document() {
  return (
    // Sekisho sets attributes of <html> before React hydrates the page.
    <Html lang="en" suppressHydrationWarning>
      <Head>
        {/* A plain element: next/script would start it after the scripts of the page. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/sekisho/sekisho.js" />
      </Head>
      <body>
        <Main />
        <NextScript />
      </body>
    </Html>
  )
}
