// What the build puts around the notice of one language: it knows the texts, and the files it loads.
import type { NoticeTexts } from '../locales/types'
import { createUi } from '../notice/index'
import { createLanguage } from '../ui/language'
import type { Ui } from '../ui/types'
import type { LoadFile } from './files'
import type { NoticeContext } from './parts'

/** What differs by language. */
export interface NoticeFile {
  /** Base language, as in the names of the files. */
  readonly language: string
  readonly texts: { readonly notice: NoticeTexts }
  /** By name: the hash of each file that is loaded. */
  readonly integrity: Readonly<Record<string, string>>
  readonly load: LoadFile
}

/** Makes what the file exports. */
export const createNoticeFile = ({
  language,
  texts,
  integrity,
  load,
}: NoticeFile): { createUi(context: NoticeContext): Ui } => {
  const part = <T>(name: string): Promise<T> => {
    const file = `${name}.${language}`
    return load<T>(file, integrity[file] ?? '')
  }
  return {
    createUi: (context) =>
      createUi({
        ...context,
        language: createLanguage(language),
        texts,
        load: {
          placeholders: () => part('placeholders'),
          preferences: () => part('preferences'),
          storedData: () => part('stored-data'),
          policyUpdate: () => part('policy-update'),
          devtools: () => part('devtools'),
        },
      }),
  }
}
