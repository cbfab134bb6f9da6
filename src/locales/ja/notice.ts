import type { NoticeTexts } from '../types'

/** Japanese, first layer. */
export const ja: NoticeTexts = {
  title: '{}でのCookieの利用について',
  lead: '次の目的のために、情報を保存・送信してもよろしいですか。選択はいつでも変えられます。',
  told: '次の目的のために、情報を保存・送信しています。いつでも拒否できます。',
  active: '（拒否されるまで有効）',
  gpc: '（ブラウザーのGPC設定によりオフ）',
  lapsed: 'ポリシーが変わったか、前回の選択の期限が過ぎたため、あらためておたずねします。',
  unkept: 'このブラウザーには選択を保存できないため、このページでのみ有効です。',
  accept: 'すべて許可',
  reject: 'すべて拒否',
  settings: 'Cookieの設定',
  policy: 'プライバシーポリシー',
  saved: '選択を保存しました。いつでも変えられます。',
}
