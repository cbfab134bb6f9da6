import type { VNode } from 'preact'
import type { Form } from '../form'
import { TEXTS } from '../texts/texts'
import type { UiLanguage } from '../texts/texts'

/** The top of the page: what it is, in which language, and what it cannot do. */
export const Head = ({ form }: HeadProps): VNode => {
  const { texts, state, set } = form
  const { honest } = texts
  return (
    <header>
      <div class="bar">
        <h1>{texts.title}</h1>
        <div role="group" aria-label={texts.uiLanguage} class="switch">
          {(Object.keys(TEXTS) as UiLanguage[]).map((language) => (
            <button
              type="button"
              lang={language}
              data-ui={language}
              aria-pressed={state.ui === language}
              onClick={() => set({ ui: language })}
            >
              {language === 'ja' ? '日本語' : 'English'}
            </button>
          ))}
        </div>
      </div>
      <p class="lead">{texts.lead}</p>
      <details class="honest" open>
        <summary>{honest.title}</summary>
        <ul>
          {Object.values(honest.items).map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </details>
    </header>
  )
}

interface HeadProps {
  readonly form: Form
}
