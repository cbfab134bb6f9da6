import type { VNode } from 'preact'
import type { Form } from '../form'
import { Section } from './Section'

/** The draft, and how an existing configuration is opened. */
export const DraftSection = ({ form }: DraftSectionProps): VNode => {
  const { state, set } = form
  const texts = form.texts.draft
  const read = async (file: File | undefined): Promise<void> => {
    if (file) form.open(await file.text())
  }
  return (
    <Section name="draft" title={texts.title}>
      <p>{state.isKept ? texts.kept : texts.unkept}</p>
      <p>
        <button type="button" data-action="start-anew" onClick={form.startAnew}>
          {texts.remove}
        </button>
      </p>
      <details data-part="open">
        <summary>{texts.open}</summary>
        <p class="hint" id="paste-hint">
          {texts.openHint}
        </p>
        <div class="field">
          <label for="paste">{texts.paste}</label>
          <textarea
            id="paste"
            class="code"
            rows={6}
            spellcheck={false}
            aria-describedby="paste-hint opened"
            value={state.pasted}
            onInput={({ currentTarget }) => set({ pasted: currentTarget.value })}
          />
        </div>
        <p>
          <button
            type="button"
            data-action="open"
            disabled={!state.pasted.trim()}
            onClick={() => form.open(state.pasted)}
          >
            {texts.run}
          </button>
        </p>
        <div class="field">
          <label for="file">{texts.file}</label>
          <input
            id="file"
            type="file"
            accept=".json,.html,.htm,.txt,application/json,text/html"
            onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
          />
        </div>
      </details>
      <p id="opened" class="outcome">
        {state.opened}
      </p>
    </Section>
  )
}

interface DraftSectionProps {
  readonly form: Form
}
