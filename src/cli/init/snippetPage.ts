// Writes what an owner pastes, and pages to look at.
import type { CatalogConfigInput } from '../../catalog/named'
import type { CatalogEntry } from '../../catalog/types'
import type { SetupLanguage } from '../../setup/answers'
import { entryIdOf, purposeIdOf } from '../../setup/proposedPurposes'
import { snippetFor } from '../../setup/snippetFor'
import type { InitTexts } from './texts'

/** The parts of the snippet, with a comment above each that says where it belongs. */
export const snippetText = (
  config: CatalogConfigInput,
  catalog: readonly CatalogEntry[],
  folder: string,
  { snippet }: InitTexts,
): string => {
  const { head, settingsButton, noScript, documents } = snippetFor(config, { catalog, folder })
  const buttons = Object.values(settingsButton)
  const where = buttons.length > 1 ? `${snippet.button} ${snippet.oneButton}` : snippet.button
  return [
    `<!-- ${snippet.head} -->\n${head}`,
    `<!-- ${where} -->\n${buttons.join('\n')}`,
    `<!-- ${snippet.noScript} -->\n${Object.values(noScript).join('\n')}`,
    `<!-- ${snippet.documents} -->\n${documents}\n`,
  ].join('\n\n')
}

/** What an owner has on a page for a service, as its vendor gives it or tagged. */
const MARKUP: Readonly<Record<string, (purpose: string) => string>> = {
  ga4: () => `<script async src="https://www.googletagmanager.com/gtag/js?id=G-XXXXXXXXXX"></script>
<script>
  window.dataLayer = window.dataLayer || []
  function gtag() { dataLayer.push(arguments) }
  gtag('js', new Date())
  gtag('config', 'G-XXXXXXXXXX')
</script>`,
  youtube: (purpose) =>
    `<iframe data-consent="${purpose}" data-service="youtube" data-src="https://www.youtube.com/embed/M7lc1UVf-VE" title="YouTube" width="640" height="360" allowfullscreen></iframe>`,
}

/** Writes a page to look at: the snippet, and what some of the services look like on a page. */
export const examplePage = (
  config: CatalogConfigInput,
  catalog: readonly CatalogEntry[],
  language: SetupLanguage,
  title: string,
): string => {
  const { head, settingsButton, noScript } = snippetFor(config, { catalog, folder: 'sekisho/' })
  const markup = (config.policy.services ?? []).flatMap((service) => {
    const id = entryIdOf(service) ?? ''
    const purpose = purposeIdOf(service, catalog) ?? ''
    return Object.hasOwn(MARKUP, id) ? [MARKUP[id]?.(purpose) ?? ''] : []
  })
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${head}
<meta name="viewport" content="width=device-width">
<title>${title}</title>
</head>
<body>
<h1>${title}</h1>
${markup.join('\n')}
<p>${settingsButton[language] ?? ''}</p>
${noScript[language] ?? ''}
</body>
</html>
`
}
