/*
 * An instrument of the demo, no part of Sekisho: shows what the collector and the embedded pages
 * have received from this browser.
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
      'Neither the statistics collector nor the embedded page has received anything. Until you agree, it stays that way.',
    lost: 'not connected to the server',
    clear: 'Clear the list',
    raw: 'All that was received (JSON)',
    earlier: (n) => `${n} before this page was opened`,
    cookies: 'Cookies that came along',
    noCookies: 'none',
    sender: 'About the connection',
    to: { collector: 'Statistics collector', embed: 'Embedded site' },
    event: { pv: 'page view', pp: 'page ping', se: 'action', ue: 'event' },
    request: 'request',
    labels: {
      e: 'kind',
      url: 'page address',
      page: 'page title',
      refr: 'page before',
      duid: 'browser number',
      sid: 'visit number',
      vid: 'count of visits',
      eid: 'record number',
      dtm: 'recorded at',
      stm: 'sent at',
      res: 'screen size',
      vp: 'visible area',
      ds: 'page size',
      cd: 'colour depth',
      cs: 'character encoding',
      lang: 'browser language',
      tz: 'time zone',
      cookie: 'cookies usable',
      tv: 'tracker version',
      tna: 'tracker name',
      aid: 'site name',
      p: 'kind of device',
      co: 'page view number',
      cx: 'page view number',
      from: 'embedding site',
      address: 'IP address',
      'user-agent': 'browser',
      'accept-language': 'browser language',
      referer: 'came from',
    },
  },
}

const el = (name, props = {}, ...children) => {
  const node = Object.assign(document.createElement(name), props)
  node.append(...children)
  return node
}

/** What the analytics client adds to an event: a list of objects, most with an id only. */
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

/**
 * Fills an element with the instrument and keeps it up to date.
 *
 * @param {HTMLElement} host `data-sent` names the site
 */
export function createPanel(host) {
  const t = texts[document.documentElement.lang.startsWith('ja') ? 'ja' : 'en']
  const opened = new Date(performance.timeOrigin)
  let entries = []
  let source

  const count = el('strong', { className: 'sent-count' })
  const earlier = el('span', { className: 'sent-earlier' })
  const state = el('span', { role: 'status' }, count, ' ', earlier)
  const list = el('ol', { className: 'sent-list' })
  const empty = el('p', { className: 'sent-none', textContent: t.empty })
  const clear = el('button', { type: 'button', textContent: t.clear })
  clear.addEventListener('click', () => fetch('/received/clear', { method: 'POST' }))

  const tell = () => {
    const now = entries.filter((entry) => new Date(entry.at) >= opened).length
    const before = entries.length - now
    count.textContent = now ? t.some(now) : t.none
    earlier.textContent = before ? t.earlier(before) : ''
    host.dataset.count = now
    empty.hidden = entries.length > 0
    list.hidden = clear.hidden = entries.length === 0
  }

  const render = () => {
    list.replaceChildren(...entries.map((entry) => row(entry, t, opened)).reverse())
    tell()
  }

  const add = (entry) => {
    entries = [...entries, entry]
    list.prepend(row(entry, t, opened))
    tell()
  }

  // Closed on leaving: an open stream would keep the page out of the back/forward cache.
  const close = () => source?.close()
  const open = () => {
    close()
    source = new EventSource(`/received/stream?site=${encodeURIComponent(host.dataset.sent)}`)
    source.addEventListener('start', ({ data }) => {
      entries = JSON.parse(data)
      render()
    })
    source.addEventListener('received', ({ data }) => add(JSON.parse(data)))
    source.addEventListener('clear', () => {
      entries = []
      render()
    })
    source.addEventListener('error', () => (count.textContent = t.lost))
  }

  host.setAttribute('aria-label', `${t.mark}: ${t.title}`)
  host.replaceChildren(
    el(
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
    ),
  )
  render()

  addEventListener('pagehide', close)
  addEventListener('pageshow', ({ persisted }) => persisted && open())
  if (document.prerendering) document.addEventListener('prerenderingchange', open, { once: true })
  else open()
}

for (const host of document.querySelectorAll('[data-sent]')) createPanel(host)
