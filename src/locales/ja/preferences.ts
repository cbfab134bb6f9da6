import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Japanese, second layer. */
export const ja: PreferencesTexts = {
  ...terms,
  title: '情報の利用の設定',
  intro: '目的ごとに、許可するかどうかを選べます。選択はいつでも変えられます。',
  close: '閉じる',
  save: '選択を保存',
  version: 'プライバシーポリシー（{}版）',
  effective: '{}から適用',
  gpcObeyed:
    'ブラウザーのGPC設定（情報の販売や共有を望まないという意思表示）に従い、オフにしています。このサイトに限って許可することもできます。',
  gpcOverruled:
    'ブラウザーのGPC設定（情報の販売や共有を望まないという意思表示）はオンですが、このサイトでは許可が選ばれています。',
  services: '使うサービス（{}件）',
  own: '「{}」は個別に許可する',
  kept: 'ブラウザーに保存するもの',
  record: '選択の記録',
  decided: '{}に選択',
  recordId: '記録番号',
  copy: '記録番号をコピー',
  copied: '記録番号をコピーしました。',
  uncopied: 'ブラウザーの制限でコピーできませんでした。次の欄の番号をコピーしてください。',
  download: '記録をダウンロード',
  quote:
    'ご自身の情報についてのお問い合わせや苦情は、下の窓口へ記録番号を添えてお送りください。選択の記録は、この番号でだけ探せます。',
  subject: '自分の情報について（記録番号{}）',
  stored: 'このブラウザーに保存されているもの',
  show: '現在の内容を表示',
  unloaded: '読み込めませんでした。いったん閉じて、もう一度お試しください。',
}
