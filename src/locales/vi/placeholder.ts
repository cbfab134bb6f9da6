import type { PlaceholderTexts } from '../types'

/** Vietnamese, placeholders. */
export const vi: PlaceholderTexts = {
  held: 'Nội dung này đến từ {} và chỉ được tải khi bạn đồng ý.',
  country: ' ({})',
  purpose: 'Mục đích: ',
  once: 'Chỉ tải lần này',
  always: 'Luôn đồng ý',
}
