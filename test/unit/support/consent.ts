import { afterEach, vi } from 'vitest'
import { encode } from '../../../src/consent/cookieText'
import { entryOf } from '../../../src/consent/rules'
import type { BlockedDetail, Consent, EraseReport } from '../../../src/consent/types'
import type { NoticeContext, Parts } from '../../../src/runtime/parts'
import { createRuntime } from '../../../src/runtime/runtime'
import type { Config, ConfigInput, Service } from '../../../src/policy/types'
import { configOf, purposeOf, serviceOf } from './config'
import type { Draft } from './config'
import { partsOf } from './parts'
import { createPlatform, flush, TODAY } from './platform'
import type { FakeOptions, FakePlatform } from './platform'

/** What the visible part gets from the runtime. */
export type UiPort = NoticeContext

/** What was asked of the fake visible part and the fake eraser, in order. */
export interface Asked {
  readonly ui: string[]
  readonly covered: BlockedDetail[]
  readonly erased: (readonly string[])[]
}

export interface Bench extends Asked {
  readonly config: Config
  readonly platform: FakePlatform
  readonly consent: Consent
  context(): UiPort | undefined
}

export interface BenchOptions extends FakeOptions {
  readonly change?: (draft: Draft<ConfigInput>) => void
  readonly parts?: Partial<Parts>
  /** A decision in the cookie before the page comes. */
  readonly decided?: Readonly<Record<string, boolean>>
  readonly fake?: FakePlatform
  readonly prepare?: (platform: FakePlatform) => void
}

/** More than a browser takes to tell `document.cookie` what the cookie store has asked. */
export const A_MOMENT = 1000

/** What the fake eraser answers. */
export const REPORT: EraseReport = { erased: [], remaining: [] }

/** The cookie of these choices. */
export const textOf = (
  config: Config,
  choices: Readonly<Record<string, boolean>>,
  at: number = TODAY,
): string =>
  encode(
    config.policy.version,
    at,
    Object.entries(choices).map(([id, choice]) => entryOf(config, id, choice)),
    'notice',
    'f'.repeat(22),
  )

/** What ends with the test. */
export const made: Consent[] = []

/** A consent right after it was made, in the same task: no event has been emitted yet. */
export const start = (options: BenchOptions = {}): Bench => {
  const config = configOf((draft) => {
    // What is announced would be shown in every test.
    delete draft.policy.upcoming
    options.change?.(draft)
  })
  const platform = options.fake ?? createPlatform(options)
  if (options.decided)
    platform.cookies.serve(
      `sekisho=${textOf(config, options.decided)}; path=/; secure; max-age=99999999`,
    )
  options.prepare?.(platform)
  const asked: Asked = { ui: [], covered: [], erased: [] }
  let context: UiPort | undefined
  const consent = createRuntime(
    config,
    platform,
    partsOf({
      notice: async () => {
        asked.ui.push('load')
        return {
          createUi(given) {
            context = given
            return {
              show: (what) => void asked.ui.push(`show ${what}`),
              hide: () => void asked.ui.push('hide'),
              cover: (held) => void asked.covered.push(held),
              destroy: () => void asked.ui.push('destroy'),
            }
          },
        }
      },
      stored: async () => ({
        erase: async ({ policy }, _, wish) => {
          const isMeant = (service: Service): boolean =>
            typeof wish === 'function'
              ? wish(service)
              : wish.includes(service.id) || wish.includes(service.purpose)
          asked.erased.push(policy.services.filter(isMeant).map(({ id }) => id))
          return REPORT
        },
        inventory: async () => [],
        valuesOf: () => [],
      }),
      ...options.parts,
    }),
  )
  made.push(consent)
  return { ...asked, config, platform, consent, context: () => context }
}

/** The same, when everybody was asked. */
export const bench = async (options: BenchOptions = {}): Promise<Bench> => {
  const result = start(options)
  await flush()
  return result
}

/** Yes to every purpose. */
export const ALL: Readonly<Record<string, boolean>> = {
  preferences: true,
  analytics: true,
  embeds: true,
}
/** No to every purpose. */
export const NONE: Readonly<Record<string, boolean>> = {
  preferences: false,
  analytics: false,
  embeds: false,
}
/** The services that can be refused. */
export const SERVICES: readonly string[] = ['text-size', 'site-stats', 'town-map']

/** With a purpose that is granted until it is refused. */
export const withAds = (draft: Draft<ConfigInput>): void => {
  draft.policy.purposes.push(purposeOf('ads', { basis: 'optout' }))
  draft.policy.services!.push(serviceOf('ad-network', 'ads'))
}

/** With nothing that a visitor could refuse. */
export const nothingToRefuse = (draft: Draft<ConfigInput>): void => {
  draft.policy.purposes = draft.policy.purposes.slice(0, 1)
  draft.policy.services = draft.policy.services!.slice(0, 1)
}

/** Ends after each test what it has made. */
export const endAll = (): void => {
  afterEach(() => {
    for (const consent of made.splice(0)) consent.destroy()
    vi.restoreAllMocks()
  })
}
