// The words of `sekisho init`, in the languages in which it asks.
import type { SetupLanguage } from '../../setup/answers'

/** A key for each question and each comment in the configuration. */
export interface InitTexts {
  readonly languageNames: Readonly<Record<SetupLanguage, string>>
  readonly languages: string
  readonly name: string
  readonly email: string
  readonly address: string
  readonly policyUrl: string
  readonly services: string
  readonly kind: string
  readonly kinds: Readonly<Record<'bar' | 'box' | 'quiet' | 'dialog', string>>
  readonly optional: string
  readonly required: string
  readonly notAnEmail: string
  readonly notALink: string
  /** What stands above the fields of the configuration. */
  readonly comments: {
    readonly file: string
    readonly version: string
    readonly effective: string
    readonly url: string
    readonly controller: string
    readonly purposes: string
    readonly services: string
    readonly notice: string
  }
  /** What stands above the parts of the snippet. */
  readonly snippet: {
    readonly head: string
    readonly button: string
    /** Follows where there are several. */
    readonly oneButton: string
    readonly noScript: string
    readonly documents: string
  }
  /** At most three lines; `{snippet}`, `{folder}`, `{pages}` and `{config}` are names of files. */
  readonly next: readonly string[]
}

const en: InitTexts = {
  languageNames: { ja: 'Japanese', en: 'English' },
  languages: 'Languages of your site',
  name: 'Name of your site or company',
  email: 'Email address for questions about privacy',
  address: 'Postal address',
  policyUrl: 'Address of your privacy policy',
  services: 'Services that your site uses (type to search, Tab to select)',
  kind: 'How should the notice look?',
  kinds: {
    bar: 'a bar across the page',
    box: 'a box in a corner',
    quiet: 'a single line',
    dialog: 'a dialog in the middle',
  },
  optional: 'may be left empty',
  required: 'Please write something here.',
  notAnEmail: 'Please write an email address.',
  notALink: 'Please write an address like /privacy/ or https://…',
  comments: {
    file: 'The privacy policy as data. Every field is explained in docs/configuration.md.',
    version: 'Give each new version of the policy a new name.',
    effective: 'Since when this version is in effect.',
    url: 'The page with the privacy policy.',
    controller: 'Who is responsible for the site, and whom to ask.',
    purposes:
      'What visitors are asked about. The basis "consent" means: nothing before they agree.',
    services: 'Names from the catalogue: it knows recipients, items sent, hosts and cookies.',
    notice: 'How the notice looks: kind, position, theme, language.',
  },
  snippet: {
    head: '1. In <head> of every page: right after <meta charset>, before every other script.',
    button: '2. On every page, in the footer for instance: the way back to the choice.',
    oneButton: 'Paste the one in the language of the page.',
    noScript: '3. Beside it: what visitors read whose browser runs no script.',
    documents: '4. In your privacy policy, if you have one of your own: the tables.',
  },
  next: [
    '1. Upload {folder} and {pages} to your site.',
    '2. Paste the parts of {snippet} into your pages.',
    '3. After a change in {config}: npx sekisho snippet {config} -o {snippet}, and paste again.',
  ],
}

const ja: InitTexts = {
  languageNames: { ja: '日本語', en: '英語' },
  languages: 'サイトの言語',
  name: 'サイトまたは会社の名前',
  email: 'プライバシーに関するお問い合わせのメールアドレス',
  address: '住所',
  policyUrl: 'プライバシーポリシーのページのアドレス',
  services: 'サイトで使っているサービス(文字を入力すると検索、Tabキーで選択)',
  kind: 'お知らせの形',
  kinds: { bar: '画面の端の帯', box: '隅の箱', quiet: '一行だけ', dialog: '中央のダイアログ' },
  optional: '空欄でもかまいません',
  required: '入力してください。',
  notAnEmail: 'メールアドレスを入力してください。',
  notALink: '/privacy/ や https://… の形で入力してください。',
  comments: {
    file: 'プライバシーポリシーをデータにしたものです。各項目の説明はdocs/configuration.mdにあります。',
    version: 'ポリシーを改めるたびに、新しい版の名前を付けてください。',
    effective: 'この版の施行日です。',
    url: 'プライバシーポリシーのページです。',
    controller: 'サイトの運営者と、お問い合わせ先です。',
    purposes: '訪問者に尋ねる目的です。basisが"consent"の目的は、同意があるまで何も動きません。',
    services: 'カタログにある名前です。送信先、送信する項目、ホスト、Cookieはカタログが補います。',
    notice: 'お知らせの形(kind)、位置(position)、配色(theme)、言語(language)です。',
  },
  snippet: {
    head: '1. すべてのページの <head> の中、<meta charset> のすぐ後、ほかのスクリプトより前に置きます。',
    button: '2. すべてのページのフッターなどに置きます。選択を見直すためのボタンです。',
    oneButton: 'ページの言語のものを1つ選んでください。',
    noScript: '3. その横に置きます。JavaScriptが無効な場合に表示される文です。',
    documents: '4. ご自身のプライバシーポリシーのページがあれば、表を載せる場所に置きます。',
  },
  next: [
    '1. {folder} と {pages} をサイトにアップロードします。',
    '2. {snippet} の各部分をページに貼り付けます。',
    '3. {config} を直したら、npx sekisho snippet {config} -o {snippet} を実行し、貼り直します。',
  ],
}

/** By language. */
export const INIT_TEXTS: Readonly<Record<SetupLanguage, InitTexts>> = { ja, en }
