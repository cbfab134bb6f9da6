// A page with the script tag, whose own code is bundled apart from Sekisho.
/// <reference types="sekisho/global" />
;(window.sekisho ||= []).push((consent) => {
  void consent.when('analytics').then(() => consent.show('preferences'))
  // @ts-expect-error no such function
  consent.acceptEverything()
})
export const isGranted = (): boolean => {
  const { sekisho } = window
  return !!sekisho && 'has' in sekisho && sekisho.has('analytics')
}
// @ts-expect-error before sekisho.js has run it is a list
export const tooEarly = window.sekisho?.has('analytics')
