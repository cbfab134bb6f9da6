// What an owner takes: the configuration, the lines for the pages, and the documents, as texts.
import type { CatalogConfigInput } from '../../catalog/named'
import type { CatalogEntry } from '../../catalog/types'
import { publicationOf } from '../../documents/anyLanguage'
import { toFragment, toPage } from '../../documents/html'
import { toMarkdown } from '../../documents/markdown'
import type { Config } from '../../policy/types'
import { snippetFor } from '../../setup/snippetFor'
import type { Snippet } from '../../setup/snippetFor'
import type { CheckedDraft } from '../draft/checkDraft'
import type { ResultView } from '../state'

/** A configuration as a file. */
export const configText = ({ written }: Pick<CheckedDraft, 'written'>): string =>
  JSON.stringify(written, null, 2) + '\n'

/** The lines for the pages of a site. @throws Error if a service cannot be written out */
export const snippetOf = (
  written: object,
  catalog: readonly CatalogEntry[],
  { where, folder, file }: ResultView,
): Snippet =>
  snippetFor(written as CatalogConfigInput, {
    catalog,
    folder: folder.endsWith('/') ? folder : `${folder}/`,
    ...(where === 'file' && { config: file }),
  })

/** The documents of a policy in some languages, in a format. */
export const documentsText = (
  config: Config,
  languages: readonly string[],
  format: ResultView['format'],
): string => {
  const publications = languages.map((language) => publicationOf(config, language))
  if (format === 'md') return toMarkdown(publications)
  return format === 'page' ? toPage(publications) : toFragment(publications)
}
