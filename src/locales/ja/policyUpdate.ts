import type { PolicyUpdateTexts } from '../types'

/** Japanese, what has changed. */
export const ja: PolicyUpdateTexts = {
  changed: 'あらためておたずねする理由：',
  isNew: '新しい目的です',
  added: {
    service: '新しいサービス：{}',
    recipient: '新しい送信先：{}',
    sends: '新たに送信する情報：{}',
    cookie: 'Cookie：{}',
    storage: 'ブラウザーへの保存：{}',
    host: '新しい接続先：{}',
    basis: '利用の根拠の変更',
  },
  reworded: '説明の変更',
  unknown: '内容の変更',
  more: 'ほか{}件',
  colon: '：',
  comma: '、',
  minor: 'プライバシーポリシーを一部改めました。',
  upcoming: '{}から、新しいプライバシーポリシーを適用します。',
  policy: 'プライバシーポリシー',
  close: '閉じる',
}
