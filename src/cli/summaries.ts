/** What a summary says of one purpose. Names come with their quotation marks. */
export interface Sentences {
  readonly quote: (text: string) => string
  /** Names in a row. */
  readonly list: (texts: readonly string[]) => string
  /** What stands between two sentences. */
  readonly space: string
  readonly new: (purpose: string) => string
  readonly gone: (purpose: string) => string
  readonly basis: (purpose: string) => string
  readonly services: (purpose: string, names: string) => string
  readonly recipients: (purpose: string, names: string) => string
  /** The role or the country of a recipient is another. */
  readonly recipientsElse: (purpose: string, names: string) => string
  readonly sends: (purpose: string, items: string) => string
  readonly sendsMany: (purpose: string, count: number) => string
  readonly hosts: (purpose: string) => string
  readonly stored: (purpose: string) => string
  readonly longer: (purpose: string) => string
  readonly noServices: (purpose: string, names: string) => string
  readonly fewer: (purpose: string) => string
  readonly shorter: (purpose: string) => string
  readonly reworded: (purpose: string) => string
}

const ja: Sentences = {
  quote: (text) => `「${text}」`,
  list: (texts) => texts.join(''),
  space: '',
  new: (purpose) => `利用目的に${purpose}を加えました。`,
  gone: (purpose) => `利用目的から${purpose}を外しました。`,
  basis: (purpose) => `${purpose}の根拠を改めました。`,
  services: (purpose, names) => `${purpose}のために${names}を使うようにしました。`,
  recipients: (purpose, names) => `${purpose}のための情報は${names}が受け取るようになりました。`,
  recipientsElse: (purpose, names) =>
    `${purpose}のための情報を受け取る${names}の立場または国が変わりました。`,
  sends: (purpose, items) => `${purpose}のために送る情報に${items}を加えました。`,
  sendsMany: (purpose, count) => `${purpose}のために送る情報を${count}項目増やしました。`,
  hosts: (purpose) => `${purpose}のために通信するサイトを増やしました。`,
  stored: (purpose) => `${purpose}のためにブラウザーに保存するものを増やしました。`,
  longer: (purpose) => `${purpose}のためのCookieの保存期間を延ばしました。`,
  noServices: (purpose, names) => `${purpose}のために${names}を使うのをやめました。`,
  fewer: (purpose) => `${purpose}のために扱うものを減らしました。`,
  shorter: (purpose) => `${purpose}のためのCookieの保存期間を短くしました。`,
  reworded: (purpose) => `${purpose}の説明を改めました。`,
}

const en: Sentences = {
  quote: (text) => `“${text}”`,
  list: (texts) => new Intl.ListFormat('en').format(texts),
  space: ' ',
  new: (purpose) => `${purpose} is a new purpose.`,
  gone: (purpose) => `${purpose} is no purpose any more.`,
  basis: (purpose) => `${purpose} has another legal basis.`,
  services: (purpose, names) => `For ${purpose} we now use ${names}.`,
  recipients: (purpose, names) => `Data for ${purpose} now goes to ${names}.`,
  recipientsElse: (purpose, names) =>
    `The role or country of ${names}, who receives data for ${purpose}, has changed.`,
  sends: (purpose, items) => `For ${purpose} we now also send ${items}.`,
  sendsMany: (purpose, count) => `For ${purpose} we now send ${count} more items.`,
  hosts: (purpose) => `For ${purpose} your browser now contacts more sites.`,
  stored: (purpose) => `For ${purpose} more is stored in your browser.`,
  longer: (purpose) => `Cookies for ${purpose} are kept longer.`,
  noServices: (purpose, names) => `For ${purpose} we no longer use ${names}.`,
  fewer: (purpose) => `For ${purpose} we handle less than before.`,
  shorter: (purpose) => `Cookies for ${purpose} are kept for less time.`,
  reworded: (purpose) => `${purpose} is described in other words.`,
}

/** Languages in which a summary can be written. */
export const SUMMARIES: Readonly<Record<string, Sentences>> & { readonly en: Sentences } = {
  ja,
  en,
}
