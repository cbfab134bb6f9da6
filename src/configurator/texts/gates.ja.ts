// What the configurator says of gates, signals and receipts, in Japanese.
import type { Texts } from './en'

/** Japanese. */
export const jaGates: Texts['gates'] = {
  title: '制御、シグナル、記録',
  intro:
    'ここで何も変えなければ、設定に書かれていて許可されていないものは、すべて止められます。多くのサイトでは、そのままで十分です。',
  gates: '止めるもの',
  scripts: 'スクリプト',
  scriptsHint:
    '印を付けたものと、設定にあるホストの印のないものが対象です。「設定にあるホストだけ」にすると、紛れ込んだ印によって他のスクリプトが動くことも防げます。',
  scriptsOptions: {
    true: '許可されるまで止める',
    declared: '止める（設定にあるホストだけ動かす）',
    false: '何もしない',
  },
  embeds: '埋め込みコンテンツ',
  embedsOptions: { true: '許可されるまで止める', false: '何もしない' },
  cookies: 'Cookie',
  storage: 'ストレージ',
  network: 'スクリプトによる通信',
  modes: {
    enforce: '許可されるまで止める',
    report: '記録だけする',
    off: '何もしない',
  },
  undeclared: '設定にないCookieとストレージ',
  undeclaredOptions: { report: '記録する', block: '保存しない' },
  enforce: 'ページのContent Security Policy',
  enforceHint:
    '許可されていないホストをブラウザーが拒むようになります。許可が増えると、ページが読み込み直されます。',
  enforceOptions: { off: '使わない', policy: '許可されたホストだけにする' },
  allow: 'ほかにページが必要とするホスト',
  gesture: 'ページのコードによる許可',
  gestureOptions: { optional: '認める', required: '訪問者の操作の直後だけ認める' },
  signals: '提供元への通知',
  signalsHint: 'カタログのサービスには、通知の設定も含まれています。',
  gpc: 'Global Privacy Control',
  gpcOptions: { deny: '拒否できるものを拒否する', ignore: '何も変えない' },
  google: 'Googleの同意モード',
  googleOptions: {
    auto: 'サービスの設定に従う',
    basic: '基本（Googleのタグを止める）',
    advanced: '詳細（タグは動き、Cookieなしで送信する）',
    off: '通知しない',
  },
  others: '常に通知するもの',
  proof: '記録と報告の送信',
  receipts: '記録を受け取るアドレス',
  receiptsHint:
    'サイトの中のアドレスか、https://で始まるアドレスを記入してください。空欄なら送信しません。',
  report: '制御の結果を受け取るアドレス',
  reportHint:
    '一部のページ表示について、件数だけを送ります。名前や値は含みません。空欄なら送信しません。',
  sample: '報告するページ表示の割合',
  sampleHint: '0から1までの数字で記入してください。0.01なら100回に1回です。',
}
