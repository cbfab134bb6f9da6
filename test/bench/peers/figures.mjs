// The figures of the comparison: what is measured, in words, and how it is printed.

/**
 * @typedef {object} Figure
 * @property {string} key as in `measures.mjs`
 * @property {string} label
 * @property {string} unit
 * @property {number} [digits] after the point
 * @property {boolean} [isOverBlank] whether what the page without a notice takes is subtracted
 * @property {boolean} [hasZero] whether 0 is an answer, which has no ratio
 * @property {string} [chart] its title in the chart
 */

/** @type {Figure[]} */
export const FIGURES = [
  {
    key: 'firstBytes',
    label: 'Loaded before the notice',
    unit: 'KiB brotli',
    digits: 1,
    chart: 'Loaded before the notice, KiB',
  },
  {
    key: 'returningBytes',
    label: 'Loaded for a returning visitor',
    unit: 'KiB brotli',
    digits: 1,
    chart: 'Loaded for a returning visitor, KiB',
  },
  {
    key: 'slowNotice',
    label: 'Notice painted, CPU 4×, slow 4G',
    unit: 'ms',
    chart: 'Notice painted, slow 4G, ms',
  },
  {
    key: 'notice',
    label: 'Notice painted, CPU 4×',
    unit: 'ms',
    chart: 'Notice painted, fast network, ms',
  },
  {
    key: 'firstWork',
    label: 'Main thread, first visit',
    unit: 'ms',
    isOverBlank: true,
    chart: 'Main thread, first visit, ms',
  },
  {
    key: 'returningWork',
    label: 'Main thread, returning visit',
    unit: 'ms',
    isOverBlank: true,
    chart: 'Main thread, returning visit, ms',
  },
  { key: 'returningInline', label: 'Returning: gated inline script ran', unit: 'ms' },
  { key: 'returningExternal', label: 'Returning: gated external script ran', unit: 'ms' },
  { key: 'accept', label: 'Accept: click to gated inline script', unit: 'ms' },
  { key: 'acceptEvent', label: 'Accept: event duration', unit: 'ms' },
  { key: 'settings', label: 'Settings: click to dialog visible', unit: 'ms' },
  { key: 'longest', label: 'Longest task, 0 if none is over 50 ms', unit: 'ms', hasZero: true },
  { key: 'heap', label: 'JS heap after garbage collection', unit: 'KiB', isOverBlank: true },
  { key: 'tags1000', label: '1,000 gated inline scripts, click to last', unit: 'ms' },
  { key: 'tags5000', label: '5,000 gated inline scripts, click to last', unit: 'ms' },
]
