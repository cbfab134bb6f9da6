// Runs in the frame of a playground, before Sekisho. The frame is sandboxed and keeps nothing, so that no choice made in it
// counts anywhere. Tells the page around it what happens.
import { cutOff } from '../../../src/platform/cutOff'

cutOff(window)

let last = ''
const tell = (consent) => {
  const state = {
    status: consent.status,
    granted: consent.policy.purposes.map(({ id }) => ({ id, granted: consent.has(id) })),
    ledger: consent
      .ledger()
      .map(({ gate, service, what, outcome, count }) => ({ gate, service, what, outcome, count }))
      .reverse(),
    stored: document.cookie,
  }
  const text = JSON.stringify(state)
  if (text !== last) parent.postMessage({ sekisho: state }, '*')
  last = text
}
const start = (consent) => {
  // The ledger has no event: it is read again while somebody may look at it.
  setInterval(tell, 300, consent)
  for (const event of ['ready', 'change', 'shown', 'hidden']) consent.on(event, () => tell(consent))
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data?.show) consent.show(data.show)
  })
}
;(window.sekisho ||= []).push(start)
