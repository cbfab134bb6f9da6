// Writes what a scan has found as one page, with its pictures inside.
import { escapeHtml } from '../../documents/html'
import { VERSION } from '../version'
import { problemsOf, sectionsOf } from './report'
import type { Row, Section } from './report'
import { pageCss } from './page.css'
import type { Scan } from './scan'
import { notesOf, summaryOf } from './text'
import type { ScanTexts } from './texts'

const listOf = (items: readonly string[]): string =>
  `<ul>${items.map((each) => `<li>${escapeHtml(each)}</li>`).join('')}</ul>`

const rowOf = (
  { kind, name, phases, details }: Row,
  texts: ScanTexts,
  hasPhases: boolean,
): string =>
  `<tr><th scope="row"><span class="kind">${escapeHtml(texts.kinds[kind])}</span> ${escapeHtml(name)}</th>` +
  (hasPhases ? `<td class="when">${listOf(phases.map((phase) => texts.phases[phase]))}</td>` : '') +
  `<td>${listOf(details)}</td></tr>\n`

const tableOf = ({ id, rows }: Section, texts: ScanTexts): string => {
  const hasPhases = rows.some(({ phases }) => phases.length)
  const columns = [texts.what, ...(hasPhases ? [texts.when] : []), texts.details]
  return (
    `<table aria-labelledby="${id}">\n<thead><tr>` +
    columns.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('') +
    `</tr></thead>\n<tbody>\n${rows.map((row) => rowOf(row, texts, hasPhases)).join('')}</tbody>\n</table>\n`
  )
}

const HELP = {
  undeclared: 'undeclaredHelp',
  early: 'earlyHelp',
  unseen: 'unseenHelp',
  confirmed: undefined,
} as const

const sectionOf = (section: Section, texts: ScanTexts): string => {
  const { id, rows } = section
  const help = HELP[id]
  return (
    `<section>\n<h2 id="${id}">${escapeHtml(texts[id])}</h2>\n` +
    (rows.length
      ? (help ? `<p class="soft">${escapeHtml(texts[help])}</p>\n` : '') + tableOf(section, texts)
      : `<p class="soft">${escapeHtml(texts.nothing)}</p>\n`) +
    `</section>\n`
  )
}

/** How much a section matters: what is found there is bad, or its absence good. */
const toneOf = ({ id, rows }: Section): string =>
  id === 'unseen' || id === 'confirmed' ? '' : rows.length ? 'bad' : 'good'

const countsOf = (sections: readonly Section[], texts: ScanTexts): string =>
  `<ul class="counts">\n` +
  sections
    .map(
      (section) =>
        `<li class="${toneOf(section)}"><a href="#${section.id}"><b>${section.rows.length}</b><span>${escapeHtml(texts[section.id])}</span></a></li>\n`,
    )
    .join('') +
  `</ul>\n`

const picturesOf = ({ crawl }: Scan, texts: ScanTexts): string => {
  const figures = crawl.visits.map(({ phase, screenshot }) => {
    if (!screenshot) return ''
    const text = escapeHtml(texts.picture(texts.phases[phase]))
    const data = Buffer.from(screenshot).toString('base64')
    return `<figure><img src="data:image/webp;base64,${data}" alt="${text}" width="1280" height="800"><figcaption>${text}</figcaption></figure>\n`
  })
  return `<section>\n<h2>${escapeHtml(texts.pictures)}</h2>\n<div class="pictures">\n${figures.join('')}</div>\n</section>\n`
}

/** A heading with a list below it; nothing for an empty list. */
const titledList = (title: string, items: readonly string[]): string =>
  items.length ? `<section>\n<h2>${escapeHtml(title)}</h2>\n${listOf(items)}\n</section>\n` : ''

/**
 * Writes the report as a whole page. It loads nothing, and its own Content Security Policy holds that:
 * names and addresses in it come from the pages that were scanned.
 *
 * @param date when the scan was made
 */
export const toPage = (scan: Scan, texts: ScanTexts, date: Date): string => {
  const sections = sectionsOf(scan.comparison, texts)
  const { services } = scan.comparison
  const title = texts.title(new URL(scan.site).host)
  const [first] = scan.crawl.visits
  const notes = [summaryOf(scan, texts), ...notesOf(scan, texts)]
  return `<!doctype html>
<html lang="${texts.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${pageCss}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${notes.map((note) => `<p>${escapeHtml(note)}</p>\n`).join('')}${countsOf(sections, texts)}${picturesOf(scan, texts)}${sections
    .map((section) => sectionOf(section, texts))
    .join('')}${
    services.length
      ? `<section>\n<h2>${escapeHtml(texts.add)}</h2>\n<pre tabindex="0">${escapeHtml(JSON.stringify(services, null, 2))}</pre>\n</section>\n`
      : ''
  }${titledList(texts.problems, problemsOf(scan.crawl, texts))}${titledList(
    texts.visited,
    (first?.pages ?? []).map(({ url }) => url),
  )}<section>
<p class="soft">${escapeHtml(texts.limits)}</p>
<p class="soft">${escapeHtml(texts.made(date.toISOString().slice(0, 10), VERSION))}</p>
</section>
</main>
</body>
</html>
`
}
