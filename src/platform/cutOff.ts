// Cuts the window of a frame off from the site: what is tried there counts nowhere else, and leads nowhere.

/** Cookies in memory: what a page writes is what it reads. */
const keepCookies = ({ Document, Navigator }: Window & typeof globalThis): void => {
  const cookies = new Map<string, string>()
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    set(text: string) {
      const [pair = '', ...attributes] = text.split(';')
      const [name = '', ...value] = pair.trim().split('=')
      const isOver = attributes.some((each) => {
        const [key = '', until = ''] = each.trim().split('=')
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
}

/** A storage in memory. */
const keepStorage = (realm: Window, area: 'localStorage' | 'sessionStorage'): void => {
  const items = new Map<string, string>()
  const storage: Storage = {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (at) => [...items.keys()][at] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
  Object.defineProperty(realm, area, { configurable: true, get: () => storage })
}

/** Links lead nowhere: the page that they lead to would be the real one. */
const ignoreLinks = (realm: Window & typeof globalThis): void => {
  realm.addEventListener(
    'click',
    (event) => {
      const isLink = event.composedPath().some((each) => each instanceof realm.HTMLAnchorElement)
      if (isLink) event.preventDefault()
    },
    true,
  )
}

/**
 * Keeps cookies and storage of a window in memory, and lets its links lead nowhere. Before anything else runs in it.
 */
export const cutOff = (realm: Window & typeof globalThis): void => {
  keepCookies(realm)
  keepStorage(realm, 'localStorage')
  keepStorage(realm, 'sessionStorage')
  ignoreLinks(realm)
}
