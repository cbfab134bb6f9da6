export const metadata = { title: 'Sekisho in Next.js, App Router' }

export default function RootLayout({ children }) {
  return (
    // Sekisho sets attributes of <html> before React hydrates it.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* First in <head>, and a plain element: next/script would start it after the scripts of the page. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/sekisho/sekisho.js" />
      </head>
      <body>
        {children}
        <footer>
          <button data-consent-open="preferences">Cookie settings</button>
        </footer>
      </body>
    </html>
  )
}
