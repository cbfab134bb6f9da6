import type { TermTexts } from '../types'

/** Plain Japanese, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary:
      'サービスを使うために必要（ひつよう）です。「いいえ」を選（えら）ぶことはできません。',
    contract:
      'あなたとの契約（けいやく）を守（まも）るために必要（ひつよう）です。「いいえ」を選（えら）ぶことはできません。',
    law: '法律（ほうりつ）のルールです。「いいえ」を選（えら）ぶことはできません。',
    published:
      'その人が自分でみんなに見せている情報（じょうほう）を使います。「いいえ」を選（えら）ぶことはできません。',
    vital:
      '人の命（いのち）や体、お金などを守（まも）るために必要（ひつよう）です。「いいえ」を選（えら）ぶことはできません。',
    consent: '「はい」のときだけ使います。',
    optout: '「いいえ」を選（えら）ぶまで使います。',
    sensitive: 'とくに気をつけて使う情報（じょうほう）です。「はい」のときだけ使います。',
  },
  recipient: '情報（じょうほう）を送（おく）る相手（あいて）',
  role: {
    own: 'このサイトの会社など',
    processor: '私たちがたのんだことだけに使います',
    'third-party': '自分の目的（もくてき）にも使います',
  },
  country: '国や地域（ちいき）',
  use: '相手（あいて）が使う目的（もくてき）',
  sends: '送（おく）る情報（じょうほう）',
  name: '名前',
  duration: '保存（ほぞん）の長さ',
  description: '使う目的（もくてき）',
  session: 'ブラウザーを閉（と）じるまで',
  httpOnly: 'サーバー（サイトのコンピューター）だけが読みます。',
  area: {
    local: '消（け）すまで',
    session: 'タブを閉（と）じるまで',
    indexeddb: '消（け）すまで（データベース）',
  },
  recipientPolicy: '相手（あいて）の情報（じょうほう）のルール（プライバシーポリシー）',
  optOut: '相手（あいて）のサイトで「いいえ」を選（えら）ぶ',
  changes: '情報（じょうほう）のルールが変（か）わったところ',
  contact: '聞きたいとき',
  complaints: '困（こま）ったとき',
  address: '住所',
  responsible: '個人（こじん）の情報（じょうほう）を守（まも）る責任者（せきにんしゃ）',
}
