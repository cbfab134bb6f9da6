// Entry of `sekisho/react`: hooks and components for React 18 and 19.
import { createContext, createElement, useContext, useMemo, useSyncExternalStore } from 'react'
import type { IframeHTMLAttributes, ReactNode } from 'react'
import type { ConsentId } from '../policy/ids'
import { createAdapter } from './hooks'
import type { EmbedProps, GateProps, Library, ProviderProps } from './hooks'
import type { ConsentState } from './source'

export type { ConsentId, PurposeId, ServiceId } from '../policy/ids'
export type { EmbedProps, Fallback, GateProps, Needs, ProviderProps } from './hooks'
export type { AnsweredEvent, ConsentActions, ConsentState, PageStatus } from './source'

/** Props of {@link ConsentProvider}. */
export type ConsentProviderProps = ProviderProps<ReactNode>

/** Props of {@link ConsentGate}. */
export type ConsentGateProps = GateProps<ReactNode>

/** Props of {@link ConsentEmbed}: those of an `<iframe>`. */
export type ConsentEmbedProps = EmbedProps &
  Omit<IframeHTMLAttributes<HTMLIFrameElement>, 'src' | 'srcDoc'>

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
