// Runs in the frame of a playground, before Sekisho. The frame is sandboxed and keeps nothing, so that no choice made in it
// counts anywhere: cookies and storage are in memory for as long as the frame is. Tells the page around it what happens.
;(() => {
  const cookies = new Map()
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    set(text) {
      const [pair, ...attributes] = String(text).split(';')
      const [name, ...value] = pair.trim().split('=')
      const isOver = attributes.some((each) => {
        const [key, until] = each.trim().split('=')
        return key.toLowerCase() === 'expires'
          ? Date.parse(until) < Date.now()
          : /^max-age=(0|-)/i.test(each.trim())
      })
      if (isOver) cookies.delete(name)
      else cookies.set(name, value.join('='))
    },
  })
  Object.defineProperty(Navigator.prototype, 'cookieEnabled', {
    configurable: true,
    get: () => true,
  })

  const keepStorage = (area) => {
    const items = new Map()
    const storage = {
      get length() {
        return items.size
      },
      clear: () => items.clear(),
      getItem: (key) => items.get(String(key)) ?? null,
      key: (at) => [...items.keys()][at] ?? null,
      removeItem: (key) => void items.delete(String(key)),
      setItem: (key, value) => void items.set(String(key), String(value)),
    }
    Object.defineProperty(window, area, { configurable: true, get: () => storage })
  }
  keepStorage('localStorage')
  keepStorage('sessionStorage')

  // Links stay in the frame: what they lead to is not there.
  addEventListener(
    'click',
    (event) => {
      if (event.composedPath().some((each) => each instanceof HTMLAnchorElement))
        event.preventDefault()
    },
    true,
  )

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
    for (const event of ['ready', 'change', 'shown', 'hidden'])
      consent.on(event, () => tell(consent))
    addEventListener('message', ({ data, source }) => {
      if (source === parent && data?.show) consent.show(data.show)
    })
  }
  ;(window.sekisho ||= []).push(start)
})()
