// The interfaces between the runtime, the notice and what the notice loads on demand.
import type { BlockedDetail, Consent, Lapse, PolicyUpdate, Surface } from '../consent/types'
import type { NoticeTexts, PlaceholderTexts, PreferencesTexts, TermTexts } from '../locales/types'
import type { Config } from '../policy/types'
import type { Language } from './language'
import type { PageStyles } from './pageStyles'

export type { Surface } from '../consent/types'

/** The visible part. Nothing of it is in the document until something is shown. */
export interface Ui {
  show(what: Surface): void
  hide(): void
  /** Puts a placeholder before a blocked embed, until the embed is granted or removed. */
  cover(held: BlockedDetail): void
  /**
   * Takes all placeholders out of the document and shows the embeds as the page had them: call it before a
   * framework takes a snapshot of the page.
   */
  uncoverAll?(): void
  /** Puts the placeholders back that {@link Ui.uncoverAll} took out. */
  coverAgain?(): void
  /**
   * Puts back what a framework has removed with an old body or head, and removes placeholders that came
   * out of its cache. Costs next to nothing where nothing is missing.
   */
  restore?(): void
  destroy(): void
}

/** What is said in one language, and what loads the rest of it. */
export interface Speech {
  readonly language: Language
  /** Texts in that language, and in no other. */
  readonly texts: { readonly notice: NoticeTexts }
  readonly load: UiLoaders
}

/** What the runtime knows of languages. */
export interface LanguageRuntime {
  /** The languages of the visitor, best first, and the one that is used: of everything that comes from now on. */
  readonly language: { wanted: () => readonly string[]; tag: () => string }
  /** Loads the notice in another language. */
  readonly load: (
    name: 'notice',
    tag: string,
  ) => Promise<{ readonly speechIn?: (tag: string) => Speech }>
}

/** What the runtime gives to the visible part. */
export interface UiContext extends Speech {
  readonly consent: Consent
  readonly config: Config
  /** What it takes to go over to another language; missing where that cannot be. */
  readonly runtime?: LanguageRuntime
  /** Dispatches an event of the API. */
  readonly emit: (type: 'shown' | 'hidden', what: Surface) => void
  /** What has changed since the visitor decided, where something has. */
  readonly policyUpdate: () => PolicyUpdate | undefined
  /** The visitor has read and closed it. */
  readonly dismissPolicyUpdate: () => void
}

/**
 * Gets a surface ready for another language: loads what it needs, and resolves to what draws it anew in its
 * place. Where one rejects, none is drawn.
 */
export type Redraw = (speech: Speech) => Promise<() => void>

/** The visible part while it lives: its {@link Speech} changes when the visitor chooses another language. */
export interface LiveContext extends UiContext {
  /** Of everything that is shown. */
  readonly redraws: Set<Redraw>
  readonly root: ShadowRoot
  /** What the visitor may choose from, once that is offered: also the language it began with. */
  languages?: readonly string[]
}

/** Loads what is shown on demand, each in a file of its own with the texts of one language. */
export interface UiLoaders {
  readonly placeholders: () => Promise<PlaceholdersModule>
  readonly preferences: () => Promise<PreferencesModule>
  readonly storedData: () => Promise<StoredDataModule>
  readonly policyUpdate: () => Promise<PolicyUpdateModule>
  readonly devtools: () => Promise<DevtoolsModule>
  readonly reopen: () => Promise<ReopenModule>
}

/** Makes the visible part. */
export type CreateUi = (context: UiContext) => Required<Ui>

/** Loads the visible part. */
export type LoadUi = () => Promise<{ readonly createUi: (context: UiContext) => Ui }>

/** The placeholders of a page. */
export interface Placeholders {
  /** Puts one before a blocked embed, when that comes near the visible part of the page. */
  cover(held: BlockedDetail): void
  /** Takes all of them out, and shows the embeds as the page had them. */
  uncoverAll(): void
  /** Puts back what {@link Placeholders.uncoverAll} took out, where it is still blocked. */
  coverAgain(): void
  /** Removes copies of placeholders, which a framework has made with a copy of the page. */
  removeDead(): void
  destroy(): void
}

