// The comparison as rows of a table.
import { FIGURES } from './figures.mjs'

/**
 * A row for each figure, a column for each subject: the median, and its ratio to the reference.
 *
 * @param {Record<string, Record<string, number | undefined>>} medians by subject and figure
 * @param {import('./subjects/subject.mjs').Subject[]} subjects the first is the reference
 */
export const comparisonRows = (medians, subjects) => {
  const reference = medians[subjects[0].name]
  const cell = ({ key, digits = 0, hasZero }, { name, isBlank }) => {
    const value = medians[name][key]
    if (value === undefined) return '–'
    const text = value.toFixed(digits)
    const hasRatio = !isBlank && !hasZero && reference[key] > 0
    return hasRatio ? `${text} (${(value / reference[key]).toFixed(2)})` : text
  }
  return [
    ['', ...subjects.map(({ name, version }) => `${name} ${version}`.trim())],
    ...FIGURES.map((figure) => [
      `${figure.label}, ${figure.unit}${figure.isOverBlank ? ' over no notice' : ''}`,
      ...subjects.map((subject) => cell(figure, subject)),
    ]),
  ]
}
