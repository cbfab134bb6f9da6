import { afterEach, beforeEach, vi } from 'vitest'
import { encode } from '../../../src/consent/cookieText'
import { entryOf } from '../../../src/consent/rules'
import type { BlockedDetail, Consent, PolicyUpdate, Surface } from '../../../src/consent/types'
import type { Parts } from '../../../src/runtime/parts'
import { createRuntime } from '../../../src/runtime/runtime'
import type { Config, ConfigInput } from '../../../src/policy/types'
import { createUi } from '../../../src/notice/index'
import type { UiContext } from '../../../src/ui/types'
import { configOf } from '../support/config'
import type { Draft } from '../support/config'
import { partsOf } from '../support/parts'
import { languageOf, loadersFor, textsIn } from './loaders'
import { createPlatform, DAY, flush, TODAY } from '../support/platform'
import type { FakePlatform } from '../support/platform'

/** What a test may want otherwise. */
export interface Wish {
  readonly change?: (draft: Draft<ConfigInput>) => void
  /** Decided before the visible part is made. */
  readonly decided?: Readonly<Record<string, boolean>>
  /** Decided so long ago that it has expired. */
  readonly lapsed?: Readonly<Record<string, boolean>>
  readonly cookiesEnabled?: boolean
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc?: boolean
  /** What erases and reads what is stored; by default one that finds nothing. */
  readonly erase?: Parts['stored']
  /** How something is loaded. */
  readonly load?: Partial<UiContext['load']>
}

/** A real consent on a fake platform. */
export interface ConsentBench {
  readonly config: Config
  readonly platform: FakePlatform
  readonly consent: Consent
}

/** The same and its visible part, in jsdom's page. */
export interface UiBench extends ConsentBench {
  readonly ui: ReturnType<typeof createUi>
  /** What was shown and hidden, in order: `shown notice`. */
  readonly emitted: string[]
}

let ends: (() => void)[] = []

/** Longer ago than any decision is valid. */
const LONG_AGO = TODAY - 300 * DAY

/** Makes a consent whose own visible part is none. The language is the page's, which is English. */
export const makeConsent = ({
  change,
  decided,
  lapsed,
  cookiesEnabled = true,
  gpc,
  erase,
}: Wish = {}): ConsentBench => {
  const config = configOf((draft) => {
    draft.notice = { ...draft.notice, language: 'auto' }
    change?.(draft)
  })
  const platform = createPlatform({ cookiesEnabled, ...(gpc && { gpc }) })
  if (lapsed) {
    const entries = Object.entries(lapsed).map(([id, choice]) => entryOf(config, id, choice))
    const text = encode(config.policy.version, LONG_AGO, entries, 'notice', 'f'.repeat(22))
    platform.cookies.serve(`sekisho=${text}; path=/; secure`)
  }
  const consent = createRuntime(config, platform, partsOf(erase && { stored: erase }))
  if (decided) consent.update(decided)
  ends.push(consent.destroy)
  return { config, platform, consent }
}

/** Makes a consent and its visible part. */
export const makeUi = (wish?: Wish, policyUpdate?: PolicyUpdate): UiBench => {
  const bench = makeConsent(wish)
  const emitted: string[] = []
  const language = languageOf(bench.config.notice.language)
  const ui = createUi({
    ...bench,
    language,
    texts: textsIn(language),
    load: { ...loadersFor(language), ...wish?.load },
    emit(type: 'shown' | 'hidden', what: Surface) {
      emitted.push(`${type} ${what}`)
    },
    policyUpdate: () => policyUpdate,
    dismissPolicyUpdate: () => void emitted.push('dismissed'),
  })
  ends.push(ui.destroy)
  return { ...bench, ui, emitted }
}

/** The same, with its notice or its preferences in the page. */
export const makeShown = async (what: Surface, wish?: Wish): Promise<UiBench> => {
  const bench = makeUi(wish)
  bench.ui.show(what)
  await loaded()
  return bench
}

