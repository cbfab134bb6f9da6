// docs/performance.md and its chart: the tables between its markers are those of the last run.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { format, resolveConfig } from 'prettier'

const DOCS = new URL('../../docs/', import.meta.url)
const PAGE = new URL('performance.md', DOCS)
const CHART = new URL('performance.svg', DOCS)

const line = (cells) => `| ${cells.join(' | ')} |`

/** Rows as Markdown: the first one names the columns. */
const markdown = ([head, ...rows]) =>
  [line(head), line(head.map((_, i) => (i ? '--:' : ':--'))), ...rows.map(line)].join('\n')

/**
 * Makes what writes the results of a run.
 *
 * @param {{ rounds: number, version: string }} options how many rounds, and of which Chromium
 */
export const createDocument = ({ rounds, version }) => {
  const describe = () => {
    const date = new Date().toISOString().slice(0, 10)
    // Other programs that want the processors make a run worse: readers must know.
    const load = loadavg()[1].toFixed(1)
    return `${date}, Chromium ${version}, ${availableParallelism()} cores, rounds: ${rounds}, load average of the last five minutes: ${load}`
  }
  return {
    /** When and where the run took place: to be asked for at its end. */
    describe,
    /** Replaces the table between the markers of a part. */
    async write(part, rows) {
      const text = readFileSync(PAGE, 'utf8')
      const [start, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`]
      const [from, to] = [text.indexOf(start), text.indexOf(end)]
      if (from < 0 || to < from) throw Error(`docs/performance.md has no ${start} … ${end}`)
      const changed = `${text.slice(0, from)}${start}\n\n${describe()}.\n\n${markdown(rows)}\n\n${text.slice(to)}`
      const options = await resolveConfig(PAGE)
      writeFileSync(PAGE, await format(changed, { ...options, parser: 'markdown' }))
    },
    writeChart: (svg) => writeFileSync(CHART, svg),
  }
}