/** What placeholders need. */
export type PlaceholdersContext = Pick<LiveContext, 'consent' | 'config' | 'language' | 'texts'>

/** Makes the placeholders of a page. */
export interface PlaceholdersModule {
  readonly create: (context: PlaceholdersContext & Pick<LiveContext, 'redraws'>) => Placeholders
  readonly texts: PlaceholderTexts
}

/** What a layer gets from the notice: where to render, and how to close itself. */
export interface LayerContext extends Pick<
  UiContext,
  'consent' | 'config' | 'language' | 'policyUpdate' | 'dismissPolicyUpdate'
> {
  readonly load: Pick<UiLoaders, 'storedData' | 'policyUpdate'>
  readonly texts: NoticeTexts
  readonly root: ShadowRoot
  readonly styles: PageStyles
  /** The visible part, which may go over to another language. */
  readonly ui: LiveContext
  /** Applies a choice, then closes the notice and the preferences and confirms. */
  readonly decide: (choose: () => void) => void
  /** Closes this layer. Decides nothing. */
  readonly close: () => void
}

/** A layer that is in the document. */
export interface OpenLayer {
  /** Takes it out of the document. */
  remove(): void
  /** Called when the host is back in the document after something else has removed it. */
  restore?(): void
}

/** What the floating button gets from the notice. */
export interface ReopenContext extends Pick<UiContext, 'consent' | 'config' | 'language'> {
  readonly texts: NoticeTexts
  /** Where the notice and the confirmation are, which it gives way to. */
  readonly root: ShadowRoot
  readonly styles: PageStyles
  /** Called when the preferences are about to be opened. */
  readonly expectPreferences: () => void
}

/** The floating button by which the visitor comes back to the choice. */
export interface ReopenModule {
  /** @returns takes it out of the page */
  readonly enter: (context: ReopenContext) => () => void
}

/** Something that opens above the page besides the notice. */
export interface LayerModule {
  readonly enter: (context: LayerContext) => OpenLayer
  /** Called when it was fetched before it is asked for: it may have something for the notice. */
  readonly preloaded?: (ui: LiveContext) => void
}

/** The preferences: a modal dialog. */
export interface PreferencesModule extends LayerModule {
  readonly texts: PreferencesTexts
}

/** Where the visitor chooses another language. */
export interface LanguagesModule {
  /** Puts the choice beside each heading that leaves room for it. */
  readonly offer: (ui: LiveContext, label: string) => void
}

/** The developer panel. */
export type DevtoolsModule = LayerModule

/** The line that says what has changed in the policy, and the words for it. */
export interface PolicyUpdateModule extends LayerModule {
  /** What has changed of the purposes that are asked again: a short list for the notice. */
  readonly listLapses: (lapses: readonly Lapse[], context: LapseContext) => HTMLElement
  /** Everything that has changed of one purpose, for the preferences. */
  readonly describeLapse: (lapse: Lapse, context: LapseContext) => readonly (string | Node)[]
  /** Makes the line. */
  readonly buildLine: (context: LineContext) => HTMLElement
}

/** What the line needs. */
export type LineContext = Pick<
  LayerContext,
  'consent' | 'language' | 'policyUpdate' | 'dismissPolicyUpdate' | 'close'
>

/** What is needed to describe a lapse. */
export type LapseContext = Pick<LayerContext, 'consent' | 'language'>

/** What the list of stored data gets from the preferences. */
export interface StoredDataContext extends Pick<LayerContext, 'consent' | 'language' | 'root'> {
  readonly terms: Pick<TermTexts, 'area' | 'session'>
  /** Where it is rendered. */
  readonly mount: HTMLElement
  /** Called when these purposes or services were withdrawn. */
  readonly withdrawn: (ids: readonly string[]) => void
}

/** The section of the preferences that lists what this site has stored in this browser. */
export interface StoredDataModule {
  /** @returns removes it */
  readonly enter: (context: StoredDataContext) => () => void
}
