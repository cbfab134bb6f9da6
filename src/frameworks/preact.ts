// Entry of `sekisho/preact`: the hooks and components of `sekisho/react`, for Preact.
import { createContext, h } from 'preact'
import type { ComponentChildren, IframeHTMLAttributes, VNode } from 'preact'
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { ConsentId } from '../policy/ids'
import { createAdapter } from './hooks'
import type { EmbedProps, GateProps, Library, ProviderProps } from './hooks'
import type { ConsentState } from './source'

export type { ConsentId, PurposeId, ServiceId } from '../policy/ids'
export type { EmbedProps, Fallback, GateProps, Needs, ProviderProps } from './hooks'
export type { AnsweredEvent, ConsentActions, ConsentState, PageStatus } from './source'

/** Props of {@link ConsentProvider}. */
export type ConsentProviderProps = ProviderProps<ComponentChildren>

/** Props of {@link ConsentGate}. */
export type ConsentGateProps = GateProps<ComponentChildren>

/** Props of {@link ConsentEmbed}: those of an `<iframe>`. */
export type ConsentEmbedProps = EmbedProps & Omit<IframeHTMLAttributes, 'src' | 'srcdoc' | 'srcDoc'>

/** As React has it. Preact has its own in `preact/compat`, which is larger than all this. */
const useSyncExternalStore: Library<ComponentChildren>['useSyncExternalStore'] = (
  subscribe,
  read,
  onServer,
) => {
  const [seen, see] = useState<readonly [read: () => string, text: string]>()
  useLayoutEffect(() => {
    const look = (): void => {
      const text = read()
      see((before) => (before?.[0] == read && before[1] == text ? before : [read, text]))
    }
    look()
    return subscribe(look)
  }, [subscribe, read])
  // What was seen of another id says nothing of this one.
  return seen?.[0] == read ? seen[1] : onServer()
}

const adapter = /* @__PURE__ */ createAdapter<ComponentChildren>({
  createContext,
  createElement: h,
  useContext,
  useMemo,
  useSyncExternalStore,
} as Library<ComponentChildren>)

type Component<Props> = (props: Props) => VNode

/**
 * The state of a purpose or a service, and functions that change it. On a server, and while the page is hydrated,
 * nothing is granted.
 */
export const useConsent: (id: ConsentId) => ConsentState = adapter.useConsent

/** Renders its children while a purpose or a service is granted, and the fallback while it is not. */
export const ConsentGate = adapter.ConsentGate as Component<ConsentGateProps>

/** An `<iframe>` that Sekisho holds, with a placeholder in its place, until it is granted. */
export const ConsentEmbed = adapter.ConsentEmbed as Component<ConsentEmbedProps>

/** Only for who makes the consent with `createConsent`: hands it to the components inside. */
export const ConsentProvider = adapter.ConsentProvider as Component<ConsentProviderProps>
