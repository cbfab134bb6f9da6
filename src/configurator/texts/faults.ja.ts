// What the configurator says of faults, in Japanese.
import type { Texts } from './en'

/** Japanese. `{value}` and `{expected}` are filled in. */
export const jaFaults: Texts['faults'] = {
  missing: '記入されていません。{expected}を記入してください。',
  missingPlain: '記入されていません。',
  type: '{value}は、値の種類が異なります。{expected}を記入してください。',
  format: '{value}は、ここでは使えません。{expected}を記入してください。',
  choice: '{value}は、選択肢にありません。{expected}のいずれかにしてください。',
  preset: '{value}という地域のプリセットはありません。',
  place:
    '{value}は地域として使えません。JPやUS-CAのような国・地域のコードを書き、その国も加えてください。',
  reference: '{value}という目的はありません。{expected}のいずれかにしてください。',
  duplicate:
    '{value}はすでに使われています。目的とサービスのIDは、それぞれ別の名前にしてください。',
  size: '目的が多すぎて、選択を保存するCookieに収まりません。数を減らすか、IDを短くしてください。',
  unknown: '{value}という項目はありません。',
  unresolved: '名前だけが書かれていて、内容を書き出せません。',
  entry: '{value}というサービスは、カタログにありません。',
  purpose: 'ポリシーに{value}という目的がありません。{expected}から選んでください。',
  or: '、',
  list: '一覧',
  object: 'オブジェクト',
  number: '1～{}の整数',
  whole: '整数',
  formats: {
    id: '半角の小文字で始まり、小文字・数字・ハイフンからなる32文字以内のID',
    version: '半角の英数字・ドット・ハイフンで1～24文字の版',
    date: '2026-04-01のような日付',
    text: '文字',
    link: 'https:、mailto:、tel:で始まるアドレス、またはサイト内のアドレス',
    endpoint: 'https:で始まるアドレス、またはサイト内のアドレス',
    name: '空白・コンマ・セミコロン・等号を含まない名前またはホスト',
    position: 'topまたはbottom（箱の場合は-leftまたは-rightを付けたもの）',
    region: 'JPやUS-CAのような国・地域のコード',
    duration: 'P13MやPT30Mのような期間、またはsession',
  },
}
