import type { VNode } from 'preact'
import { setKind } from '../draft/setKind'
import { textAt } from '../draft/path'
import { SelectField } from '../fields/SelectField'
import type { Form } from '../form'
import { Section } from './Section'

/** How the notice looks. */
export const LooksSection = ({ form }: LooksSectionProps): VNode => {
  const texts = form.texts.looks
  const isBox = textAt(form.config, ['notice', 'kind']) === 'box'
  // Only a box has a side.
  const positions = Object.entries(texts.positions).filter(([id]) => isBox || !id.includes('-'))
  return (
    <Section name="looks" title={texts.title}>
      <div class="pair">
        <SelectField
          form={form}
          path={['notice', 'kind']}
          label={texts.kind}
          options={Object.entries(texts.kinds)}
          otherwise="bar"
          write={(kind) => form.replace(setKind(form.config, kind))}
        />
        <SelectField
          form={form}
          path={['notice', 'position']}
          label={texts.position}
          options={positions}
          otherwise="bottom"
        />
        <SelectField
          form={form}
          path={['notice', 'theme']}
          label={texts.theme}
          options={Object.entries(texts.themes)}
          otherwise="auto"
        />
        <SelectField
          form={form}
          path={['notice', 'reopen']}
          label={texts.reopen}
          options={Object.entries(texts.reopens)}
          otherwise="own"
        />
        <SelectField
          form={form}
          path={['notice', 'language']}
          label={texts.language}
          options={Object.entries(texts.languageNames)}
          otherwise="auto"
        />
      </div>
    </Section>
  )
}

interface LooksSectionProps {
  readonly form: Form
}
