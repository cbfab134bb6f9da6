// What the configurator remembers while it is open.
import type { Fields } from './draft/path'
import type { UiLanguage } from './texts/texts'

/** How the preview is looked at. Nothing of it is part of the configuration. */
export interface PreviewView {
  readonly language: 'ja' | 'en'
  readonly theme: 'light' | 'dark'
  /** Width of the window, in CSS pixels. */
  readonly width: 360 | 1280
  readonly show: 'notice' | 'preferences'
}

/** A document that the preview shows. */
export interface PreviewFrame {
  /** Another one for each document. */
  readonly key: number
  readonly html: string
}

/** What the owner takes at the end, and how. */
export interface ResultView {
  readonly where: 'page' | 'file'
  readonly folder: string
  readonly file: string
  readonly format: 'page' | 'fragment' | 'md'
  readonly language: 'ja' | 'en' | ''
}

/** The state. */
export interface State {
  readonly config: Fields
  /** Languages of the site. */
  readonly languages: readonly string[]
  readonly ui: UiLanguage
  readonly view: PreviewView
  /** The frame that is seen, and the next one while it loads. */
  readonly frames: readonly PreviewFrame[]
  readonly result: ResultView
  /** Fields that the owner has been to. */
  readonly touched: ReadonlySet<string>
  /** Whether the faults of all fields are shown. */
  readonly showAll: boolean
  /** Whether the browser has kept the draft. */
  readonly isKept: boolean
  readonly query: string
  /** Category of the catalogue; empty for all. */
  readonly category: string
  /** Entries whose facts are unfolded. */
  readonly unfolded: ReadonlySet<string>
  /** What is pasted, to be opened. */
  readonly pasted: string
  /** What came of opening it. */
  readonly opened: string
  /** The whole configuration as it is being edited. */
  readonly json: string | undefined
  /** Why it could not be applied, or that it was. */
  readonly jsonMessage: string
  /** The last announcement. */
  readonly message: string
}
