// The page in the frame of the preview: the real sekisho.all.js with the configuration of the draft.
import { escapeHtml } from '../../documents/html'
import { jsonInPage } from '../../setup/snippetFor'
import type { Fields } from '../draft/path'
import type { PreviewView } from '../state'
import type { Texts } from '../texts/texts'

/** Scripts of the page, as they are in the build: the content policy of the configurator knows their hashes. */
export interface PreviewScripts {
  /** What stands for the browser: see inFrame.ts. */
  readonly frame: string
  /** `sekisho.all.js`. */
  readonly sekisho: string
}

/**
 * Writes the page. Nothing of the configuration becomes markup: it is JSON in which `<` is escaped.
 *
 * @param name of the site, as text
 */
export const previewPage = (
  config: Fields,
  { language, theme, show }: PreviewView,
  name: string,
  { preview: { page, frame } }: Texts,
  scripts: PreviewScripts,
): string => `<!doctype html>
<html lang="${language}" data-theme="${theme}" data-show="${show}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(frame)}</title>
<script id="sekisho-config" type="application/json">${jsonInPage(config)}</script>
<script>${scripts.frame}</script>
<script>${scripts.sekisho}</script>
</head>
<body>
<main>
<h1>${escapeHtml(name)}</h1>
<p>${escapeHtml(page.text)}</p>
<p><button type="button" data-consent-open="preferences">${escapeHtml(page.settings)}</button></p>
</main>
</body>
</html>`
