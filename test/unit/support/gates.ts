import type { BlockedDetail } from '../../../src/consent/types'
import { createGates } from '../../../src/gates/gates'
import type { Gates } from '../../../src/gates/gates'
import { createRelease } from '../../../src/gates/release'
import { createTaggedGate } from '../../../src/gates/tagged'
import type { Config, ConfigInput, GateOptions } from '../../../src/policy/types'
import { configOf } from './config'
import type { Draft } from './config'
import { watchRuns } from './elements'
import { createPlatform, flush } from './platform'
import type { FakeOptions, FakePlatform } from './platform'

/** The gates of a page, opened, with nothing granted. */
export interface GatesBench {
  readonly platform: FakePlatform
  readonly page: Document
  readonly config: Config
  readonly gates: Gates
  readonly blocked: BlockedDetail[]
  /** What embeds waited for that the visitor let in once. */
  readonly lent: (readonly string[])[]
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

/** Makes the gates on a fake platform, and opens them. */
export const gatesOf = ({ gates: options, change, ...fake }: GatesOptions = {}): GatesBench => {
  const config = configOf((draft) => {
    draft.gates = { ...draft.gates, ...options }
    change?.(draft)
  })
  const platform = createPlatform(fake)
  const page = platform.document
  const blocked: BlockedDetail[] = []
  const lent: (readonly string[])[] = []
  let granted: ReadonlySet<string> = new Set()
  const runs = watchRuns(page)
  let started = false
  const gates = createGates(platform, config, () => granted)
  const release = createRelease({ ...gates, granted: () => granted })
  gates.open(
    (run) => {
      run()
    },
    (host) =>
      createTaggedGate(platform, {
        ...host,
        hasStarted: () => started,
        blocked: (detail) => blocked.push(detail),
        lent: (ids) => lent.push(ids),
      }),
  )
  return {
    platform,
    page,
    config,
    gates,
    blocked,
    lent,
    runs,
    async grant(...ids) {
      runs()
      granted = new Set(ids)
      release()
      gates.scan()
      started = true
      await flush()
    },
  }
}
