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
  services: '使うサービス（{}件）',
  own: '「{}」は個別に許可する',
  kept: 'ブラウザーに保存するもの',
  record: '選択の記録',
  decided: '{}に選択',
  recordId: '記録番号',
}
