// Whether refusing is as easy as accepting on a notice that a page has drawn itself.

/** How much smaller the one control may be, in each direction, than the other. */
const SMALLEST = 0.75
/** Properties in which the two must be alike. */
const LIKE = ['fontSize', 'fontWeight', 'opacity', 'visibility', 'display'] as const

/** What makes refusing harder than accepting; empty where nothing does. */
export const unfairness = (accept: Element, reject: Element): readonly string[] => {
  const [yes, no] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()]
  const [styleOfYes, styleOfNo] = [getComputedStyle(accept), getComputedStyle(reject)]
  const found: string[] = []
  if (!no.width || !no.height) found.push('it is not displayed')
  else if (no.width < yes.width * SMALLEST || no.height < yes.height * SMALLEST)
    found.push('it is smaller')
  for (const name of LIKE)
    if (styleOfYes[name] !== styleOfNo[name])
      found.push(`its ${name} is ${styleOfNo[name]}, and not ${styleOfYes[name]}`)
  if (accept.tagName !== reject.tagName)
    found.push(`it is a <${reject.localName}>, and not a <${accept.localName}>`)
  return found
}

/** Says in the console what makes refusing harder than accepting, once the page has been laid out. */
export const checkFairness = (accept: Element, reject: Element): void => {
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (!accept.isConnected) return
      const found = unfairness(accept, reject)
      if (found.length)
        console.warn(
          `[sekisho] The control that refuses must be as easy to see and to use as the one that accepts: ${found.join('; ')}.`,
        )
    })
  })
}
