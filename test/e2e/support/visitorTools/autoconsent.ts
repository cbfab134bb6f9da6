// The content script of autoconsent from npm, with all rules of the package and the template.
import type { Config } from '@duckduckgo/autoconsent'
import { bundle, once } from '../packages'

/** What autoconsent tells the browser that runs it of a notice. */
export interface Message {
  readonly type: string
  readonly cmp?: string
  readonly result?: boolean
}

/** It, while it runs, as `autoconsent` in its world. */
export interface Autoconsent {
  readonly messages: readonly Message[]
  /** Asks it whether everything is rejected, as a browser does after an opt-out. */
  test(): Promise<boolean>
}

const source = once(
  bundle(`
    import AutoConsent from '@duckduckgo/autoconsent'
    import { autoconsent } from '@duckduckgo/autoconsent/rules/rules.json'
    import template from '../../../templates/autoconsent/sekisho.json'
    globalThis.startAutoconsent = (config) => {
      const messages = []
      const tell = async (message) => {
        // Of notices; the rest is about itself.
        if (!['init', 'report', 'eval'].includes(message.type)) messages.push(message)
      }
      const tool = new AutoConsent(tell)
      const rules = { autoconsent: [...autoconsent, template] }
      void tool.receiveMessageCallback({ type: 'initResp', config, rules })
      globalThis.autoconsent = { messages, test: () => tool.doSelfTest() }
    }`),
)

/** The script that starts it. With an action, it acts as soon as it has found a notice. */
export const autoconsent = async (action: Config['autoAction']): Promise<string> => {
  const config: Partial<Config> = {
    autoAction: action,
    enableHeuristicDetection: true,
    heuristicMode: 'tier2',
  }
  return `(() => { ${await source()};startAutoconsent(${JSON.stringify(config)}) })()`
}
