// vanilla-cookieconsent, as on https://cookieconsent.orestbida.com: style sheet in <head>, script at the end.
import { literal, PURPOSES, TEXTS } from '../site.mjs'
import { packageFiles, packageVersion } from './subject.mjs'

const NAME = 'vanilla-cookieconsent'

const config = {
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, preferences: {} },
  language: {
    default: 'ja',
    translations: {
      ja: {
        consentModal: {
          title: TEXTS.title,
          description: TEXTS.description,
          acceptAllBtn: TEXTS.accept,
          acceptNecessaryBtn: TEXTS.reject,
          showPreferencesBtn: TEXTS.settings,
        },
        preferencesModal: {
          title: TEXTS.settingsTitle,
          acceptAllBtn: TEXTS.accept,
          acceptNecessaryBtn: TEXTS.reject,
          savePreferencesBtn: TEXTS.save,
          closeIconLabel: TEXTS.close,
          sections: PURPOSES.map(({ id, name, description }) => ({
            title: name,
            description,
            linkedCategory: id,
          })),
        },
      },
    },
  },
}

const tag = ({ purpose, src, text = '' }) =>
  `<script type="text/plain" data-category="${purpose}"${src ? ` data-src="${src}"` : ''}>${text}</script>`

/** @type {import('./subject.mjs').Subject} */
export const vanillaCookieconsent = {
  name: NAME,
  version: packageVersion(NAME),
  files: packageFiles(NAME, ['dist/cookieconsent.css', 'dist/cookieconsent.umd.js']),
  page: (gated) => ({
    head: '<link rel="stylesheet" href="dist/cookieconsent.css">',
    main: gated.map(tag).join('\n'),
    end: `<script src="dist/cookieconsent.umd.js"></script>
<script>CookieConsent.run(${literal(config)})</script>`,
  }),
  notice: () => document.querySelector('#cc-main .cm'),
  accept: () => document.querySelector('#cc-main .cm [data-role=all]'),
  settings: () => document.querySelector('#cc-main .cm [data-role=show]'),
  dialog: () => document.querySelector('#cc-main .pm'),
  hasTags: true,
}
