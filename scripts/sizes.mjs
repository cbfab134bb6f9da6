// Rewrites what depends on dist/ in docs/files.md and package.json: the tables of sizes, the lines that preload the
// notice, and of each layer the language whose file is the largest; and the list of languages wherever docs/ has it.
// Runs after the build.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { format, resolveConfig } from 'prettier'
import { languages } from './locales.mjs'

/** A row of the table: `| files | size | limit | target | rest |`. */
const ROW = /^\|([^|]*`sekisho[^|]*)\|[^|]*\|[^|]*\|([^|]*)\|/gm
/** Stands in the name of a file of which there is one for each language. */
const ANY_LANGUAGE = '<lang>'

const FILES = readdirSync('dist')
/** Ends the name of a file of one language. */
const LANGUAGE = /(?<=^sekisho-[\w-]+\.)[\w-]+(?=\.js$)/

const kilobytes = (bytes) => (bytes / 1024).toFixed(2)
const sizeOf = (name) => brotliCompressSync(readFileSync(`dist/${name}`)).length

/** The file of that name; of several languages, the largest. */
const largest = (name) => {
  const [start, end] = name.split(ANY_LANGUAGE)
  if (end === undefined) return name
  const all = FILES.filter(
    (each) =>
      each.startsWith(start) && each.endsWith(end) && each.length > start.length + end.length,
  )
  return all.sort((a, b) => sizeOf(b) - sizeOf(a))[0]
}

/** The limits are those of the largest language, whichever that is now. */
const renewLimits = () => {
  const before = readFileSync('package.json', 'utf8')
  const after = before.replace(
    /(?<="dist\/)sekisho-[^"]+\.js(?=")/g,
    (name) => largest(name.replace(LANGUAGE, ANY_LANGUAGE)) ?? name,
  )
  if (after !== before) {
    writeFileSync('package.json', after)
    console.log('package.json: another language is the largest, commit it')
  }
  return JSON.parse(after)['size-limit']
}
const limits = renewLimits()

const row = (_, cell, aim) => {
  const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => largest(name))
  const bytes = names.map(sizeOf).reduce((sum, each) => sum + each)
  const paths = names.map((name) => `dist/${name}`).join()
  const limit = limits.find(({ path }) => [path].flat().join() === paths)
  const target = parseFloat(aim)
  const met = bytes <= target * 1024 ? 'met' : 'not met yet'
  return (
    `|${cell}| ${kilobytes(bytes)} | ${limit ? kilobytes(parseInt(limit.limit)) : ''} | ` +
    `${target ? `${target.toFixed(2)}, ${met}` : ''} |`
  )
}

/** The line that lets a first visitor's browser fetch the notice together with `sekisho.js`. */
const preload = (name) => {
  const hash = createHash('sha256')
    .update(readFileSync(`dist/${name}`))
    .digest('base64')
  // As in src/runtime/files.ts: the address ends with the beginning of the hash.
  const address = `/sekisho/${name}?${encodeURIComponent(hash.slice(0, 8))}`
  return `<link rel="preload" as="script" href="${address}" integrity="sha256-${hash}" />`
}

const PURPOSES = ['necessary', 'analytics', 'preferences']
/** Three purposes and no service. */
const small = {
  policy: {
    version: '2026-04-01',
    effective: '2026-04-01',
    url: '/privacy/',
    controller: { name: 'Bookshop', contact: { email: 'privacy@example.jp' } },
    purposes: PURPOSES.map((id) => ({
      id,
      basis: id === 'necessary' ? id : 'consent',
      name: id,
      description: `What we use for ${id}.`,
    })),
  },
}
const demo = (name) => JSON.parse(readFileSync(`demo/${name}/sekisho.json`, 'utf8'))

/** What `sekisho build` makes of some sites, beside the ready-made file and the same configuration in the page. */
const builtTable = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-'))
  const rowOf = (name, config) => {
    const json = JSON.stringify(config)
    writeFileSync(join(folder, 'a.json'), json)
    execFileSync('node', ['dist/esm/cli.js', 'build', join(folder, 'a.json'), '-o', folder])
    const ready = sizeOf('sekisho.js') + brotliCompressSync(json).length
    const built = brotliCompressSync(readFileSync(join(folder, 'sekisho.js'))).length
    return `| ${name} | ${kilobytes(ready)} | ${kilobytes(built)} |`
  }
  const rows = [
    rowOf('three purposes, no service', small),
    rowOf('`demo/features`', demo('features')),
    rowOf('`demo/keiei`, in Japanese and English', demo('keiei')),
  ]
  rmSync(folder, { recursive: true })
  return `\n\n| Site | Ready-made | Built |\n| --- | --- | --- |\n${rows.join('\n')}\n\n`
}

/** Replaces what stands in a text between two marks. */
const between = (text, start, end, replace) => {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from + start.length)
  if (from < 0 || to < 0)
    throw Error(`The page lacks "${start.trim()}", or "${end.trim()}" after it.`)
  return text.slice(0, from) + start + replace(text.slice(from + start.length, to)) + text.slice(to)
}

/** The lines that the page itself has. */
const SHOWN = ['sekisho-notice.en.js', 'sekisho-notice.ja.js']
const notices = FILES.filter((name) => name.startsWith('sekisho-notice.')).sort()
writeFileSync('dist/preload.html', notices.map((name) => `${preload(name)}\n`).join(''))

/** What the languages are called, by the tag that asks for them. */
const languageNames = () => {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  return languages()
    .map((each) => (names.of(each).includes('(') ? `\`${each}\`` : names.of(each)))
    .join(', ')
}
const withSizes = (text) => between(text, '\n## Sizes\n', '\n## ', (rows) => rows.replace(ROW, row))
const withPreload = (text) =>
  between(
    text,
    '<!-- preload -->',
    '<!-- /preload -->',
    () => `\n\n<!-- prettier-ignore -->\n\`\`\`html\n${SHOWN.map(preload).join('\n')}\n\`\`\`\n\n`,
  )
const withLanguages = (text) =>
  between(text, '<!-- languages -->', '<!-- /languages -->', languageNames)
const withBuilt = (text) => between(text, '<!-- built -->', '<!-- /built -->', builtTable)

/** Rewrites a page of docs/. */
const renew = async (path, ...steps) => {
  const before = readFileSync(path, 'utf8')
  const changed = steps.reduce((text, step) => step(text), before)
  const after = await format(changed, { ...(await resolveConfig(path)), filepath: path })
  if (after === before) console.log(`${path}: what depends on dist/ is as it was`)
  else {
    writeFileSync(path, after)
    console.log(`${path}: what depends on dist/ has changed, commit it`)
  }
}
await renew('docs/files.md', withSizes, withPreload, withLanguages, withBuilt)
await renew('docs/languages-and-looks.md', withLanguages)
