// The comparison as an SVG: a panel for each of the chief figures, a bar for each subject.
import { FIGURES } from './figures.mjs'

const COLUMNS = 2
const PANEL = { width: 400, title: 30, row: 20, gap: 24 }
const BAR = { left: 165, right: 45, height: 13 }

const STYLE = `text { font: 12px system-ui, sans-serif; fill: #222 }
.title { font-weight: 600 } .label { text-anchor: end }
.bar { fill: #9aa5b1 } .own { fill: #b3412e }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .bar { fill: #66717d } .own { fill: #e0755f } }`

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The bars of one figure, from the shortest to the longest. */
const panel = ({ key, chart, digits = 0 }, medians, subjects) => {
  const rows = subjects
    .map(({ name }) => ({ name, value: medians[name][key] }))
    .filter(({ value }) => value !== undefined)
    .sort((a, b) => a.value - b.value)
  const longest = Math.max(...rows.map(({ value }) => value))
  const room = PANEL.width - BAR.left - BAR.right
  const bars = rows.map(({ name, value }, i) => {
    const y = PANEL.title + i * PANEL.row
    const width = Math.max(1, (room * value) / longest)
    const kind = name.startsWith('sekisho') ? 'own' : 'bar'
    return `<text class="label" x="${BAR.left - 8}" y="${y + 11}">${escape(name)}</text>
<rect class="${kind}" x="${BAR.left}" y="${y}" width="${width.toFixed(1)}" height="${BAR.height}" rx="2"/>
<text x="${(BAR.left + width + 6).toFixed(1)}" y="${y + 11}">${value.toFixed(digits)}</text>`
  })
  return `<text class="title" x="0" y="14">${escape(chart)}</text>\n${bars.join('\n')}`
}

/**
 * Draws it, without the page that has no notice.
 *
 * @param {Record<string, Record<string, number | undefined>>} medians by subject and figure
 * @param {import('./subjects/subject.mjs').Subject[]} subjects
 * @param {string} description of the run
 */
export const drawChart = (medians, subjects, description) => {
  const shown = subjects.filter(({ isBlank }) => !isBlank)
  const figures = FIGURES.filter(({ chart }) => chart)
  const height = PANEL.title + shown.length * PANEL.row + PANEL.gap
  const panels = figures.map((figure, i) => {
    const x = (i % COLUMNS) * (PANEL.width + PANEL.gap)
    const y = Math.floor(i / COLUMNS) * height
    return `<g transform="translate(${x} ${y})">\n${panel(figure, medians, shown)}\n</g>`
  })
  const width = COLUMNS * (PANEL.width + PANEL.gap) - PANEL.gap
  const total = Math.ceil(figures.length / COLUMNS) * height
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 ${width + 16} ${total + 8}" role="img" aria-label="Consent scripts compared">
<desc>${escape(description)}. Shorter bars are better.</desc>
<style>${STYLE}</style>
${panels.join('\n')}
</svg>
`
}
