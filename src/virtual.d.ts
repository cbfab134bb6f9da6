declare module 'virtual:integrity' {
  /** By name: the hash of each file that `sekisho.js` loads, as the build has written it. */
  export const integrity: Readonly<Record<string, string>>
}

declare module 'virtual:bundled-texts' {
  import type { Texts } from './locales/types'
  /** The texts that are in a script of one file, by language. */
  export const bundledTexts: Readonly<Record<string, Required<Texts>>>
}

declare module 'virtual:preview-scripts' {
  /** `src/configurator/preview/inFrame.ts`, built. */
  export const frame: string
  /** `sekisho.all.js`, as the build has written it. */
  export const sekisho: string
}
