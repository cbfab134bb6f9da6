// Entry of `sekisho/vue`: a composable, components and a plugin for Vue 3.
import {
  computed,
  defineComponent,
  h,
  inject,
  onMounted,
  onScopeDispose,
  shallowRef,
  toValue,
} from 'vue'
import type {
  AllowedComponentProps,
  App,
  ComputedRef,
  IframeHTMLAttributes,
  InjectionKey,
  MaybeRefOrGetter,
  VNode,
  VNodeProps,
} from 'vue'
import type { Consent } from '../consent/types'
import type { ConsentId, PurposeId, ServiceId } from '../policy/ids'
import { createSource, pageSource, parseState, PENDING } from './source'
import type { ConsentActions, ConsentSource, ConsentState, PageStatus } from './source'

export type { ConsentId, PurposeId, ServiceId } from '../policy/ids'
export type { AnsweredEvent, ConsentActions, ConsentState, PageStatus } from './source'

/** What {@link useConsent} returns: the state as references, and functions that change it. */
export interface ConsentRefs extends ConsentActions {
  /** Whether it is granted now. `false` on a server, and until the component is mounted. */
  readonly granted: ComputedRef<boolean>
  readonly status: ComputedRef<PageStatus>
}

/** What a gate waits for: a purpose, or a service. The choice on a service stands for the one on its purpose. */
export type Needs =
  | { readonly purpose: PurposeId; readonly service?: ServiceId }
  | { readonly purpose?: PurposeId; readonly service: ServiceId }

type Common = AllowedComponentProps & VNodeProps

/** Type of {@link ConsentGate}. */
export type ConsentGateComponent = new () => {
  $props: Common & Needs
  $slots: { default?: () => VNode[]; fallback?: (state: ConsentState) => VNode[] }
}

/** Type of {@link ConsentEmbed}. Its attributes are those of an `<iframe>`. */
export type ConsentEmbedComponent = new () => {
  $props: Common & Needs & Omit<IframeHTMLAttributes, 'src'> & { src: string }
}

const KEY: InjectionKey<ConsentSource> = /* @__PURE__ */ Symbol('sekisho')

/**
 * The state of a purpose or a service, in the setup of a component. On a server, and until the component is mounted,
 * nothing is granted.
 */
export const useConsent = (id: MaybeRefOrGetter<ConsentId>): ConsentRefs => {
  const source = inject(KEY, pageSource)
  // 0 until the component is mounted: before that it must be what the server has rendered.
  const changes = shallowRef(0)
  const changed = (): void => {
    changes.value++
  }
  let stop = (): void => {}
  onMounted(() => {
    changed()
    stop = source.subscribe(changed)
  })
  onScopeDispose(() => {
    stop()
  })
  const state = computed(() => parseState(changes.value ? source.read(toValue(id)) : PENDING))
  return {
    granted: computed(() => state.value.granted),
    status: computed(() => state.value.status),
    grant: (event) => {
      source.actionsOn(toValue(id)).grant(event)
    },
    withdraw: (event) => {
      source.actionsOn(toValue(id)).withdraw(event)
    },
  }
}

const needs = { purpose: String, service: String }

/** Renders its default slot while a purpose or a service is granted, and the slot `fallback` while it is not. */
export const ConsentGate = /* @__PURE__ */ defineComponent({
  name: 'ConsentGate',
  props: needs,
  setup(props, { slots }) {
    const { granted, status, ...actions } = useConsent(() => props.service ?? props.purpose ?? '')
    return () =>
      granted.value
        ? slots.default?.()
        : slots.fallback?.({ granted: false, status: status.value, ...actions })
  },
}) as unknown as ConsentGateComponent

/** An `<iframe>` that Sekisho holds, with a placeholder in its place, until it is granted. */
export const ConsentEmbed = /* @__PURE__ */ defineComponent({
  name: 'ConsentEmbed',
  props: { ...needs, src: { type: String, required: true } },
  setup: (props) => () =>
    h('iframe', {
      // Another address is another document: a new element.
      key: props.src,
      'data-consent': props.purpose,
      'data-service': props.service,
      'data-src': props.src,
    }),
}) as unknown as ConsentEmbedComponent

/** Only for who makes the consent with `createConsent`: `app.use(consentPlugin, consent)`; on a server, without it. */
export const consentPlugin: { install(app: App, consent?: Consent): void } = {
  install(app, consent) {
    app.provide(KEY, consent ? createSource(consent) : pageSource)
  },
}
