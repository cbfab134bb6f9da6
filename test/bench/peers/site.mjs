// The site that every subject is put on: one Japanese article, its texts, and the scripts that wait.

/** What the notice and the settings say, word for word the same in every subject. */
export const TEXTS = {
  title: 'クッキーの使用について',
  description:
    'この図書館のサイトでは、動作に必要なクッキーのほか、利用状況の把握と表示設定の保存のためにクッキーを使います。',
  accept: 'すべて許可する',
  reject: 'すべて拒否する',
  settings: '選んで許可する',
  save: '選択を保存する',
  close: '閉じる',
  settingsTitle: 'クッキーの設定',
  settingsDescription: '目的ごとに、許可するかどうかを選べます。',
}

/** The purposes: one that is necessary, two to choose from. */
export const PURPOSES = [
  { id: 'necessary', name: '必須', description: 'ページの表示と選択の記録に使います。' },
  { id: 'analytics', name: '分析', description: 'どのページが読まれたかを数えます。' },
  { id: 'preferences', name: '表示設定', description: '言語や文字の大きさを覚えておきます。' },
]

export const CHOICES = PURPOSES.slice(1)

/**
 * A script that waits for a purpose.
 *
 * @typedef {{ id: string, purpose: string, text?: string, src?: string }} Gated
 */

/** On every page: two inline scripts and an external one. @type {Gated[]} */
export const GATED = [
  { id: 'inline', purpose: 'analytics', text: "bench.ran('inline')" },
  { id: 'other', purpose: 'preferences', text: "bench.ran('other')" },
  { id: 'external', purpose: 'analytics', src: '/third-party.js' },
]

/** What `/third-party.js` is. */
export const THIRD_PARTY = "bench.ran('external')\n"

/** @returns {Gated[]} many small inline scripts */
export const manyGated = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `tag-${i}`,
    purpose: 'analytics',
    text: "bench.ran('tag')",
  }))

/** A value as JavaScript or JSON inside a `<script>`. */
export const literal = (value) => JSON.stringify(value).replaceAll('<', '\\u003c')

/**
 * Inserts gated scripts, for subjects that only call back: a text for an inline script, the value of
 * which is a function that takes a list of {@link Gated}.
 */
export const INSERT = `(list => list.splice(0).forEach(({ src, text }) => {
  const script = document.createElement('script')
  if (src) script.src = src
  else script.text = text
  document.head.append(script)
}))`

const SENTENCES = [
  '坂の上の図書館は、港を見下ろす丘に建っている。',
  '閲覧室の大きな窓からは、行き交う渡し船がよく見える。',
  '二階の書架には、町の歴史を記した古い帳面が並ぶ。',
  '夏のあいだは夜八時まで開いていて、仕事帰りの人も多い。',
  '司書に頼めば、地下の書庫から地図を出してもらえる。',
]

const paragraph = (_, i) =>
  `${i % 5 ? '' : `<h2>第${i / 5 + 1}節</h2>`}<p>${SENTENCES.map(
    (_, n) => SENTENCES[(i + n) % SENTENCES.length],
  )
    .slice(0, 3)
    .join('')}</p>`

/**
 * The article around a subject.
 *
 * @param {{ head?: string, main?: string, end?: string }} parts what the subject adds to `<head>`, to the
 *   end of the article and to the end of `<body>`
 */
export const article = ({ head = '', main = '', end = '' }) => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>坂の上の図書館</title><link rel="icon" href="data:,">
<style>body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1rem/1.8 sans-serif }</style>
${head}
</head><body>
<header><h1>坂の上の図書館</h1><nav><a href="#news">お知らせ</a> <a href="#visit">利用案内</a></nav></header>
<main>${Array.from({ length: 25 }, paragraph).join('\n')}
${main}</main>
<footer><a href="#privacy">プライバシーポリシー</a></footer>
${end}
</body></html>`
