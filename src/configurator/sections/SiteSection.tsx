import type { VNode } from 'preact'
import { dropLanguage, LANGUAGES } from '../draft/localized'
import type { KnownLanguage } from '../draft/localized'
import { translateProposed } from '../draft/translateProposed'
import type { Path } from '../draft/path'
import { Group } from '../fields/Group'
import { LocalizedField } from '../fields/LocalizedField'
import { TextField } from '../fields/TextField'
import type { Form } from '../form'
import { Section } from './Section'

const POLICY = ['policy']
const CONTROLLER = [...POLICY, 'controller']

/** Who runs the site, where its policy is, and whom to ask. */
export const SiteSection = ({ form }: FormProps): VNode => {
  const texts = form.texts.site
  return (
    <Section name="site" title={texts.title}>
      <Languages form={form} />
      <LocalizedField
        form={form}
        path={[...CONTROLLER, 'name']}
        label={texts.name}
        hint={texts.nameHint}
        required
      />
      <LocalizedField
        form={form}
        path={[...POLICY, 'url']}
        label={texts.url}
        hint={texts.urlHint}
        required
      />
      <Contact
        form={form}
        path={[...CONTROLLER, 'contact']}
        label={texts.contact}
        hint={texts.contactHint}
      />
      <Contact
        form={form}
        path={[...CONTROLLER, 'complaints']}
        label={texts.complaints}
        hint={texts.complaintsHint}
      />
      <LocalizedField form={form} path={[...CONTROLLER, 'address']} label={texts.address} />
      <LocalizedField form={form} path={[...CONTROLLER, 'responsible']} label={texts.responsible} />
      <div class="pair">
        <TextField
          form={form}
          path={[...POLICY, 'version']}
          label={texts.version}
          hint={texts.versionHint}
          required
        />
        <TextField
          form={form}
          path={[...POLICY, 'effective']}
          label={texts.effective}
          type="date"
          required
        />
      </div>
    </Section>
  )
}

/** In which languages the site has texts: each text of the form has an input for each of them. */
const Languages = ({ form }: FormProps): VNode => {
  const { languages, config, set, replace, texts } = form
  const toggle = (language: KnownLanguage, isOn: boolean): void => {
    const next = [...languages.filter((each) => each !== language), ...(isOn ? [language] : [])]
    set({ languages: [...LANGUAGES].filter((each) => next.includes(each)) })
    replace(
      isOn
        ? translateProposed(config, language)
        : { ...config, policy: dropLanguage(config.policy, language) },
    )
  }
  return (
    <fieldset class="group" aria-describedby="languages-hint">
      <legend>{texts.site.languages}</legend>
      {LANGUAGES.map((language) => (
        <label class="check">
          <input
            type="checkbox"
            name={`language-${language}`}
            checked={languages.includes(language)}
            disabled={languages.length === 1 && languages.includes(language)}
            onChange={({ currentTarget }) => toggle(language, currentTarget.checked)}
          />
          <span>{texts.languages[language]}</span>
        </label>
      ))}
      <p class="hint" id="languages-hint">
        {texts.site.languagesHint}
      </p>
    </fieldset>
  )
}

/** How to contact somebody. */
const Contact = ({ form, path, label, hint }: ContactProps): VNode => {
  const texts = form.texts.site
  return (
    <Group form={form} path={path} label={label} hint={hint}>
      <div class="pair">
        <TextField form={form} path={[...path, 'email']} label={texts.email} type="email" />
        <TextField form={form} path={[...path, 'tel']} label={texts.tel} type="tel" />
      </div>
      <LocalizedField form={form} path={[...path, 'url']} label={texts.contactUrl} />
      <LocalizedField form={form} path={[...path, 'address']} label={texts.contactAddress} />
    </Group>
  )
}

interface FormProps {
  readonly form: Form
}

interface ContactProps extends FormProps {
  readonly path: Path
  readonly label: string
  readonly hint: string
}
