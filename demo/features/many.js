{
  let clicked = 0
  let longest = 0
  let last = 0

  document.addEventListener('click', ({ target }) => {
    if (target.dataset?.act === 'analytics') clicked = last = performance.now()
  })

  const measure = (now) => {
    if (last) longest = Math.max(longest, now - last)
    if (last) last = now
    requestAnimationFrame(measure)
  }
  requestAnimationFrame(measure)

  let ran = 0
  /** Called by each of the ten thousand scripts. */
  window.many = () => {
    ran += 1
    if (ran % 100 && ran < 10000) return
    document.querySelector('#count').textContent = ran.toLocaleString('en')
    if (ran < 10000 || !clicked) return
    const took = performance.now() - clicked
    // Two frames later, so that the last delay is measured too.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        document.querySelector('#time').textContent =
          `It took ${took.toFixed(0)} ms; the longest wait for a frame was ${longest.toFixed(0)} ms.`
        last = 0
      }),
    )
  }
}
