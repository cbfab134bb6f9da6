// What the build puts around the notice of one language: it knows the texts, and the files it loads.
import type { NoticeTexts } from '../locales/types'
import type { UiLoaders } from '../ui/types'
import { bindSpeech } from './boundSpeech'
import type { BoundNotice } from './boundSpeech'
import type { LoadFile } from './files'

/** What differs by language. */
export interface NoticeFile {
  readonly notice: NoticeTexts
  /** The file of each part that is loaded later: its name and its hash. */
  readonly files: Readonly<Record<keyof UiLoaders, readonly [name: string, integrity: string]>>
  readonly load: LoadFile
}

/** Makes what the file exports. */
export const createNoticeFile = ({ notice, files, load }: NoticeFile): BoundNotice =>
  bindSpeech(
    { notice },
    {
      placeholders: () => load(...files.placeholders),
      preferences: () => load(...files.preferences),
      storedData: () => load(...files.storedData),
      policyUpdate: () => load(...files.policyUpdate),
      devtools: () => load(...files.devtools),
      reopen: () => load(...files.reopen),
    },
  )
