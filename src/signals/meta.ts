// The Meta Pixel. A stub of `fbq` made here would keep its snippet from loading it, so that a page that
// gates the pixel by nothing else has told it of `init` before this is called.
import type { Signal, Step } from './types'

const tell = (what: string): readonly Step[] => [{ call: 'fbq', with: ['consent', what] }]

/** @see https://developers.facebook.com/docs/meta-pixel/implementation/gdpr */
export const meta: Signal = {
  hold: tell('revoke'),
  grant: tell('grant'),
  withdraw: tell('revoke'),
}
