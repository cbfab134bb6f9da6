import type { PlaceholderTexts } from '../types'

/** Korean, placeholders. */
export const ko: PlaceholderTexts = {
  held: '이 부분은 {}에서 제공하며, 동의한 경우에만 불러옵니다.',
  country: '({})',
  purpose: '목적: ',
  once: '이번만 보기',
  always: '항상 동의',
}
