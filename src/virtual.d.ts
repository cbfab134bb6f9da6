declare module 'virtual:integrity' {
  /** By name: the hash of each file that `sekisho.js` loads, as the build has written it. */
  export const integrity: Readonly<Record<string, string>>
}
