import type { DocumentsTexts } from '../types'
import { terms } from './terms'

/** Japanese, documents. */
export const ja: DocumentsTexts = {
  ...terms,
  page: '{}の情報の取り扱い',
  version: 'プライバシーポリシー{}版',
  effective: '{}から適用',
  comma: '、',
  colon: '：',
  titles: {
    purposes: '利用目的',
    transmissions: '外部への送信',
    cookies: 'Cookieと保存領域',
    changes: 'ポリシーの変更',
    contact: 'お問い合わせと苦情の窓口',
  },
  purposes: {
    intro:
      'このサイトは、次の目的で情報を扱います。許可するかどうかを選べる目的は、Cookieの設定でいつでも選び直せます。',
    none: 'このサイトが情報を扱う目的はありません。',
    caption: '利用目的の一覧',
    purpose: '利用目的',
    description: '内容',
    basis: '根拠',
    services: '使うサービス',
  },
  transmissions: {
    intro:
      'このサイトは、次の送信先に情報を送信します。サイトの運営者自身だけが受け取る情報は、この一覧に含めていません。',
    none: 'このサイトは、サイトの運営者のほかに情報を送信しません。',
    caption: '送信先と送信される情報の一覧',
    service: 'サービス',
    items: '送信される情報',
    senderUse: '送信元の利用目的',
    recipientUse: '送信先の利用目的',
    stop: '送信や利用の停止',
    stopConsent:
      '許可された場合だけ送信します。Cookieの設定で許可を取り消すと、その後は送信しません。',
    stopOptOut: 'Cookieの設定で拒否すると、その後は送信しません。',
    advanced:
      '許可されていない場合も、Cookieを使わずに、ページと直前のページのURL、日時、ブラウザーの種類、IPアドレス、許可されていない項目を送信します。許可された場合は、この一覧の情報をすべて送信します。',
    stopThere: '止まるのが送信か利用かは、送信先が定めています。',
    afterRevoke: {
      stops: '開いているページでも止まります。',
      cookieless:
        'ただし、開いているページでは、読み込み直すまで、Cookieを使わない送信が続くことがあります。',
      unknown:
        '開いているページでも止まるかどうかは、確認できていません。読み込み直すと止まります。',
    },
    unstated: '記載なし',
  },
  cookies: {
    intro: 'このサイトは、お使いのブラウザーに次のものを保存します。',
    star: '名前の「*」には、任意の文字が入ります。',
    caption: '保存するものの一覧',
    kind: '種類',
    service: 'サービス',
    cookie: 'Cookie',
    local: 'ローカルストレージ',
    session: 'セッションストレージ',
    indexeddb: 'データベース（IndexedDB）',
    site: 'このサイト',
    choice: 'Cookieの設定で選ばれた内容を覚えておきます。',
    agreed: '同意いただいた内容を覚えておき、内容が増えたときにあらためておたずねします。',
    receipts: '選択の記録を、当サイトに届くまで保管します。',
  },
  changesOf: {
    version: '版',
    effective: '適用日',
    upcoming: '予定している変更',
    read: '新しいポリシーを読む',
    none: '変更はまだありません。',
    caption: '変更の履歴',
    summary: '変更の内容',
    kind: '区分',
    material: '重要な変更',
    minor: '軽微な変更',
    purposes: '関わる利用目的',
  },
  contactOf: {
    controller: 'サイトの運営者',
    form: 'お問い合わせのページ',
    email: 'メール',
    tel: '電話',
    same: 'お問い合わせと同じ窓口で承ります。',
  },
}
