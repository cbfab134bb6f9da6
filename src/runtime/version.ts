declare const __VERSION__: string

/** Version of this build. */
export const VERSION: string = __VERSION__
