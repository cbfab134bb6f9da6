/**
 * What the page's thread has done so far, in milliseconds of processor time. It is the processor's and
 * not the wall's, so that other programs on the same machine change little.
 *
 * @param session CDP session with `Performance.enable` and `timeDomain: 'threadTicks'`
 * @returns {Promise<Record<string, number>>}
 */
export const metrics = async (session) => {
  const answer = await session.send('Performance.getMetrics')
  return Object.fromEntries(answer.metrics.map(({ name, value }) => [name, value * 1000]))
}
