/*
 * Part of the demo, not of Sekisho: shows what the collector and the embedded pages have received from
 * this browser.
 */
import './debug.js'

const texts = {
  ja: {
    mark: 'デモの計器',
    title: 'このブラウザから送られたもの',
    none: '何も届いていません',
    some: (n) => `${n}件が届きました`,
    empty:
      '計測の記録も、埋め込みのページへの接続も、まだ一つも届いていません。許可の前は、ずっとこのままです。',
    lost: 'サーバーにつながっていません',
    clear: '一覧を空にする',
    raw: '受け取った記録(JSON)',
    earlier: (n) => `このページを開く前に${n}件`,
    cookies: '一緒に送られたCookie',
    noCookies: 'ありません',
    sender: '接続についての情報',
    to: { collector: '計測サーバー', embed: '埋め込みの提供元' },
    event: { pv: 'ページの表示', pp: '閲覧の継続', se: '操作', ue: '記録' },
    request: '読み込み',
    labels: {
      e: '種類',
      url: '見たページのアドレス',
      page: '見たページの題名',
      refr: '直前に見ていたページ',
      duid: 'ブラウザを見分ける番号',
      sid: '訪問を見分ける番号',
      vid: '訪問の回数',
      eid: '記録の番号',
      dtm: '記録の日時',
      stm: '送信の日時',
      res: '画面の大きさ',
      vp: '表示領域の大きさ',
      ds: 'ページの大きさ',
      cd: '画面の色数',
      cs: '文字コード',
      lang: 'ブラウザの言語',
      tz: '時間帯',
      cookie: 'Cookieを使えるか',
      tv: '計測プログラムの版',
      tna: '計測の名前',
      aid: 'サイトの名前',
      p: '機器の種類',
      co: 'ページ表示の番号',
      cx: 'ページ表示の番号',
      from: '埋め込んでいるサイト',
      address: 'IPアドレス',
      'user-agent': 'ブラウザの種類と版',
      'accept-language': 'ブラウザの言語',
      referer: '送り元のアドレス',
    },
  },
  en: {
    mark: 'Demo',
    title: 'What left your browser',
    none: 'nothing has been received',
    some: (n) => (n === 1 ? '1 request received' : `${n} requests received`),
    empty:
      'Neither the statistics collector nor the embedded pages have received anything. That does not change until you consent.',
    lost: 'not connected to the server',
    clear: 'Clear the list',
    raw: 'Everything that was received (JSON)',
    earlier: (n) => `${n} before this page was opened`,
    cookies: 'Cookies sent with it',
    noCookies: 'none',
    sender: 'About the connection',
    to: { collector: 'Statistics collector', embed: 'Embedded site' },
    event: { pv: 'page view', pp: 'page ping', se: 'action', ue: 'event' },
    request: 'request',
    labels: {
      e: 'type',
      url: 'page address',
      page: 'page title',
      refr: 'previous page',
      duid: 'browser ID',
      sid: 'visit ID',
      vid: 'number of visits',
      eid: 'event ID',
      dtm: 'recorded at',
      stm: 'sent at',
      res: 'screen size',
      vp: 'visible area',
      ds: 'page size',
      cd: 'colour depth',
      cs: 'character encoding',
      lang: 'browser language',
      tz: 'time zone',
      cookie: 'cookies enabled',
      tv: 'tracker version',
      tna: 'tracker name',
      aid: 'site name',
      p: 'type of device',
      co: 'page view ID',
      cx: 'page view ID',
      from: 'embedding site',
      address: 'IP address',
      'user-agent': 'browser',
      'accept-language': 'browser language',
      referer: 'referrer',
    },
  },
}

const el = (name, props = {}, ...children) => {
  const node = Object.assign(document.createElement(name), props)
  node.append(...children)
  return node
}

/** Shows the contexts that the analytics client adds to an event: a list of objects, mostly with an id. */
const contexts = (text) => {
  try {
    return JSON.parse(text)
      .data.map(({ data }) => data.id ?? JSON.stringify(data))
      .join(', ')
  } catch {
    return text
  }
}

const readable = ({ name, value }) => {
  if (['dtm', 'stm'].includes(name)) return new Date(Number(value)).toLocaleString()
  if (name === 'co') return contexts(value)
  if (name !== 'cx') return value
  try {
    const bytes = Uint8Array.from(atob(value.replace(/-/g, '+').replace(/_/g, '/')), (c) =>
      c.charCodeAt(0),
    )
    return contexts(new TextDecoder().decode(bytes))
  } catch {
    return value
  }
}

