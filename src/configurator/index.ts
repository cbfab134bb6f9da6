// Entry of dist/configurator.html.
import { frame, sekisho } from 'virtual:preview-scripts'
import { services } from '../catalog/services'
import { own } from '../platform/own'
import { makeSheet } from '../ui/styles'
import { createDraftStore } from './draft/draftStore'
import { pageCss } from './page.css'
import { fieldsCss } from './fields.css'
import { startConfigurator } from './startConfigurator'

const mount = own(document).getElementById('configurator')
if (mount) {
  own(document).adoptedStyleSheets = [makeSheet(pageCss + fieldsCss)]
  mount.replaceChildren()
  startConfigurator({
    mount,
    catalog: services,
    drafts: createDraftStore(() => localStorage),
    scripts: { frame, sekisho },
    language: navigator.language,
    today: () => new Date().toLocaleDateString('sv'),
    confirm: (question) => window.confirm(question),
  })
}
