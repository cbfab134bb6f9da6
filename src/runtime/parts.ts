import type * as PolicyUpdateFile from '../consent/policyUpdate'
import type * as EnforcementFile from '../gates/enforcement'
import type * as FieldReportFile from '../fieldReport/index'
import type * as PublisherFile from '../documents/publisher'
import type { HeadlessModule } from '../headless/index'
import type * as ReceiptsFile from '../receipts/index'
import type * as SignalsFile from '../signals/index'
import type * as StoredFile from '../stored/index'
import type * as TakeoverFile from '../takeover/index'
import type { AskDetail } from '../consent/types'
import type { Speech, Ui, UiContext } from '../ui/types'
import type { VisitorLanguage } from './visitorLanguage'

/** What the runtime gives to the notice; its file brings the texts, and what loads the rest. */
export interface NoticeContext extends Omit<UiContext, keyof Speech | 'runtime'> {
  /** The language in which the visitor is addressed, as the page or the browser gives it. */
  readonly tag: string
  /** Where the visitor may choose another one. */
  readonly language: VisitorLanguage
  /** Loads the notice in another language. */
  readonly load: LoadPart
  /** Asks a page that draws everything itself. */
  readonly ask: (detail: AskDetail) => void
}

/** The file of the notice in a language. */
export interface NoticeModule {
  readonly createUi: (context: NoticeContext) => Ui
  /** What it says, for a notice that was made in another language. */
  readonly speechIn?: (tag: string) => Speech
}

/** Brings the notice and the placeholders, in a language; they load the other surfaces. */
export type LoadNotice = (tag: string) => Promise<NoticeModule>

/** What few pages need, and how it comes: in a file of its own, or bundled. */
export interface Parts {
  readonly notice: LoadNotice
  /** What asks a page that draws everything itself. */
  readonly headless: () => Promise<HeadlessModule>
  /** What puts a policy into the page. The parser waits for it where that can be. */
  readonly enforcement: () => Promise<typeof EnforcementFile>
  /** What tells vendors what is granted. The parser waits for it where that can be. */
  readonly signals: () => Promise<typeof SignalsFile>
  /** What erases and lists stored data. */
  readonly stored: () => Promise<typeof StoredFile>
  /** What knows how the policy has changed since a decision. */
  readonly 'policy-update': () => Promise<typeof PolicyUpdateFile>
  /** What takes over the choice that was made under another tool. */
  readonly takeover: () => Promise<typeof TakeoverFile>
  /** What makes and sends receipts. */
  readonly receipts: () => Promise<typeof ReceiptsFile>
  /** What reports what the gates did on this visit. */
  readonly report: () => Promise<typeof FieldReportFile>
  /** What fills the documents that a page asks for. */
  readonly documents: () => Promise<PublisherFile.PublisherModule>
}

/** Loads a part by its name, which is also that of its file; the notice in a language. */
export type LoadPart = <K extends keyof Parts>(
  name: K,
  ...tag: Parameters<Parts[K]>
) => ReturnType<Parts[K]>

/** Loads parts that an object has. */
export const loadFrom =
  (parts: Parts): LoadPart =>
  (name, ...tag) =>
    // Each of them takes what its name asks for.
    (parts[name] as (...args: readonly string[]) => never)(...tag)
