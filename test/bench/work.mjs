// What ordinary pages do a lot, as text that runs in the page.

/** Most that Sekisho may make of the time that the page takes without it. */
export const LIMIT = 1.05

/** 10,000 times, into an element that is shown or not. */
const insert = (each) =>
  `const list = document.createElement('div'); list.hidden = hidden; document.querySelector('main').append(list)
  for (let i = 0; i < 10000; i++) { ${each} }`

const times = (count, each) =>
  `let size = 0; for (let i = 0; i < ${count}; i++) { ${each} }; window.size = size`

const batches = (count, each) =>
  `for (let i = 0; i < ${count}; i++) await Promise.all(Array.from({ length: 50 }, () => ${each}))`

/**
 * What is measured.
 *
 * `before` prepares and `run` is measured. What inserts is measured out of sight, which is script alone,
 * and in sight. `limited` names the parts for which the limit holds; the others are there to be known.
 * `rounds` is a part of the rounds, where one takes long.
 */
export const WORK = [
  {
    name: '10,000 bare elements',
    inserts: true,
    limited: ['script', 'all'],
    run: insert(`list.append(document.createElement('div'))`),
  },
  {
    name: '10,000 texts',
    inserts: true,
    limited: ['script', 'all'],
    run: insert(`list.append(document.createTextNode('text '))`),
  },
  {
    name: '10,000 list items with three attributes and a child',
    inserts: true,
    limited: ['script', 'all'],
    run: insert(`const item = document.createElement('li')
      item.id = 'item-' + i; item.className = 'item'; item.setAttribute('data-index', i)
      const link = document.createElement('a'); link.href = '/page?' + i; link.textContent = 'link'
      item.appendChild(link); list.appendChild(item)`),
  },
  {
    name: '10,000 times innerHTML',
    inserts: true,
    limited: ['script', 'all'],
    run: insert(`const row = document.createElement('div'); list.appendChild(row)
      row.innerHTML = '<b class="item">bold</b> <i>italic</i> ' + i`),
  },
  {
    name: '10,000 times insertAdjacentHTML',
    inserts: true,
    limited: ['all'],
    run: insert(
      `list.insertAdjacentHTML('beforeend', '<p class="item"><b>bold</b> ' + i + '</p>')`,
    ),
  },
  {
    name: '10,000 images, and 1,000 scripts of data',
    inserts: true,
    limited: ['script', 'all'],
    run: insert(`const image = document.createElement('img'); image.alt = ''; image.className = 'item'
      list.append(image)
      if (i % 10 === 0) { const script = document.createElement('script')
        script.type = 'application/json'; script.textContent = '{}'; list.append(script) }`),
  },
  {
    name: '10,000 reads of document.cookie, 20 cookies',
    limited: ['all'],
    before: times(20, `document.cookie = 'own_' + i + '=value-' + i`),
    run: times(10_000, 'size += document.cookie.length'),
  },
  {
    name: '1,000 writes of document.cookie',
    run: times(1000, `document.cookie = 'own_' + (i % 20) + '=' + i`),
  },
  {
    name: '10,000 times fetch, 50 at once',
    limited: ['all'],
    rounds: 0.4,
    run: batches(200, `fetch('/ok').then((it) => it.text())`),
  },
  {
    name: '10,000 times fetch, given up before',
    run: `const signal = AbortSignal.abort(); ${batches(200, `fetch('/ok', { signal }).catch(() => 0)`)}`,
  },
  {
    name: '2,000 times XMLHttpRequest, 50 at once',
    limited: ['all'],
    rounds: 0.4,
    run: batches(
      40,
      `new Promise((done) => {
        const it = new XMLHttpRequest(); it.open('GET', '/ok'); it.onload = done; it.send()
      })`,
    ),
  },
  {
    name: '10,000 times localStorage.setItem',
    run: times(10_000, `localStorage.setItem('own_' + (i % 100), 'value ' + i)`),
  },
  {
    name: '10,000 times localStorage.getItem',
    before: times(100, `localStorage.setItem('own_' + i, 'value ' + i)`),
    run: times(10_000, `size += localStorage.getItem('own_' + (i % 100)).length`),
  },
]
