/** Writes on the page what has run, in order. Tagged scripts call it. */
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
  const act = actions[target.dataset?.act]
  if (act) (window.sekisho ||= []).push(act)
})

;(window.sekisho ||= []).push((consent) => {
  const tell = () => {
    const granted = consent.policy.purposes.map(({ id }) => id).filter((id) => consent.has(id))
    const state = document.querySelector('#state')
    if (state) state.textContent = `${consent.status}; granted: ${granted.join(', ')}`
  }
  const start = () => {
    tell()
    consent.on('change', tell)
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
  else start()
})
