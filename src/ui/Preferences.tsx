import { render } from 'preact'
import type { VNode } from 'preact'
import type { Consent, Lapse, UiContext } from '../consent/types'
import { preferencesTexts } from '../locales/preferences'
import { About } from './About'
import { Choice } from './Choice'
import { sayDay } from '../documents/day'
import { fill } from './fill'
import { focused } from './focus'
import type { Language } from './language'
import { Link } from './Link'
import { preferencesCss } from './Preferences.css'
import { PurposeSection } from './PurposeSection'
import { copyText, Record } from './Record'
import { report } from './report'
import { StoredSection } from './StoredSection'
import { makeSheet, setStyles } from './styles'

/** What the preferences get from the rest of the visible part. */
export interface PreferencesContext extends Pick<UiContext, 'news'> {
  readonly consent: Consent
  readonly language: Language
  readonly root: ShadowRoot
  /** Runs a choice and closes what is open. */
  readonly decide: (choose: () => void) => void
  /** Closes them; decides nothing. */
  readonly close: () => void
}

/**
 * Puts the second layer into the page: a modal dialog with all that is asked, and a switch for each
 * purpose.
 *
 * @returns takes it out of the page, for `close` to call
 */
export const enter = (context: PreferencesContext): (() => void) => {
  const { consent, language, root, news, decide, close } = context
  const { policy } = consent
  const { pick, base } = language
  const texts = preferencesTexts[base] ?? preferencesTexts.en
  const mount = document.createElement('div')
  const sheet = makeSheet(preferencesCss)
  const opener = focused()
  let pressed: EventTarget | null = null
  let copied: boolean | undefined
  let leaveKept: (() => void) | undefined
  const lapses = news()?.lapses ?? []
  /** Says what has changed of a purpose, once it is known how to. */
  let sayChange: ((lapse: Lapse) => VNode) | undefined

  const save = (): void => {
    const choices: Record<string, boolean> = {}
    for (const section of mount.querySelectorAll('section')) {
      const inputs = [...section.querySelectorAll<HTMLInputElement>('input:enabled')]
      // A purpose whose switches nobody has touched says nothing against what another tab has decided
      // meanwhile. A touched one says it all, since a choice on a purpose covers its services.
      if (
        consent.status != 'decided' ||
        inputs.some(({ checked, defaultChecked }) => checked != defaultChecked)
      )
        for (const { name, checked } of inputs) choices[name] = checked
    }
    consent.update(choices, 'preferences')
  }

  /** Something was taken back while they are open: what shows it follows, and no other switch. */
  const renew = (ids: readonly string[]): void => {
    copied = undefined
    draw()
    for (const input of mount.querySelectorAll('input'))
      if (ids.includes(input.name)) input.checked = consent.has(input.name)
  }

  const toggleKept = async (details: HTMLDetailsElement): Promise<void> => {
    leaveKept?.()
    leaveKept = undefined
    const body = details.querySelector('div')
    if (!details.open || !body) return
    try {
      const { enter: show } = await import('./Kept')
      if (details.open && body.isConnected) {
        if (!leaveKept) body.replaceChildren()
        leaveKept ??= show({ consent, texts, language, root, mount: body, renew })
      }
    } catch (error) {
      body.textContent = texts.unloaded
      report(error)
    }
  }

  const copy = async (): Promise<void> => {
    copied = await copyText(consent.decision?.id ?? '')
    draw()
    const area = mount.querySelector('textarea')
    area?.focus()
    area?.select()
  }

  const View = (): VNode => (
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
          <h2 id="preferences">{texts.title}</h2>
          <button type="button" data-action="close" aria-label={texts.close} onClick={close}>
            ×
          </button>
        </div>
        <div class="body">
          <p>{texts.intro}</p>
          <p class="links">
            <Link href={pick(policy.url)[0]}>{fill(texts.version, policy.version)}</Link>
            <span class="soft">{fill(texts.effective, sayDay(policy.effective, base))}</span>
          </p>
          {policy.purposes.map((purpose) => (
            <PurposeSection
              purpose={purpose}
              changed={lapses.filter(({ id }) => id == purpose.id).map((it) => sayChange?.(it))}
              {...{ consent, texts, language }}
            />
          ))}
          <StoredSection texts={texts} toggle={toggleKept} />
          <Record {...{ consent, texts, language, copied, copy }} />
          <About {...{ consent, texts, language }} />
        </div>
        <div class="foot choices">
          <Choice
            action="accept-all"
            label={language.texts.accept}
            run={() => decide(() => consent.acceptAll('preferences'))}
          />
          <Choice
            action="reject-all"
            label={language.texts.reject}
            run={() => decide(() => consent.rejectAll('preferences'))}
          />
          <Choice action="save" label={texts.save} run={() => decide(save)} />
        </div>
      </div>
    </dialog>
  )

  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  root.append(mount)
  const draw = (): void => {
    render(<View />, mount)
  }
  draw()
  const dialog = mount.querySelector('dialog')
  dialog?.showModal()
  if (lapses.length)
    import('./News').then(({ Change }) => {
      sayChange = (lapse) => <Change {...{ lapse, consent, language }} />
      draw()
    }, report)
  const unlock = setStyles(document.documentElement, { overflow: 'hidden' })

  return () => {
    leaveKept?.()
    dialog?.close()
    render(null, mount)
    mount.remove()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each != sheet)
    unlock()
    opener?.focus()
  }
}