const pairs = (items, t) =>
  el(
    'dl',
    {},
    ...items.map((item) =>
      el(
        'div',
        {},
        el('dt', { textContent: t.labels[item.name] ?? item.name }),
        el('dd', { textContent: readable(item) }),
      ),
    ),
  )

const headline = (entry, t) => {
  const [first = []] = entry.events
  const of = (name) => first.find((item) => item.name === name)?.value
  return entry.to === 'collector' && of('e')
    ? `${t.event[of('e')] ?? of('e')}${of('page') ? `: ${of('page')}` : ''}`
    : `${t.request}: ${entry.path}`
}

const row = (entry, t, opened) => {
  const at = new Date(entry.at)
  const before = at < opened
  return el(
    'li',
    { className: before ? 'sent-before' : '' },
    el(
      'details',
      {},
      el(
        'summary',
        {},
        el('time', {
          dateTime: entry.at,
          textContent: at.toLocaleTimeString(),
        }),
        el('span', { className: 'sent-to', textContent: t.to[entry.to] }),
        el('span', { className: 'sent-what', textContent: headline(entry, t) }),
      ),
      ...entry.events.map((items) => pairs(items, t)),
      el('h3', { textContent: t.cookies }),
      entry.cookies.length
        ? pairs(entry.cookies, t)
        : el('p', { className: 'sent-none', textContent: t.noCookies }),
      el('h3', { textContent: t.sender }),
      pairs(entry.sender, t),
    ),
  )
}

/** Makes the elements of the panel. */
const createView = (t) => {
  const count = el('strong', { className: 'sent-count' })
  const earlier = el('span', { className: 'sent-earlier' })
  const state = el('span', { role: 'status' }, count, ' ', earlier)
  const list = el('ol', { className: 'sent-list' })
  const empty = el('p', { className: 'sent-none', textContent: t.empty })
  const clear = el('button', { type: 'button', textContent: t.clear })
  clear.addEventListener('click', () => fetch('/received/clear', { method: 'POST' }))
  const root = el(
    'details',
    { className: 'sent-panel' },
    el(
      'summary',
      {},
      el('span', { className: 'sent-mark', textContent: t.mark }),
      el('span', { className: 'sent-title', textContent: t.title }),
      state,
    ),
    el(
      'div',
      { className: 'sent-body' },
      empty,
      list,
      el(
        'p',
        { className: 'sent-tools' },
        clear,
        el('a', { href: '/received', textContent: t.raw }),
      ),
    ),
  )
  return { root, count, earlier, list, empty, clear }
}

/**
 * Keeps a connection to the server open while the page is shown.
 *
 * @param {string} url
 * @param {Record<string, (event: MessageEvent) => void>} listeners by type of event
 */
const keepConnected = (url, listeners) => {
  let source
  // Closed when the page is left: an open stream would keep it out of the back/forward cache.
  const close = () => source?.close()
  const open = () => {
    close()
    source = new EventSource(url)
    for (const [type, listener] of Object.entries(listeners))
      source.addEventListener(type, listener)
  }
  addEventListener('pagehide', close)
  addEventListener('pageshow', ({ persisted }) => persisted && open())
  if (document.prerendering) document.addEventListener('prerenderingchange', open, { once: true })
  else open()
}

/**
 * Shows the panel in an element, and keeps it up to date.
 *
 * @param {HTMLElement} host `data-sent` names the site
 */
export function createPanel(host) {
  const t = texts[document.documentElement.lang.startsWith('ja') ? 'ja' : 'en']
  const opened = new Date(performance.timeOrigin)
  const view = createView(t)
  let entries = []

  const showCount = () => {
    const now = entries.filter((entry) => new Date(entry.at) >= opened).length
    const before = entries.length - now
    view.count.textContent = now ? t.some(now) : t.none
    view.earlier.textContent = before ? t.earlier(before) : ''
    host.dataset.count = now
    view.empty.hidden = entries.length > 0
    view.list.hidden = view.clear.hidden = entries.length === 0
  }
  const render = (next) => {
    entries = next
    view.list.replaceChildren(...entries.map((entry) => row(entry, t, opened)).reverse())
    showCount()
  }
  const add = (entry) => {
    entries = [...entries, entry]
    view.list.prepend(row(entry, t, opened))
    showCount()
  }

  host.setAttribute('aria-label', `${t.mark}: ${t.title}`)
  host.replaceChildren(view.root)
  render([])
  keepConnected(`/received/stream?site=${encodeURIComponent(host.dataset.sent)}`, {
    start: ({ data }) => render(JSON.parse(data)),
    received: ({ data }) => add(JSON.parse(data)),
    clear: () => render([]),
    error: () => (view.count.textContent = t.lost),
  })
}

for (const host of document.querySelectorAll('[data-sent]')) createPanel(host)
