// How a command asks questions in a terminal.

/** One of several things to choose. */
export interface Choice {
  readonly value: string
  readonly label: string
  /** Shown beside the label. */
  readonly hint?: string
}

/**
 * Asks in a terminal. Everything it is given is shown as it is.
 *
 * All methods throw a CommandError if the person gives up.
 */
export interface Prompts {
  /** @param validate returns what is wrong with a text, or `undefined` */
  text(question: {
    readonly message: string
    readonly placeholder?: string
    readonly validate: (text: string) => string | undefined
  }): Promise<string>
  /** One choice. */
  one(question: { readonly message: string; readonly choices: readonly Choice[] }): Promise<string>
  /** Any number of choices, or with `required` at least one; a list that can be searched by typing. */
  several(question: {
    readonly message: string
    readonly choices: readonly Choice[]
    readonly initial?: readonly string[]
    readonly required?: boolean
  }): Promise<readonly string[]>
}
