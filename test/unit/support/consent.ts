import { afterEach, vi } from 'vitest'
import { encode } from '../../../src/consent/codec'
import { entryOf } from '../../../src/consent/rules'
import type { BlockedDetail, Consent, EraseReport, UiContext } from '../../../src/consent/types'
import { create } from '../../../src/create'
import type { Config, ConfigInput, Service } from '../../../src/policy/types'
import { configOf, purposeOf, serviceOf } from './config'
import type { Draft } from './config'
import { loadOf } from './load'
import type { TestLoaders } from './load'
import { createPlatform, flush, TODAY } from './platform'
import type { FakeOptions, FakePlatform } from './platform'

/** What the fake visible part and the fake eraser were told, in order. */
export interface Told {
  readonly ui: string[]
  readonly covered: BlockedDetail[]
  readonly erased: (readonly string[])[]
}

export interface Bench extends Told {
  readonly config: Config
  readonly platform: FakePlatform
  readonly consent: Consent
  context(): UiContext | undefined
}

export interface BenchOptions extends FakeOptions {
  readonly change?: (draft: Draft<ConfigInput>) => void
  readonly load?: Partial<TestLoaders>
  /** A decision in the cookie before the page comes. */
  readonly decided?: Readonly<Record<string, boolean>>
  readonly fake?: FakePlatform
  readonly prepare?: (platform: FakePlatform) => void
}

/** More than a browser takes to tell `document.cookie` what the cookie store has told. */
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

/** A consent right after it was made: nobody has been told anything yet. */
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
  const told: Told = { ui: [], covered: [], erased: [] }
  let context: UiContext | undefined
  const consent = create(
    config,
    platform,
    loadOf({
      ui: async () => {
        // Loaded ahead, and again when it is needed: that is the same module.
        if (!told.ui.includes('load')) told.ui.push('load')
        return {
          createUi(given) {
            context = given
            return {
              show: (what) => void told.ui.push(`show ${what}`),
              hide: () => void told.ui.push('hide'),
              cover: (held) => void told.covered.push(held),
              destroy: () => void told.ui.push('destroy'),
            }
          },
        }
      },
      erase: async () => ({
        erase: async ({ policy }, _, wish) => {
          const isMeant = (service: Service): boolean =>
            typeof wish === 'function'
              ? wish(service)
              : wish.includes(service.id) || wish.includes(service.purpose)
          told.erased.push(policy.services.filter(isMeant).map(({ id }) => id))
          return REPORT
        },
        takeStock: async () => [],
        valuesOf: () => [],
      }),
      ...options.load,
    }),
  )
  made.push(consent)
  return { ...told, config, platform, consent, context: () => context }
}

/** The same, when everybody was told. */
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