/** Waits until what is imported on demand is there and has been used. */
export const loaded = async (): Promise<void> => {
  await vi.dynamicImportSettled()
}

/** The host, where it is in the page. */
export const hostOf = (): HTMLElement | null => document.querySelector('#sekisho')

/** The shadow root of the host, where that is in the page. */
export const shadowOf = (): ShadowRoot | null => hostOf()?.shadowRoot ?? null

/** The notice; throws where it is not shown. */
export const noticeOf = (): HTMLElement => found(shadowOf()?.querySelector('[part="notice"]'))

/** The preferences; throws where they are not shown. */
export const dialogOf = (): HTMLDialogElement => found(shadowOf()?.querySelector('dialog'))

/** The developer panel; throws where it is not shown. */
export const panelOf = (): HTMLElement => found(shadowOf()?.querySelector('[part="ledger"]'))

/** The rules for the page itself that are in force now. */
export const pageRules = (): string =>
  document.adoptedStyleSheets
    .flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText))
    .join('\n')

/** How many dialogs are in the page. */
export const dialogCount = (): number => shadowOf()?.querySelectorAll('dialog').length ?? 0

/** Runs something while the document has no body yet; the parser makes it after that. */
export const withoutBody = async <T>(run: () => Promise<T>): Promise<T> => {
  const { body } = document
  body.remove()
  try {
    const result = await run()
    if (hostOf()) throw Error('shown before there is a body')
    return result
  } finally {
    document.documentElement.append(body)
    await flush()
  }
}

/** A button by its `data-action`. */
export const buttonOf = (inside: ParentNode, action: string): HTMLButtonElement =>
  found(inside.querySelector(`[data-action="${action}"]`))

/** A switch by its name. */
export const switchOf = (id: string): HTMLInputElement =>
  found(dialogOf().querySelector(`input[name="${id}"]`))

/** The texts of all elements that fit, without the white space around them. */
export const textsOf = (inside: ParentNode, selector: string): readonly string[] =>
  Array.from(inside.querySelectorAll(selector), (each) => each.textContent.trim())

/** What is there; throws where it is not. */
export const found = <T>(value: T | null | undefined): T => {
  if (value == null) throw Error('not in the page')
  return value
}

/** The visitor presses Escape: the browser cancels, and closes unless it is kept from that. */
export const pressEscape = (dialog: HTMLDialogElement): void => {
  if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close()
}

/** The visitor presses a pointer on one element, and lets it go on another. */
export const point = (down: Element, up: Element = down): void => {
  down.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, composed: true }))
  // A click goes to what pressing and letting go have in common.
  const target = down.contains(up) ? down : up
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
}

/** A held embed in the page, as the gate tells of it. */
export const holdEmbed = (
  waiting: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
): BlockedDetail & { readonly element: HTMLElement } => {
  const element = document.createElement('iframe')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.body.append(element)
  return { element, waiting, missed: true, once: vi.fn() }
}

/** The placeholders in the page. */
export const placeholders = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-sekisho-placeholder]'),
]

/** What is inside the only placeholder. */
export const placeholderOf = (): HTMLElement =>
  found(placeholders()[0]?.shadowRoot?.querySelector('[part="placeholder"]'))

interface Watcher {
  readonly targets: Set<Element>
  tell(target: Element, near: boolean): void
}

let viewers: Watcher[] = []
let sizers: Watcher[] = []

/** Whether anything waits for an element to come near. */
export const isWatched = (element: Element): boolean =>
  viewers.some(({ targets }) => targets.has(element))

/** An element comes near the visible part of the page, or is told to be far from it. */
export const come = (element: Element, near = true): void => {
  for (const each of viewers) if (each.targets.has(element)) each.tell(element, near)
}

/** An element gets a height, and who observes it is told. */
export const resize = (element: Element, height: number): void => {
  Object.defineProperty(element, 'offsetHeight', { value: height, configurable: true })
  for (const each of sizers) if (each.targets.has(element)) each.tell(element, true)
}

/** So many boxes, as `getClientRects` answers. */
export const rectsOf = (length: number): DOMRectList =>
  Array.from({ length }, () => new DOMRect()) as unknown as DOMRectList

