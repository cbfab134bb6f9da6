// Entry of `sekisho/react`: hooks and components for React 18 and 19.
import { createContext, createElement, useContext, useMemo, useSyncExternalStore } from 'react'
import type { IframeHTMLAttributes, ReactNode } from 'react'
import type { Consent } from '../consent/types'
import type { ConsentId, PurposeId, ServiceId } from '../policy/ids'
import { createAdapter } from './hooks'
import type { Fallback, Library } from './hooks'
import type { ConsentState } from './source'

export type { ConsentId, PurposeId, ServiceId } from '../policy/ids'
export type { Fallback } from './hooks'
export type { AnsweredEvent, ConsentActions, ConsentState, PageStatus } from './source'

/** What a gate waits for: a purpose, or a service. The choice on a service stands for the one on its purpose. */
export type Needs =
  | { readonly purpose: PurposeId; readonly service?: ServiceId }
  | { readonly purpose?: PurposeId; readonly service: ServiceId }

/** Props of {@link ConsentProvider}. */
export interface ConsentProviderProps {
  /**
   * What `createConsent` has returned; on a server, nothing.
   *
   * @default the page's, `window.sekisho`
   */
  readonly consent?: Consent | undefined
  readonly children?: ReactNode
}

/** Props of {@link ConsentGate}. */
export type ConsentGateProps = Needs & {
  /** What is shown while it is closed: a node, or a function of the state. */
  readonly fallback?: Fallback<ReactNode>
  readonly children?: ReactNode
}

/** Props of {@link ConsentEmbed}: those of an `<iframe>`. */
export type ConsentEmbedProps = Needs &
  Omit<IframeHTMLAttributes<HTMLIFrameElement>, 'src' | 'srcDoc'> & { readonly src: string }

const react = { createContext, createElement, useContext, useMemo, useSyncExternalStore }

const adapter = /* @__PURE__ */ createAdapter(
  react as Library<ReactNode>,
  // Sekisho sets the address, and may have done so before hydration.
  { suppressHydrationWarning: true },
)

/**
 * The state of a purpose or a service, and functions that change it. On a server, and while the page is hydrated,
 * nothing is granted.
 */
export const useConsent: (id: ConsentId) => ConsentState = adapter.useConsent

/** Renders its children while a purpose or a service is granted, and the fallback while it is not. */
export const ConsentGate: (props: ConsentGateProps) => ReactNode = adapter.ConsentGate

/** An `<iframe>` that Sekisho holds, with a placeholder in its place, until it is granted. */
export const ConsentEmbed: (props: ConsentEmbedProps) => ReactNode = adapter.ConsentEmbed

/** Only for who makes the consent with `createConsent`: hands it to the components inside. */
export const ConsentProvider: (props: ConsentProviderProps) => ReactNode = adapter.ConsentProvider
