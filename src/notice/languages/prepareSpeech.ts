// Lets everything that is shown go over to another language, each in its place.
import type { LanguageRuntime, LiveContext } from '../../ui/types'

/** Renews the language of the host, on which fonts and voices depend, and its direction. */
const renewHost = ({ root, language: { tag, dir } }: LiveContext): void => {
  const host = root.host as HTMLElement
  host.lang = tag
  host.dir = dir
  // As `makeHostSheet` writes it.
  const rule = root.adoptedStyleSheets[0]?.cssRules[0] as CSSStyleRule
  rule.style.setProperty('--locale', JSON.stringify(tag))
  rule.style.setProperty('direction', dir, 'important')
}

/**
 * Addresses the visitor in a language from now on, in receipts too, as long as this page lives: nothing is stored,
 * so that no policy has to declare it.
 */
const choose = ({ language }: LanguageRuntime, tag: string): void => {
  const { wanted } = language
  language.wanted = () => [tag, ...wanted()]
  language.tag = () => tag
}

/**
 * Loads all that is said in a language. Where anything does not load, it rejects, and everything stays as it is.
 *
 * @returns draws all surfaces anew, in one task, and returns the label of the choice
 */
export const prepareSpeech = async (
  ui: LiveContext,
  runtime: LanguageRuntime,
  tag: string,
): Promise<() => string> => {
  const speech = (await runtime.load('notice', tag)).speechIn?.(tag)
  if (!speech) throw Error(`No notice in "${tag}".`)
  const [{ texts }, ...draws] = await Promise.all([
    speech.load.preferences(),
    ...[...ui.redraws].map((prepare) => prepare(speech)),
  ])
  return () => {
    Object.assign(ui, speech)
    choose(runtime, tag)
    renewHost(ui)
    for (const draw of draws) draw()
    return texts.language
  }
}
