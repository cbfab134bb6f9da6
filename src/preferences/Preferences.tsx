// The dialog of the preferences as it looks.
import type { VNode } from 'preact'
import { isRefusable } from '../consent/rules'
import type { Lapse } from '../consent/types'
import { sayDay } from '../locales/day'
import type { PreferencesTexts } from '../locales/types'
import { Choice } from '../ui/components/Choice'
import { fill } from '../ui/components/fill'
import type { ComponentLanguage } from '../ui/components/language'
import { Link } from '../ui/components/Link'
import { offersLanguages } from '../policy/offersLanguages'
import type { LayerContext, PolicyUpdateModule } from '../ui/types'
import { About } from './About'
import { FixedPurposes } from './FixedPurposes'
import { LapseDetails } from './LapseDetails'
import { PurposeSection } from './PurposeSection'
import { Record } from './Record'
import { StoredSection } from './StoredSection'

/** The second layer. */
export const Preferences = (props: PreferencesProps): VNode => {
  const { context, texts, toggleStoredData, lapses, words, copied, copy } = props
  const { consent, close } = context
  const { policy } = consent
  const shared = { consent, texts, language: props.language }
  const lapseOf = (id: string): Lapse | undefined => lapses.find((lapse) => lapse.id == id)
  let pressed: EventTarget | null = null
  return (
    <dialog
      part="preferences"
      class="sheet"
      aria-labelledby="preferences"
      onClose={close}
      onPointerDown={(event) => (pressed = event.target)}
      // The content fills the dialog, so that what hits the dialog itself hits its backdrop.
      onClick={({ target, currentTarget }) =>
        target == currentTarget && pressed == target && close()
      }
    >
      <div class="frame">
        <div class="head">
          <h2 id="preferences" class={offersLanguages(context.config) ? 'languages' : undefined}>
            {texts.title}
          </h2>
          <button type="button" data-action="close" aria-label={texts.close} onClick={close}>
            ×
          </button>
        </div>
        <div class="body">
          <Introduction {...shared} />
          {policy.purposes.filter(isRefusable).map((purpose) => (
            <PurposeSection
              purpose={purpose}
              changed={<LapseDetails lapse={lapseOf(purpose.id)} words={words} context={context} />}
              {...shared}
            />
          ))}
          <FixedPurposes {...shared} />
          <StoredSection texts={texts} toggle={toggleStoredData} />
          <Record {...{ ...shared, copied, copy }} />
          <About {...shared} />
        </div>
        <Answers {...props} />
      </div>
    </dialog>
  )
}

const Introduction = ({
  consent: { policy },
  texts,
  language: { pick, inWords },
}: Pick<PreferencesProps, 'texts' | 'language'> & Pick<LayerContext, 'consent'>): VNode => (
  <>
    <p>{texts.intro}</p>
    <p class="links">
      <Link href={pick<string>(policy.url)[0]}>{fill(texts.version, policy.version)}</Link>
      <span class="soft">{fill(texts.effective, inWords(sayDay, policy.effective))}</span>
    </p>
  </>
)

const Answers = ({ context, texts, save }: PreferencesProps): VNode => {
  const { consent, decide } = context
  return (
    <div class="foot choices">
      <Choice
        action="accept-all"
        label={context.texts.accept}
        run={(event) => decide(() => consent.acceptAll('preferences', event))}
      />
      <Choice
        action="reject-all"
        label={context.texts.reject}
        run={(event) => decide(() => consent.rejectAll('preferences', event))}
      />
      <Choice action="save" label={texts.save} run={save} />
    </div>
  )
}

interface PreferencesProps {
  readonly context: LayerContext
  readonly texts: PreferencesTexts
  readonly language: ComponentLanguage
  /** What has changed since the visitor decided. */
  readonly lapses: readonly Lapse[]
  /** The words for that, once they are loaded. */
  readonly words: PolicyUpdateModule | undefined
  /** What came of copying the record number, if it was tried. */
  readonly copied: boolean | undefined
  readonly copy: () => unknown
  readonly save: (event: Event) => void
  readonly toggleStoredData: (details: HTMLDetailsElement) => unknown
}
