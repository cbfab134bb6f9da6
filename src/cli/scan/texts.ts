// The words of a scan, in English and Japanese.
import type { ItemKind } from './items'
import type { Phase } from './observation'

/** The words of one language. */
export interface ScanTexts {
  readonly lang: string
  readonly title: (site: string) => string
  /** What was looked at. */
  readonly pages: (count: number) => string
  readonly policy: (version: string) => string
  /** Nothing is known of what is declared. */
  readonly noPolicy: string
  readonly onlyBefore: string
  readonly when: string
  readonly phases: Readonly<Record<Phase, string>>
  readonly kinds: Readonly<Record<ItemKind, string>>
  readonly undeclared: string
  readonly undeclaredHelp: string
  readonly early: string
  readonly earlyHelp: string
  readonly unseen: string
  readonly unseenHelp: string
  readonly confirmed: string
  readonly nothing: string
  readonly clean: string
  readonly on: (pages: string) => string
  readonly askedBy: (address: string) => string
  readonly after: (milliseconds: number) => string
  readonly times: (count: number) => string
  readonly ofDomain: (domain: string) => string
  readonly lasts: (duration: string) => string
  readonly catalog: (ids: string) => string
  readonly addTo: (service: string) => string
  readonly ofService: (service: string) => string
  readonly problems: string
  readonly failed: (url: string, reason: string) => string
  readonly otherPolicy: (url: string) => string
  /** Links that robots.txt keeps out; of many, only some are named. */
  readonly disallowed: (count: number, some: string) => string
  readonly unreadableRobots: (url: string, reason: string) => string
  readonly add: string
  readonly written: (file: string, count: number) => string
  readonly list: (texts: readonly string[]) => string
  readonly what: string
  readonly details: string
  readonly pictures: string
  readonly picture: (phase: string) => string
  readonly visited: string
  readonly limits: string
  readonly made: (date: string, version: string) => string
}

const en: ScanTexts = {
  lang: 'en',
  title: (site) => `What ${site} does, and what it declares`,
  pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
  policy: (version) => `compared with policy ${version}`,
  noPolicy: 'Sekisho does not run there, and no --config was given: nothing is declared.',
  onlyBefore:
    'Sekisho does not run there, so nobody could choose: only a first visit was looked at.',
  when: 'When',
  phases: {
    before: 'before a choice',
    rejected: 'after Reject all',
    accepted: 'after Accept all',
  },
  kinds: {
    host: 'host',
    cookie: 'cookie',
    local: 'localStorage',
    session: 'sessionStorage',
    indexeddb: 'IndexedDB',
  },
  undeclared: 'Not declared',
  undeclaredHelp: 'No service of the policy names these. Declare them, or take them off the site.',
  early: 'Sent or stored without consent',
  earlyHelp:
    'These belong to services that were not granted at that moment. Tag what asks for them.',
  unseen: 'Declared, and not seen',
  unseenHelp:
    'Perhaps they come on other pages, after a login or when a form is sent. What the site no longer uses should go from the policy.',
  confirmed: 'Declared, and seen',
  nothing: 'Nothing.',
  clean: 'All that was seen is declared, and nothing came before it was granted.',
  on: (pages) => `on ${pages}`,
  askedBy: (address) => `asked for by ${address}`,
  after: (milliseconds) => `${milliseconds} ms into the visit`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  ofDomain: (domain) => `of ${domain}`,
  lasts: (duration) => (duration === 'session' ? 'for the session' : `for ${duration}`),
  catalog: (ids) => `catalogue: ${ids}`,
  addTo: (service) => `add it to your service “${service}”`,
  ofService: (service) => `service “${service}”`,
  problems: 'Not looked at',
  failed: (url, reason) => `${url}: ${reason}`,
  otherPolicy: (url) => `${url}: this page has another policy than the first one.`,
  disallowed: (count, some) =>
    `robots.txt asks not to follow ${count === 1 ? '1 link' : `${count} links`} (${some}). Name a page with the command, and it is opened.`,
  unreadableRobots: (url, reason) =>
    `${url}: ${reason}. Whether links may be followed cannot be told, and none was.`,
  add: 'Add to policy.services, and fill in what is empty',
  written: (file, count) => `${file}: ${count === 1 ? '1 service' : `${count} services`}`,
  list: (texts) => texts.join(', '),
  what: 'What',
  details: 'Details',
  pictures: 'What a visitor sees first',
  picture: (phase) => `The first page ${phase}`,
  visited: 'Pages that were opened',
  limits:
    'A scan sees what happens by itself while pages are opened, scrolled through and left. It signs in nowhere, fills in no form and clicks on nothing. Names that were only resolved and connections that were only prepared may not be seen, nor what frames of other sites send at the moment the page is left.',
  made: (date, version) => `Made on ${date} by sekisho ${version}.`,
}

