// What the build puts around the notice of one language: it knows the texts, and the files it loads.
import type { NoticeTexts } from '../locales/types'
import { createUi } from '../notice/index'
import { createLanguage } from '../ui/language'
import type { Ui, UiLoaders } from '../ui/types'
import type { LoadFile } from './files'
import type { NoticeContext } from './parts'

/** What differs by language. */
export interface NoticeFile {
  readonly notice: NoticeTexts
  /** The file of each part that is loaded later: its name and its hash. */
  readonly files: Readonly<Record<keyof UiLoaders, readonly [name: string, integrity: string]>>
  readonly load: LoadFile
}

/** Makes what the file exports. */
export const createNoticeFile = ({
  notice,
  files,
  load,
}: NoticeFile): { createUi(context: NoticeContext): Ui } => ({
  createUi: (context) =>
    createUi({
      ...context,
      language: createLanguage(context.tag),
      texts: { notice },
      load: {
        placeholders: () => load(...files.placeholders),
        preferences: () => load(...files.preferences),
        storedData: () => load(...files.storedData),
        policyUpdate: () => load(...files.policyUpdate),
        devtools: () => load(...files.devtools),
        reopen: () => load(...files.reopen),
      },
    }),
})
