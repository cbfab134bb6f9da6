import type { PolicyUpdateTexts } from '../types'

/** Plain Japanese, what has changed. */
export const jaSimple: PolicyUpdateTexts = {
  changed: 'あなたが答えたあとで変（か）わったこと：',
  isNew: '新しい目的（もくてき）です',
  added: {
    service: '新しいサービス：{}',
    recipient: '情報（じょうほう）を送（おく）る新しい相手（あいて）：{}',
    sends: '新しく送（おく）る情報（じょうほう）：{}',
    cookie: 'Cookie（クッキー）：{}',
    storage: 'ブラウザーに保存（ほぞん）するもの：{}',
    host: '新しいアドレス：{}',
    basis: '使う理由（りゆう）が変（か）わりました',
  },
  reworded: '説明（せつめい）の言葉が変（か）わりました',
  unknown: 'くわしいことが変（か）わりました',
  more: 'ほかに{}個（こ）',
  colon: '：',
  comma: '、',
  minor: '情報（じょうほう）のルール（プライバシーポリシー）が少し変（か）わりました。',
  upcoming: '{}から、情報（じょうほう）のルール（プライバシーポリシー）が新しくなります。',
  policy: '情報（じょうほう）のルール（プライバシーポリシー）',
  close: '閉（と）じる',
}
