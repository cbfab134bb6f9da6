import type { BlockedDetail } from '../../../src/consent/types'
import { createGates } from '../../../src/gates/gates'
import type { Gates } from '../../../src/gates/gates'
import type { Config, ConfigInput, GateOptions } from '../../../src/policy/types'
import { configOf } from './config'
import type { Draft } from './config'
import { watchRuns } from './elements'
import { createPlatform, flush } from './platform'
import type { FakeOptions, FakePlatform } from './platform'

/** The gates of a page, with nothing granted. */
export interface GatesBench {
  readonly platform: FakePlatform
  readonly page: Document
  readonly config: Config
  readonly gates: Gates
  readonly blocked: BlockedDetail[]
  /** What embeds waited for that the visitor released once. */
  readonly releasedOnce: (readonly string[])[]
  readonly runs: () => readonly string[]
  /** Grants these ids and no others, and looks at the page. */
  grant(...ids: readonly string[]): Promise<void>
}

/** What a test may want otherwise. */
export interface GatesOptions extends FakeOptions {
  readonly gates?: Partial<GateOptions>
  readonly change?: (draft: Draft<ConfigInput>) => void
}

/** No service owns an address: all that is gated is tagged by the page. */
export const noHosts = (draft: Draft<ConfigInput>): void => {
  for (const service of draft.policy.services ?? []) service.hosts = []
}

/** Makes the gates on a fake platform. */
export const gatesOf = ({ gates: options, change, ...fake }: GatesOptions = {}): GatesBench => {
  const config = configOf((draft) => {
    draft.gates = { ...draft.gates, ...options } as NonNullable<typeof draft.gates>
    change?.(draft)
  })
  const platform = createPlatform(fake)
  const page = platform.document
  const blocked: BlockedDetail[] = []
  const releasedOnce: (readonly string[])[] = []
  let granted: ReadonlySet<string> = new Set()
  const runs = watchRuns(page)
  let started = false
  const gates = createGates({
    platform,
    config,
    granted: () => granted,
    whenActive(run) {
      run()
    },
    hasStarted: () => started,
    blocked: (detail) => blocked.push(detail),
    releasedOnce: (ids) => releasedOnce.push(ids),
  })
  return {
    platform,
    page,
    config,
    gates,
    blocked,
    releasedOnce,
    runs,
    async grant(...ids) {
      runs()
      granted = new Set(ids)
      gates.release()
      started = true
      await flush()
    },
  }
}
