// The hooks and components of React and Preact, made from the functions that both have.
import type { Consent } from '../consent/types'
import type { PurposeId, ServiceId } from '../policy/ids'
import { createSource, pageSource, parseState, PENDING } from './source'
import type { ConsentSource, ConsentState } from './source'

/** The functions of React, or of Preact. */
export interface Library<Node> {
  readonly createContext: (value: ConsentSource) => { readonly Provider: unknown }
  readonly createElement: (
    type: unknown,
    props: object | null,
    ...children: readonly Node[]
  ) => Node
  readonly useContext: (context: unknown) => ConsentSource
  readonly useMemo: <T>(make: () => T, inputs: readonly unknown[]) => T
  readonly useSyncExternalStore: (
    subscribe: (changed: () => void) => () => void,
    read: () => string,
    onServer: () => string,
  ) => string
}

/** What is shown while a gate is closed: a node, or a function of the state that makes one. */
export type Fallback<Node> = Node | ((state: ConsentState) => Node)

/** What a gate waits for: a purpose, or a service. The choice on a service stands for the one on its purpose. */
export type Needs =
  | { readonly purpose: PurposeId; readonly service?: ServiceId }
  | { readonly purpose?: PurposeId; readonly service: ServiceId }

/** Props of the component that hands a consent to those inside. */
export interface ProviderProps<Node> {
  /**
   * What `createConsent` has returned; on a server, nothing.
   *
   * @default the page's, `window.sekisho`
   */
  readonly consent?: Consent | undefined
  readonly children?: Node
}

/** Props of a gate. */
export type GateProps<Node> = Needs & {
  /** What is shown while it is closed: a node, or a function of the state. */
  readonly fallback?: Fallback<Node>
  readonly children?: Node
}

/** Props of an embed, without those of an `<iframe>`. */
export type EmbedProps = Needs & { readonly src: string }

/** Hooks and components for a library. */
export interface Adapter<Node> {
  readonly ConsentProvider: (props: ProviderProps<Node>) => Node
  readonly useConsent: (id: string) => ConsentState
  readonly ConsentGate: (props: GateProps<Node>) => Node
  readonly ConsentEmbed: (props: EmbedProps) => Node
}

const onServer = (): string => PENDING

/**
 * Makes them.
 *
 * @param embedProps what the library wants to be told of an element that others change
 */
export const createAdapter = <Node>(library: Library<Node>, embedProps?: object): Adapter<Node> => {
  const { createElement, useMemo } = library
  const context = library.createContext(pageSource)

  const useConsent = (id: string): ConsentState => {
    const source = library.useContext(context)
    const { read, ...actions } = useMemo(
      () => ({ read: () => source.read(id), ...source.actionsOn(id) }),
      [source, id],
    )
    const text = library.useSyncExternalStore(source.subscribe, read, onServer)
    return { ...parseState(text), ...actions }
  }
  return {
    useConsent,
    ConsentProvider({ consent, children }) {
      const source = useMemo(() => (consent ? createSource(consent) : pageSource), [consent])
      return createElement(context.Provider, { value: source }, children as Node)
    },
    ConsentGate({ purpose, service, fallback, children }) {
      // The choice on a service stands for the one on its purpose.
      const state = useConsent(service ?? purpose ?? '')
      if (state.granted) return children ?? (null as Node)
      const shown = typeof fallback == 'function' ? (fallback as Render<Node>)(state) : fallback
      return shown ?? (null as Node)
    },
    ConsentEmbed: ({ purpose, service, src, ...rest }) =>
      createElement('iframe', {
        ...rest,
        // Another address is another document: a new element.
        key: src,
        'data-consent': purpose,
        'data-service': service,
        'data-src': src,
        ...embedProps,
      }),
  }
}

type Render<Node> = (state: ConsentState) => Node
