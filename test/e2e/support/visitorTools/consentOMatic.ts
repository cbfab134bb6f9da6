// Does what a rule of Consent-O-Matic says: the few matchers and actions that the template needs, written from the description of
// the rules. It stands in for the extension, which is in no package registry, and does not show that the extension itself does the same.
// https://github.com/cavi-au/Consent-O-Matic/blob/master/README.md

/** Elements by a selector, as far as they pass the filters. */
interface Selection {
  readonly selector: string
  readonly displayFilter?: boolean
}

/** An element: where a parent is named, inside it or in its shadow root. */
interface Place {
  readonly parent?: Selection
  readonly target: Selection
}

type Matcher = Place & { readonly type: 'css' }

/** Whether a visitor allows a category, and what is done then. */
interface Answer {
  readonly type: string
  readonly trueAction?: Action
  readonly falseAction?: Action
}

type Action =
  (Place & { readonly type: 'click' }) | { readonly type: 'consent'; readonly consents: Answer[] }

/** A rule. */
export interface Rule {
  readonly detectors: readonly {
    readonly presentMatcher: readonly Matcher[]
    readonly showingMatcher: readonly Matcher[]
  }[]
  readonly methods: readonly { readonly name: string; readonly action: Action }[]
}

/** Letters of the categories that a visitor has allowed. */
export type Allowed = Readonly<Record<string, boolean>>

const select = (root: ParentNode, { selector, displayFilter }: Selection): Element | undefined =>
  [...root.querySelectorAll<HTMLElement>(selector)].find(
    (each) => displayFilter === undefined || displayFilter === each.offsetHeight > 0,
  )

const find = ({ parent, target }: Place): Element | undefined => {
  if (!parent) return select(document, target)
  const found = select(document, parent)
  return found && select(found.shadowRoot ?? found, target)
}

const run = async (action: Action, allowed: Allowed): Promise<void> => {
  if (action.type === 'click') {
    ;(find(action) as HTMLElement | undefined)?.click()
    await new Promise((done) => setTimeout(done))
    return
  }
  for (const { type, trueAction, falseAction } of action.consents) {
    const next = allowed[type] ? trueAction : falseAction
    // As the extension does: an answer within an answer knows nothing of what is allowed.
    if (next) await run(next, {})
  }
}

const METHODS = ['HIDE_CMP', 'OPEN_OPTIONS', 'HIDE_CMP', 'DO_CONSENT', 'SAVE_CONSENT']

/**
 * Applies a rule to the page as it is.
 *
 * @returns whether its notice was found
 */
export const apply = async (rule: Rule, allowed: Allowed): Promise<boolean> => {
  const detector = rule.detectors.find(({ presentMatcher }) => presentMatcher.every(find))
  if (!detector?.showingMatcher.every(find)) return false
  for (const name of METHODS) {
    const method = rule.methods.find((each) => each.name === name)
    if (method) await run(method.action, allowed)
  }
  return true
}