const ja: ScanTexts = {
  lang: 'ja',
  title: (site) => `${site}の実際の動作と、ポリシーの記載`,
  pages: (count) => `${count}ページ`,
  policy: (version) => `ポリシー${version}と照合`,
  noPolicy:
    'Sekishoが動いておらず、--configの指定もないため、記載のあるサービスがないものとして調べました。',
  onlyBefore: 'Sekishoが動いていないため選択ができず、初めての訪問だけを調べました。',
  when: '時点',
  phases: {
    before: '選択する前',
    rejected: 'すべて拒否した後',
    accepted: 'すべて許可した後',
  },
  kinds: {
    host: '送信先',
    cookie: 'Cookie',
    local: 'localStorage',
    session: 'sessionStorage',
    indexeddb: 'IndexedDB',
  },
  undeclared: '記載のないもの',
  undeclaredHelp:
    'ポリシーのどのサービスにも記載がありません。記載を加えるか、サイトから取り除いてください。',
  early: '同意なしに送信・保存されたもの',
  earlyHelp:
    'その時点では許可されていないサービスのものです。読み込んでいる要素に目的のタグを付けてください。',
  unseen: '記載があり、見つからなかったもの',
  unseenHelp:
    'ほかのページや、ログイン後、フォームの送信時などに使われているかもしれません。もう使っていないものは、ポリシーから外してください。',
  confirmed: '記載のとおり見つかったもの',
  nothing: 'ありません。',
  clean: '見つかったものはすべて記載されており、同意の前に送信・保存されたものはありませんでした。',
  on: (pages) => `ページ: ${pages}`,
  askedBy: (address) => `呼び出し元: ${address}`,
  after: (milliseconds) => `訪問から${milliseconds}ミリ秒後`,
  times: (count) => `${count}回`,
  ofDomain: (domain) => `ドメイン: ${domain}`,
  lasts: (duration) => (duration === 'session' ? '期間: セッション' : `期間: ${duration}`),
  catalog: (ids) => `カタログ: ${ids}`,
  addTo: (service) => `サービス「${service}」に加えてください`,
  ofService: (service) => `サービス「${service}」`,
  problems: '調べられなかったもの',
  failed: (url, reason) => `${url}: ${reason}`,
  otherPolicy: (url) => `${url}: このページのポリシーは、最初のページのものと異なります。`,
  disallowed: (count, some) =>
    `robots.txtの指定により、${count}件のリンクをたどっていません(${some})。コマンドで指定したページは、指定に関わらず開きます。`,
  unreadableRobots: (url, reason) =>
    `${url}: ${reason}。リンクをたどってよいか確かめられないため、たどっていません。`,
  add: 'policy.servicesに加え、空欄を埋めてください',
  written: (file, count) => `${file}: サービス${count}件`,
  list: (texts) => texts.join('、'),
  what: '対象',
  details: '詳細',
  pictures: '訪問した人に最初に見える画面',
  picture: (phase) => `最初のページ(${phase})`,
  visited: '開いたページ',
  limits:
    'この調査でわかるのは、ページを開いて終わりまでスクロールし、離れるまでの間に、ひとりでに起こることです。ログインやフォームの入力、クリックはしていません。名前の解決や接続の準備だけで終わったものと、ほかのサイトのフレームがページを離れる瞬間に送るものは、含まれないことがあります。',
  made: (date, version) => `${date}にsekisho ${version}で作成しました。`,
}

/** The texts by language. */
export const SCAN_TEXTS: { readonly en: ScanTexts; readonly ja: ScanTexts } = { en, ja }

/** A language in which a scan is told. */
export type ScanLanguage = keyof typeof SCAN_TEXTS
