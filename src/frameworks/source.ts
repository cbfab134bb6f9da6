// What the adapters for frameworks share: the state of one purpose or service, and who is told when it changes.
import type { Consent, Status } from '../consent/types'

/**
 * Status of the decision. `pending`: on a server, and in a page until Sekisho has read its configuration; nothing
 * is granted then.
 */
export type PageStatus = Status | 'pending'

/** What a framework hands to a listener: the event itself, or React's own event around it. */
export type AnsweredEvent = Event | { readonly nativeEvent: Event }

/** What a component can do about a purpose or a service. */
export interface ConsentActions {
  /** Grants it. Pass the click that is being answered, which says whose hand it was. */
  readonly grant: (event?: AnsweredEvent) => void
  /** Refuses or withdraws it. */
  readonly withdraw: (event?: AnsweredEvent) => void
}

/** A purpose or a service, as a component sees it. */
export interface ConsentState extends ConsentActions {
  /** Whether it is granted now. `false` on a server, and until the page is hydrated. */
  readonly granted: boolean
  readonly status: PageStatus
}

/** Where components get the consent from. */
export interface ConsentSource {
  /** The state of an id, as a text that is the same while the state is. See {@link parseState}. */
  readonly read: (id: string) => string
  /**
   * Listens.
   *
   * @returns its remover
   */
  readonly subscribe: (changed: () => void) => () => void
  readonly actionsOn: (id: string) => ConsentActions
}

/** The state on a server, and in a page before anything is known. */
export const PENDING = '-pending'

/** Reads the text of {@link ConsentSource.read}. */
export const parseState = (text: string): Pick<ConsentState, 'granted' | 'status'> => ({
  granted: text.startsWith('+'),
  status: text.slice(1) as PageStatus,
})

type Act = (consent: Consent) => void

/** What `window.sekisho` is: a list before Sekisho, its API after it. */
interface Queue {
  push(act: Act): unknown
}

/** Hands functions to the page's Sekisho, now or when it comes. An element that is called sekisho is none. */
const inPage = (act: Act): void => {
  const page = window as unknown as { sekisho: Queue }
  if (!Object.hasOwn(page, 'sekisho')) page.sekisho = []
  page.sekisho.push(act)
}

const eventOf = (event: AnsweredEvent | undefined): Event | undefined =>
  event && 'nativeEvent' in event ? event.nativeEvent : event

/**
 * Makes it.
 *
 * @param given what `createConsent` has returned; else the page's, `window.sekisho`
 */
export const createSource = (given?: Consent): ConsentSource => {
  // Nothing is granted before `ready`: a page that is prerendered must not open its gates.
  let ready: Consent | undefined
  const hand = (act: Act): void => {
    if (given) act(given)
    else inPage(act)
  }
  const chooses = (id: string, choice: boolean) => (event?: AnsweredEvent) => {
    hand((consent) => {
      consent.update({ [id]: choice }, 'api', eventOf(event))
    })
  }
  return {
    read: (id) => (ready ? (ready.has(id) ? '+' : '-') + ready.status : PENDING),
    subscribe(changed) {
      const removers: (() => void)[] = []
      let isOver = typeof window == 'undefined'
      if (!isOver)
        hand((consent) => {
          if (isOver) return
          removers.push(
            consent.on('ready', () => {
              ready = consent
              changed()
            }),
            consent.on('change', changed),
          )
        })
      return () => {
        isOver = true
        for (const remove of removers) remove()
      }
    },
    actionsOn: (id) => ({ grant: chooses(id, true), withdraw: chooses(id, false) }),
  }
}

/** The source where none is named: the page's Sekisho. */
export const pageSource: ConsentSource = /* @__PURE__ */ createSource()
