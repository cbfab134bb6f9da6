import type { VNode } from 'preact'
import { isRefusable } from '../consent/rules'
import type { Consent } from '../consent/types'
import type { NoticeOptions } from '../policy/types'
import { Choice } from './Choice'
import { fill } from './fill'
import type { Language } from './language'
import { Link } from './Link'

/** The first layer: which site asks, for which purposes, and three equal answers. Never modal. */
export const Notice = ({
  consent,
  options,
  language,
  decide,
  settings,
  warm,
  changed,
}: NoticeProps): VNode => {
  const { texts, say, pick } = language
  const { policy, status, persistent } = consent
  return (
    <section
      part="notice"
      class={`sheet ${options.kind} ${options.position.replace('-', ' ')}`}
      aria-labelledby="title"
    >
      <div class="copy">
        <h2 id="title">{fill(texts.title, say(policy.controller.name))}</h2>
        {status == 'lapsed' && <p>{texts.lapsed}</p>}
        {changed}
        <p class="lead">{texts.lead}</p>
        <ul>
          {policy.purposes.filter(isRefusable).map(({ id, name }) => (
            <li>
              {say(name)}
              {consent.has(id) && texts.active}
            </li>
          ))}
        </ul>
        {persistent || <p>{texts.unkept}</p>}
        <Link href={pick(policy.url)[0]}>{texts.policy}</Link>
      </div>
      <div class="choices">
        <Choice
          action="accept-all"
          label={texts.accept}
          run={() => decide(() => consent.acceptAll('notice'))}
        />
        <Choice
          action="reject-all"
          label={texts.reject}
          run={() => decide(() => consent.rejectAll('notice'))}
        />
        <Choice action="preferences" label={texts.settings} run={settings} warm={warm} />
      </div>
    </section>
  )
}

interface NoticeProps {
  readonly consent: Consent
  readonly options: NoticeOptions
  readonly language: Language
  /** Runs a choice, closes what is open and confirms. */
  readonly decide: (choose: () => void) => void
  readonly settings: () => unknown
  /** Called when the settings are about to be asked for. */
  readonly warm: () => void
  /** What has changed since an earlier choice. */
  readonly changed: VNode | undefined
}
