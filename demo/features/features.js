/** Lists on the page which scripts have run, in order. Called by tagged scripts. */
window.ran = (name) => {
  const item = document.createElement('li')
  item.textContent = name
  document.querySelector('#log').append(item)
}

const actions = {
  analytics: (consent) => consent.update({ analytics: true }),
  embeds: (consent) => consent.update({ embeds: true }),
  advertising: (consent) => consent.update({ advertising: true }),
  all: (consent) => consent.acceptAll(),
  none: (consent) => consent.rejectAll(),
  reset: (consent) => consent.reset(),
}

document.addEventListener('click', ({ target }) => {
  const action = actions[target.dataset?.act]
  if (action) (window.sekisho ||= []).push(action)
})

;(window.sekisho ||= []).push((consent) => {
  const showState = () => {
    const granted = consent.policy.purposes.map(({ id }) => id).filter((id) => consent.has(id))
    const state = document.querySelector('#state')
    if (state) state.textContent = `${consent.status}; granted: ${granted.join(', ')}`
  }
  const start = () => {
    showState()
    consent.on('change', showState)
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
})
