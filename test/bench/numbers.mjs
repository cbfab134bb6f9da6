// What is made of many measurements.

/** @param {number[]} list */
export const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * The median of the ratios within each round: what slows the machine down for a while slows both of a
 * pair, and the median forgets the rounds where it was only one.
 *
 * @param {number[]} a
 * @param {number[]} b
 */
export const ratio = (a, b) => median(a.map((each, i) => each / b[i]))

/**
 * Prints rows below each other.
 *
 * @param {string[][]} rows the first one names the columns
 */
export const table = (rows) => {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)))
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    )
  console.log()
}
