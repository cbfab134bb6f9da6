// Questions in a real terminal. The library is loaded when the first question is asked.
import { CommandError } from '../io'
import type { Prompts } from './prompts'

/** Makes what asks in the terminal that this process runs in. */
export const createTerminal = (): Prompts => {
  const library = (): Promise<typeof import('@clack/prompts')> => import('@clack/prompts')
  const given = async <T>(answer: Promise<T | symbol>): Promise<T> => {
    const value = await answer
    if (typeof value === 'symbol') throw new CommandError('Cancelled. Nothing was written.')
    return value
  }
  return {
    async text({ message, placeholder = '', validate }) {
      const { text } = await library()
      const check = (value = ''): string | undefined => validate(value)
      return (
        (await given<string | undefined>(text({ message, placeholder, validate: check }))) ?? ''
      )
    },
    async one({ message, choices }) {
      const { select } = await library()
      return given<string>(select({ message, options: choices.map((each) => ({ ...each })) }))
    },
    async several({ message, choices, initial = [], required = false }) {
      const { autocompleteMultiselect } = await library()
      return given<readonly string[]>(
        autocompleteMultiselect({
          message,
          options: choices.map((each) => ({ ...each })),
          initialValues: [...initial],
          required,
          maxItems: 10,
        }),
      )
    },
  }
}
