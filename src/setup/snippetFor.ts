// The HTML that an owner pastes into the pages.
import { CATALOG_LANGUAGES, tagsOf } from '../catalog/localize'
import type { CatalogConfigInput } from '../catalog/named'
import { resolveServices } from '../catalog/resolve'
import type { CatalogEntry } from '../catalog/types'
import { explainFault } from '../policy/validation/explain'
import type { SetupLanguage } from './answers'
import { documentsNeeded } from './documentsNeeded'

/** How a site serves the files. */
export interface SnippetOptions {
  /** The entries that services name. They are written out, so that the page needs no catalogue. */
  readonly catalog: readonly CatalogEntry[]
  /**
   * Address of the folder with `sekisho.js`, with a slash at the end.
   *
   * @default "/sekisho/"
   */
  readonly folder?: string
  /**
   * Address of the configuration as a file of its own. What is not tagged can only be held once that file has
   * loaded.
   *
   * @default the configuration is inside the page
   */
  readonly config?: string
}

/** HTML to paste. It ends without a line break. */
export interface Snippet {
  /** The first elements of `<head>`, on every page. */
  readonly head: string
  /** The way back to the choice, on every page; by the languages of the policy. */
  readonly settingsButton: Readonly<Partial<Record<SetupLanguage, string>>>
  /** What a visitor reads whose browser runs no script, in the body of every page; by the same languages. */
  readonly noScript: Readonly<Partial<Record<SetupLanguage, string>>>
  /** The tables of the policy, where the page with the policy shows them. */
  readonly documents: string
}

const SETTINGS: Readonly<Record<SetupLanguage, string>> = {
  ja: 'Cookieの設定',
  en: 'Cookie settings',
}

const NO_SCRIPT: Readonly<Record<SetupLanguage, string>> = {
  ja: 'このブラウザーではJavaScriptが無効になっています。そのため、同意が必要なサービスは読み込まれません。',
  en: 'JavaScript is turned off in this browser, so services that need your consent are not loaded.',
}

/** Escapes a text for an attribute in double quotes. */
const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/**
 * Writes JSON that ends no script element and begins no comment in it.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export const jsonInPage = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c')

const button = (language: SetupLanguage): string =>
  `<button type="button" data-consent-open="preferences">${SETTINGS[language]}</button>`

const noScript = (language: SetupLanguage): string =>
  `<noscript><p lang="${language}">${NO_SCRIPT[language]}</p></noscript>`

/**
 * Makes the HTML to paste for a configuration. Nothing in it becomes markup but what is written here.
 *
 * @param config a valid configuration
 * @throws Error if a service cannot be written out; the message explains every fault, one per line
 */
export const snippetFor = (
  config: CatalogConfigInput,
  { catalog, folder = '/sekisho/', config: address }: SnippetOptions,
): Snippet => {
  const resolution = resolveServices(config, catalog)
  if (resolution.faults.length) throw Error(resolution.faults.map(explainFault).join('\n'))
  // Visitors' browsers need no schema.
  const written = { ...(resolution.config as CatalogConfigInput), $schema: undefined }
  const src = `src="${attribute(folder)}sekisho.js"`
  const tags = tagsOf({ ...config.policy })
  const known = CATALOG_LANGUAGES.filter((language) => tags.includes(language))
  const inEach = (
    make: (language: SetupLanguage) => string,
  ): Readonly<Partial<Record<SetupLanguage, string>>> =>
    Object.fromEntries(
      (known.length ? known : CATALOG_LANGUAGES).map((language) => [language, make(language)]),
    )
  return {
    head:
      address === undefined
        ? `<script id="sekisho-config" type="application/json">${jsonInPage(written)}</script>\n<script ${src}></script>`
        : `<script ${src} data-config="${attribute(address)}"></script>`,
    settingsButton: inEach(button),
    noScript: inEach(noScript),
    documents: documentsNeeded(config)
      .map((name) => `<div data-consent-document="${name}"></div>`)
      .join('\n'),
  }
}
