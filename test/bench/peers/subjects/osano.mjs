// cookieconsent 3 (Osano's): one question, no settings. It only calls back; the page inserts the scripts.
import { INSERT, literal, TEXTS } from '../site.mjs'
import { packageFiles, packageVersion } from './subject.mjs'

const NAME = 'cookieconsent'

const config = {
  type: 'opt-in',
  position: 'bottom',
  showLink: false,
  law: { regionalLaw: false },
  palette: {
    popup: { background: '#222', text: '#fff' },
    button: { background: '#fff', text: '#000' },
  },
  content: {
    message: TEXTS.description,
    allow: TEXTS.accept,
    deny: TEXTS.reject,
    policy: TEXTS.settings,
  },
}

/** @type {import('./subject.mjs').Subject} */
export const osano = {
  name: NAME,
  version: packageVersion(NAME),
  files: packageFiles(NAME, ['build/cookieconsent.min.css', 'build/cookieconsent.min.js']),
  page: (gated) => ({
    head: '<link rel="stylesheet" href="build/cookieconsent.min.css">',
    end: `<script src="build/cookieconsent.min.js"></script>
<script>{
  const gated = ${literal(gated)}
  const apply = (status) => { if (status === 'allow') ${INSERT}(gated) }
  cookieconsent.initialise({ ...${literal(config)}, onInitialise: apply, onStatusChange: apply })
}</script>`,
  }),
  notice: () => document.querySelector('.cc-window'),
  accept: () => document.querySelector('.cc-window .cc-allow'),
}
