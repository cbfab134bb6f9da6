import type { TermTexts } from '../types'

/** Japanese, words that the second layer and the documents share. */
export const terms: TermTexts = {
  basis: {
    necessary: 'サービスの提供に欠かせないため、拒否できません。',
    contract: 'お客様との契約を果たすために必要なため、拒否できません。',
    law: '法令で定められているため、拒否できません。',
    published: 'ご本人が公開した情報を使うため、拒否できません。',
    vital: '人の生命、身体または財産を守るために必要なため、拒否できません。',
    consent: '許可された場合だけ行います。',
    optout: '拒否されるまで行います。',
    sensitive: '特に配慮が必要な情報のため、許可された場合だけ行います。',
  },
  recipient: '送信先',
  role: {
    own: '当サイトの運営者',
    processor: '当サイトから委託を受けて扱う事業者',
    'third-party': '自らの目的でも扱う事業者',
  },
  country: '国・地域',
  use: '送信先での利用目的',
  sends: '送信する情報',
  name: '名前',
  duration: '期間',
  description: '内容',
  session: 'ブラウザーを閉じるまで',
  httpOnly: 'サーバーだけが読み取ります。',
  area: {
    local: '消すまで',
    session: 'タブを閉じるまで',
    indexeddb: '消すまで（データベース）',
  },
  recipientPolicy: '送信先のプライバシーポリシー',
  optOut: '送信先での利用停止',
  changes: 'ポリシーの変更',
  contact: 'お問い合わせ',
  complaints: '苦情の窓口',
  address: '所在地',
  responsible: '個人情報の責任者',
}
