// Fills in the templates of the demo's pages.
import { readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { demo } from './files.mjs'
import { parseConfig, publicationOf, toFragment } from '../../dist/esm/policy.js'

/*
 * What the demo's HTML and JSON files may contain:
 *
 *   {{host}}            this origin, as `localhost:4173`
 *   {{embed}}           the origin of the embedded pages, as `localhost:4174`
 *   {{include name}}    the file _name.html in the site's folder; links to the current page get
 *                       aria-current="page"
 *   {{config}}          the site's sekisho.json, for a script element
 *   {{config kind=box}} the same with fields of `notice` replaced
 *   {{document cookies ja}}   a document made from the site's sekisho.json, by the code that fills
 *                       data-consent-document, for visitors without script
 *   {{repeat 9}}…{{/repeat}}   the text nine times; {{n}} is the number of the repetition
 */

const siteFolder = (file) => join(demo, file.slice(demo.length).split(sep)[0])

/** Escapes JSON so that it cannot end its script element. */
export const scriptSafe = (json) =>
  json.replace(/[<>\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Fills in the hosts of this server and of the embedded pages. */
export const origins = (text, { host, embed }) =>
  text.replaceAll('{{host}}', host).replaceAll('{{embed}}', embed)

const withNotice = (config, words) =>
  words.length === 0
    ? config
    : {
        ...config,
        notice: { ...config.notice, ...Object.fromEntries(words.map((word) => word.split('='))) },
      }

const replaceAsync = async (text, pattern, replacer) => {
  const found = await Promise.all([...text.matchAll(pattern)].map((match) => replacer(...match)))
  return text.replace(pattern, () => found.shift())
}

/**
 * Fills in a JSON file.
 *
 * @param {string} file
 * @param {{ host: string, embed: string }} where
 * @returns {Promise<string>}
 */
export const fillJson = async (file, where) => origins(await readFile(file, 'utf8'), where)

/**
 * Fills in an HTML file.
 *
 * @param {string} file
 * @param {{ host: string, embed: string, path: string, edited: (text: string) => string }} where
 * @returns {Promise<string>}
 */
export async function fillHtml(file, where) {
  const folder = siteFolder(file)
  const config = async () =>
    JSON.parse(where.edited(await fillJson(join(folder, 'sekisho.json'), where)))
  const isPage = dirname(file) !== demo.slice(0, -1)

  let html = await readFile(file, 'utf8')
  html = await replaceAsync(html, /\{\{include ([a-z-]+)\}\}/g, async (_, name) => {
    const part = await readFile(join(folder, `_${name}.html`), 'utf8')
    return part.replaceAll(`href="${where.path}"`, `href="${where.path}" aria-current="page"`)
  })
  html = html.replace(/\{\{repeat (\d+)\}\}([^]*?)\{\{\/repeat\}\}/g, (_, times, text) =>
    Array.from({ length: Number(times) }, (_, n) => text.replaceAll('{{n}}', n + 1)).join(''),
  )
  if (isPage) {
    html = await replaceAsync(html, /\{\{config((?: [a-z]+=[a-z-]+)*)\}\}/g, async (_, words) =>
      scriptSafe(
        JSON.stringify(withNotice(await config(), words.split(' ').filter(Boolean)), null, 2),
      ),
    )
    html = await replaceAsync(
      html,
      /\{\{document ([a-z]+) ([a-z]+)\}\}/g,
      async (_, name, language) => {
        const result = parseConfig(await config())
        if (!result.ok) throw Error(`${folder}: ${JSON.stringify(result.faults)}`)
        return toFragment([publicationOf(result.config, language, [name])], {
          titles: false,
          level: 3,
        })
      },
    )
  }
  return origins(html, where)
}
