// What the configurator says of changes of the policy, in Japanese.
import type { Texts } from './en'

/** Japanese. `{}` is where something is filled in. */
export const jaChanges: Texts['changes'] = {
  title: 'ポリシーの変更',
  intro:
    'ここに書いた内容は、訪問者に表示されます。目的の範囲が前回の許可より広がったときは、自動的にもう一度許可を求めます。',
  list: '公表した変更',
  item: '変更{}',
  add: '変更を追加する',
  version: '変更した版',
  kind: '重要さ',
  kinds: { material: '重要（許可の内容に関わる）', minor: '軽微（許可の内容に関わらない）' },
  purposes: '関係する目的',
  purposesHint: 'IDを1行に1つずつ記入してください。',
  summary: '変更の内容',
  upcoming: '予告する版',
  upcomingHint: '施行の前に、訪問者にお知らせします。',
  announce: '次の版を予告する',
  upcomingVersion: '版',
  effective: '施行日',
  upcomingSummary: '変更の内容',
  url: '新しい文面のアドレス',
}
