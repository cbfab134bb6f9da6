import type { ComponentChild } from 'preact'
import type { Consent } from '../consent/types'
import type { PreferencesTexts } from '../locales/types'
import { own } from '../platform/own'
import { sayMoment } from '../ui/moment'
import { fill } from '../ui/components/fill'
import type { ComponentLanguage } from '../ui/components/language'

/** So long a browser has to take the file, in milliseconds. */
const PATIENCE = 60_000

/** The record of the choice, to keep and to quote. */
export const Record = ({
  consent,
  texts,
  language: { inWords },
  copied,
  copy,
}: RecordProps): ComponentChild => {
  const { decision } = consent
  return (
    decision && (
      <section>
        <h3>{texts.record}</h3>
        <p>{fill(texts.decided, inWords(sayMoment, new Date(decision.decidedAt).toJSON()))}</p>
        <p>
          {texts.recordId} <code>{decision.id}</code>
        </p>
        <p class="acts">
          <button type="button" data-action="copy" onClick={copy}>
            {texts.copy}
          </button>
          <button
            type="button"
            data-action="download"
            onClick={() => {
              const receipt = consent.receipt()
              if (receipt) save(`consent-${decision.id}.json`, receipt)
            }}
          >
            {texts.download}
          </button>
        </p>
        <p role="status">{copied == null || texts[copied ? 'copied' : 'uncopied']}</p>
        {copied == false && (
          <textarea readOnly rows={1} aria-label={texts.recordId} value={decision.id} />
        )}
        <p>{texts.quote}</p>
      </section>
    )
  )
}

/** Hands JSON to the visitor as a file. */
const save = (name: string, content: unknown): void => {
  const text = JSON.stringify(content, null, 2)
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = own(document).createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, PATIENCE)
}

/** Answers whether the browser has let a text be copied. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

interface RecordProps {
  readonly consent: Consent
  readonly texts: PreferencesTexts
  readonly language: ComponentLanguage
  /** What came of copying, if it was tried. */
  readonly copied: boolean | undefined
  readonly copy: () => unknown
}
