// Notices when something else has removed an element of ours from the document.

/** A page whose own script keeps removing it wins after so many times within a second. */
const MOST_RETURNS = 5
const SECOND = 1000

/** Makes an observer that tells when an element is not in the document any more, as long as it pays to put it back. */
export const observeRemoval = (element: HTMLElement, removed: () => void): MutationObserver => {
  let returns = 0
  return new MutationObserver(() => {
    if (element.isConnected || returns >= MOST_RETURNS) return
    returns++
    setTimeout(() => returns--, SECOND)
    removed()
  })
}
