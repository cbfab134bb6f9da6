import type { VNode } from 'preact'
import type { Form } from './form'
import { PreviewPart } from './preview/PreviewPart'
import { ResultSection } from './result/ResultSection'
import { ChangesSection } from './sections/ChangesSection'
import { CookieSection } from './sections/CookieSection'
import { DraftSection } from './sections/DraftSection'
import { GatesSection } from './sections/GatesSection'
import { Head } from './sections/Head'
import { JsonSection } from './sections/JsonSection'
import { LooksSection } from './sections/LooksSection'
import { PurposesSection } from './sections/PurposesSection'
import { ServicesSection } from './sections/ServicesSection'
import { SiteSection } from './sections/SiteSection'

/** The whole page. */
export const App = ({ form, hasSamples, again }: AppProps): VNode => (
  <>
    <Head form={form} />
    <Contents form={form} />
    <main id="form">
      <DraftSection form={form} />
      <SiteSection form={form} />
      <ServicesSection form={form} />
      <PurposesSection form={form} />
      <LooksSection form={form} />
      <CookieSection form={form} />
      <GatesSection form={form} />
      <ChangesSection form={form} />
      <JsonSection form={form} />
      <ResultSection form={form} />
    </main>
    <PreviewPart form={form} hasSamples={hasSamples} again={again} />
    <p class="unseen" role="status">
      {form.state.message}
    </p>
  </>
)

const Contents = ({ form: { texts } }: Pick<AppProps, 'form'>): VNode => {
  const sections = {
    draft: texts.draft.title,
    site: texts.site.title,
    services: texts.services.title,
    purposes: texts.purposes.title,
    looks: texts.looks.title,
    cookie: texts.cookie.title,
    gates: texts.gates.title,
    changes: texts.changes.title,
    json: texts.json.title,
    result: texts.result.title,
    preview: texts.preview.title,
  }
  return (
    <nav aria-label={texts.sections}>
      <ul>
        {Object.entries(sections).map(([id, title]) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface AppProps {
  readonly form: Form
  /** Whether the preview has samples in it. */
  readonly hasSamples: boolean
  /** Begins the preview again. */
  readonly again: () => void
}