class FakeIntersectionObserver implements IntersectionObserver {
  readonly root = null
  readonly rootMargin: string
  readonly scrollMargin = ''
  readonly thresholds = [0]
  readonly targets = new Set<Element>()
  readonly tell: (target: Element, near: boolean) => void

  constructor(told: IntersectionObserverCallback, { rootMargin }: IntersectionObserverInit = {}) {
    this.rootMargin = rootMargin ?? ''
    this.tell = (target, isIntersecting) => {
      told([{ target, isIntersecting } as IntersectionObserverEntry], this)
    }
    viewers.push(this)
  }
  observe(target: Element): void {
    this.targets.add(target)
  }
  unobserve(target: Element): void {
    this.targets.delete(target)
  }
  disconnect(): void {
    this.targets.clear()
  }
  takeRecords(): IntersectionObserverEntry[] {
    return []
  }
}

class FakeResizeObserver implements ResizeObserver {
  readonly targets = new Set<Element>()
  readonly tell: (target: Element) => void

  constructor(told: ResizeObserverCallback) {
    this.tell = (target) => {
      told([{ target } as ResizeObserverEntry], this)
    }
    sizers.push(this)
  }
  observe(target: Element): void {
    this.targets.add(target)
  }
  unobserve(target: Element): void {
    this.targets.delete(target)
  }
  disconnect(): void {
    this.targets.clear()
  }
}

/**
 * `showModal` and `close` of a dialog, as the standard has them: `close` tells in a later task, also
 * when the dialog has left the page meanwhile.
 *
 * @see https://html.spec.whatwg.org/multipage/interactive-elements.html#close-the-dialog
 */
const dialogMethods: Pick<HTMLDialogElement, 'showModal' | 'close'> & ThisType<HTMLDialogElement> =
  {
    showModal() {
      if (this.open || !this.isConnected) throw new DOMException('', 'InvalidStateError')
      this.setAttribute('open', '')
      this.querySelector('button')?.focus()
    },
    close() {
      if (!this.open) return
      this.removeAttribute('open')
      setTimeout(() => {
        this.dispatchEvent(new Event('close'))
      })
    },
  }

/** jsdom has constructed sheets, and no list of a document or a shadow root. */
const giveSheets = (): void => {
  const lists = new WeakMap<object, CSSStyleSheet[]>()
  for (const { prototype } of [Document, ShadowRoot])
    Object.defineProperty(prototype, 'adoptedStyleSheets', {
      configurable: true,
      get(this: object) {
        return lists.get(this) ?? []
      },
      set(this: object, list: CSSStyleSheet[]) {
        lists.set(this, list)
      },
    })
}

/** Gives a test file what jsdom has not, and an empty English page for each test. */
export const useBrowser = (): void => {
  beforeEach(() => {
    viewers = []
    sizers = []
    ends = []
    vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver)
    vi.stubGlobal('ResizeObserver', FakeResizeObserver)
    Object.assign(HTMLDialogElement.prototype, dialogMethods)
    // jsdom has no layout: all that is in the page has a box, until a test takes it away.
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue(rectsOf(1))
    vi.stubGlobal('matchMedia', () => ({ matches: false }))
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US')
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.spyOn(console, 'error').mockImplementation(() => {})
    document.documentElement.lang = 'en'
    giveSheets()
    const opener = document.createElement('button')
    opener.dataset.consentOpen = 'preferences'
    document.body.append(opener)
  })
  afterEach(async () => {
    for (const end of ends.reverse()) end()
    vi.useRealTimers()
    await loaded()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    document.body.replaceChildren()
    for (const { prototype } of [Document, ShadowRoot])
      Reflect.deleteProperty(prototype, 'adoptedStyleSheets')
    for (const name of ['style', 'lang']) document.documentElement.removeAttribute(name)
    for (const name of Object.keys(dialogMethods))
      Reflect.deleteProperty(HTMLDialogElement.prototype, name)
  })
}
