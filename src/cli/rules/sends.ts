import type { Rule } from './rule'
import { textsOf } from './walk'

/**
 * Words that leave the list open. 「等」 is one where nothing or a particle follows; in 同等, 平等, 高等学校
 * or 一等 it is a part of another word.
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
 * An item of what is sent that leaves open what else is sent.
 *
 * @see Telecommunications Business Act (Japan), Art. 27-12, and the guidance of the ministry (MIC): the
 * items are listed one by one
 */
export const vagueItem: Rule = function* ({ policy }) {
  for (const [i, { sends }] of policy.services.entries())
    for (const [items, path] of textsOf<readonly string[]>(sends, `policy.services[${i}].sends`))
      for (const [at, item] of items.entries()) {
        const [word] = VAGUE.map((each) => each.exec(item)?.[0].trim()).filter(Boolean)
        if (word)
          yield {
            path: `${path}[${at}]`,
            message: `“${word}” leaves open what is sent. List the items one by one, each for itself.`,
            value: item,
          }
      }
}
