declare const __VERSION__: string

/** Version of this package. */
export const VERSION: string = __VERSION__
