// Writes what a scan has found as text for a terminal.
import type { Scan } from './scan'
import { problemsOf, sectionsOf } from './report'
import type { Row } from './report'
import type { ScanTexts } from './texts'

/** One line, whatever a site calls its cookies: no control character reaches the terminal. */
const plain = (text: string): string =>
  text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, (char) => JSON.stringify(char).slice(1, -1))

const lineOf = ({ kind, name, phases, details }: Row, texts: ScanTexts): string => {
  const when = texts.list(phases.map((phase) => texts.phases[phase]))
  const all = [...details, ...(when ? [when] : [])].map(plain).join('; ')
  return `  ${texts.kinds[kind]} ${plain(name)}${all && `: ${all}`}`
}

/** What was looked at, in one line. */
export const summaryOf = ({ site, crawl, config }: Scan, texts: ScanTexts): string => {
  const phases = crawl.visits.map(({ phase }) => texts.phases[phase])
  const pages = texts.pages(crawl.visits[0]?.pages.length ?? 0)
  return [
    `${site}: ${pages}`,
    ...phases,
    ...(config ? [texts.policy(config.policy.version)] : []),
  ].join(texts.lang === 'ja' ? '、' : ', ')
}

/** What is to be known of a scan as a whole, in sentences. */
export const notesOf = (
  { crawl, config, comparison }: Scan,
  texts: ScanTexts,
): readonly string[] => {
  const isClean = !comparison.undeclared.length && !comparison.early.length
  return [
    ...(config ? [] : [texts.noPolicy]),
    ...(config && crawl.visits.length === 1 ? [texts.onlyBefore] : []),
    ...(isClean ? [texts.clean] : []),
  ]
}

/** Writes the whole report. */
export const toText = (scan: Scan, texts: ScanTexts): string => {
  const blocks = sectionsOf(scan.comparison, texts).flatMap(({ id, rows }) =>
    rows.length
      ? [[`${texts[id]} (${rows.length})`, ...rows.map((row) => lineOf(row, texts))].join('\n')]
      : [],
  )
  const problems = problemsOf(scan.crawl, texts)
  const { services } = scan.comparison
  return [
    summaryOf(scan, texts),
    ...notesOf(scan, texts),
    ...blocks,
    ...(problems.length
      ? [[texts.problems, ...problems.map((line) => `  ${plain(line)}`)].join('\n')]
      : []),
    ...(services.length ? [`${texts.add}:\n\n${JSON.stringify(services, null, 2)}`] : []),
  ].join('\n\n')
}
