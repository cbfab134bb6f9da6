// The rule for the items that services send.
import { textsOf } from './localizedTexts'
import type { Rule } from './rule'

/**
 * Words that make a list open-ended. 「等」 is one if nothing or a particle follows; in 同等, 平等, 高等学校
 * and 一等 it is part of another word.
 */
const VAGUE: readonly RegExp[] = [
  /(?<![平同均対初中高上特劣一二三四五\d])等(?=$|[\s、。，．,)）」』の・やをにはがと])/,
  /など|等々|その他|そのほか|其の他|例えば|たとえば|をはじめ|ほか$/,
  /\betc\b\.?|&c\./i,
  /\band (?:so on|so forth|others|more|the like|similar)\b/i,
  /\b(?:any|some|various|certain|all)? ?other (?:information|data|details|items|things)\b/i,
  /\b(?:such as|for example|for instance|among others|amongst others)\b|\be\.g\./i,
  /…|\.{3}/,
]

/**
 * Reports items that leave open what else is sent.
 *
 * @see Telecommunications Business Act (Japan), Art. 27-12, and the guidance of the ministry (MIC): the
 * items have to be listed one by one
 */
export const vagueItem: Rule = function* ({ policy }) {
  for (const [i, { sends }] of policy.services.entries())
    for (const [items, path] of textsOf<readonly string[]>(sends, `policy.services[${i}].sends`))
      for (const [j, item] of items.entries()) {
        const [word] = VAGUE.map((each) => each.exec(item)?.[0].trim()).filter(Boolean)
        if (word)
          yield {
            path: `${path}[${j}]`,
            message: `“${word}” leaves open what is sent. List every item separately.`,
            value: item,
          }
      }
}
