import type { PreferencesTexts } from '../types'
import { terms } from './terms'

/** Japanese, second layer. */
export const ja: PreferencesTexts = {
  ...terms,
  title: 'Cookieの設定',
  language: '言語',
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
  always: '常に有効',
  own: '「{}」を個別に許可する',
  allowedOnly: 'この目的はオフですが、次のものは許可されています：{}',
  kept: 'ブラウザーに保存するもの',
  record: '選択の記録',
  decided: '{}に選択',
  recordId: '記録番号',
  copy: '記録番号をコピー',
  copied: '記録番号をコピーしました。',
  uncopied: 'ブラウザーの制限により、コピーできませんでした。次の欄の番号をコピーしてください。',
  download: '記録をダウンロード',
  form: 'お問い合わせのページ',
  quote:
    'ご自身の情報についてのお問い合わせや苦情は、記録番号を添えて、下記の窓口へお送りください。選択の記録は、この番号でのみ探せます。',
  subject: '自分の情報について（記録番号{}）',
  stored: 'このブラウザーに保存されているもの',
  show: '現在の内容を表示',
  unloaded: '読み込めませんでした。いったん閉じて、もう一度お試しください。',
}
