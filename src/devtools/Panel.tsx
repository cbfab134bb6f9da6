import type { VNode } from 'preact'
import type { Consent, Outcome } from '../consent/types'
import type { DevtoolsTexts } from '../locales/types'
import type { Config } from '../policy/types'
import { clockOf } from './clock'
import { Entries } from './Entries'
import { fill } from '../ui/components/fill'
import { Grants } from './Grants'
import { ResizeHandle } from './ResizeHandle'
import type { ComponentLanguage } from '../ui/components/language'
import type { Snapshot } from './snapshot'
import { Simulation } from './simulation/Simulation'
import { Stored } from './Stored'
import { Summary } from './Summary'
import { Tabs, TabView } from './Tabs'

/** What changes while the developer panel is open. */
export interface PanelState {
  readonly snapshot: Snapshot
  /** When that was taken, in milliseconds. */
  readonly time: number
  /** It follows what happens. */
  readonly live: boolean
  /** It stands at the top of the page. */
  readonly top: boolean
  /** In hundredths of the window. */
  readonly height: number
  readonly tab: 'entries' | 'stored' | 'grants' | 'simulation'
  /** The only outcome shown; all where it is empty. */
  readonly outcome: Outcome | ''
  /** A long table is shown whole. */
  readonly whole: boolean
  /** What came of copying. */
  readonly message: string
  /** What could not be copied. */
  readonly text: string
}

/** The developer panel as it looks. */
export const Panel = (props: PanelProps): VNode => {
  const { top, height, message, text, texts, set, leave } = props
  return (
    <section
      part="ledger"
      class={`sheet ${top ? 'top' : ''}`}
      aria-labelledby="ledger"
      onKeyDown={({ key }) => key == 'Escape' && leave()}
    >
      <ResizeHandle
        {...{ top, height }}
        label={texts.height}
        resize={(height) => set({ height })}
      />
      <Heading {...props} />
      <div class="scroll" role="group" aria-labelledby="ledger" tabIndex={0}>
        <Tools {...props} />
        <p role="status">{message}</p>
        {text && <textarea readOnly aria-label={texts.copy} value={text} />}
        <Views {...props} />
      </div>
    </section>
  )
}

/** The title, the tabs and the button that closes. */
const Heading = ({ snapshot, tab, consent, texts, set, leave }: PanelProps): VNode => {
  const { ledger, inventory, granted } = snapshot
  const allowed = consent.policy.purposes.filter(({ id }) => granted.includes(id))
  return (
    <div class="heading">
      <h2 id="ledger">{texts.title}</h2>
      <Tabs
        name="ledger"
        tabs={[
          { id: 'entries', label: texts.tabs.entries, count: ledger.length },
          { id: 'stored', label: texts.tabs.stored, count: inventory?.length },
          { id: 'grants', label: texts.tabs.grants, count: allowed.length },
          { id: 'simulation', label: texts.tabs.simulation, count: undefined },
        ]}
        chosen={tab}
        choose={(tab) => set({ tab })}
      />
      <button type="button" data-action="close" aria-label={texts.close} onClick={leave}>
        ×
      </button>
    </div>
  )
}

/** What can be done with the snapshot. */
const Tools = ({ time, live, texts, language, set, refresh, copy }: PanelProps): VNode => (
  <div class="tools">
    {!live && <span>{fill(texts.asOf, clockOf(language).format(time))}</span>}
    <button
      type="button"
      data-action="live"
      aria-pressed={live}
      onClick={() => set({ live: !live })}
    >
      {texts.live}
    </button>
    <button type="button" data-action="refresh" onClick={refresh}>
      {texts.refresh}
    </button>
    <button type="button" data-action="copy" onClick={copy}>
      {texts.copy}
    </button>
  </div>
)

/** What belongs to the tabs. */
const Views = ({ tab, outcome, whole, set, ...all }: PanelProps): VNode => {
  const { consent, config, snapshot, texts, language } = all
  const shared = { consent, snapshot, texts, language }
  return (
    <>
      <TabView id="entries" chosen={tab}>
        <Summary {...shared} />
        <Entries
          {...{ ...shared, outcome, whole }}
          filter={(outcome) => set({ outcome })}
          showWhole={() => set({ whole: true })}
        />
      </TabView>
      <TabView id="stored" chosen={tab}>
        <Stored {...shared} />
      </TabView>
      <TabView id="grants" chosen={tab}>
        <Grants {...shared} />
      </TabView>
      <TabView id="simulation" chosen={tab}>
        <Simulation {...{ config, texts, language }} />
      </TabView>
    </>
  )
}

interface PanelProps extends PanelState {
  readonly consent: Consent
  readonly config: Config
  readonly texts: DevtoolsTexts
  readonly language: ComponentLanguage
  readonly set: (change: Partial<PanelState>) => void
  /** Takes a new snapshot. */
  readonly refresh: () => unknown
  readonly copy: () => unknown
  readonly leave: () => void
}
