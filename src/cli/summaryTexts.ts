// The sentences of which summaries in `policy.changes` consist, in Japanese and English.

/** Writes the sentences about one purpose. Names are passed with their quotation marks. */
export interface SummaryTexts {
  readonly quote: (text: string) => string
  /** Joins names to a list. */
  readonly list: (texts: readonly string[]) => string
  /** Separates two sentences. */
  readonly space: string
  readonly new: (purpose: string) => string
  readonly gone: (purpose: string) => string
  readonly basis: (purpose: string) => string
  readonly services: (purpose: string, names: string) => string
  readonly recipients: (purpose: string, names: string) => string
  /** The role or country of a recipient has changed. */
  readonly recipientsChanged: (purpose: string, names: string) => string
  readonly sends: (purpose: string, items: string) => string
  readonly sendsMany: (purpose: string, count: number) => string
  readonly hosts: (purpose: string) => string
  readonly stored: (purpose: string) => string
  readonly longer: (purpose: string) => string
  readonly servicesRemoved: (purpose: string, names: string) => string
  readonly fewer: (purpose: string) => string
  readonly shorter: (purpose: string) => string
  readonly reworded: (purpose: string) => string
}

const ja: SummaryTexts = {
  quote: (text) => `「${text}」`,
  list: (texts) => texts.join(''),
  space: '',
  new: (purpose) => `利用目的に${purpose}を加えました。`,
  gone: (purpose) => `利用目的から${purpose}を外しました。`,
  basis: (purpose) => `${purpose}の根拠を改めました。`,
  services: (purpose, names) => `${purpose}のために${names}を使うようにしました。`,
  recipients: (purpose, names) => `${purpose}のための情報は${names}が受け取るようになりました。`,
  recipientsChanged: (purpose, names) =>
    `${purpose}のための情報を受け取る${names}の立場または国が変わりました。`,
  sends: (purpose, items) => `${purpose}のために送る情報に${items}を加えました。`,
  sendsMany: (purpose, count) => `${purpose}のために送る情報を${count}項目増やしました。`,
  hosts: (purpose) => `${purpose}のために通信するサイトを増やしました。`,
  stored: (purpose) => `${purpose}のためにブラウザーに保存するものを増やしました。`,
  longer: (purpose) => `${purpose}のためのCookieの保存期間を延ばしました。`,
  servicesRemoved: (purpose, names) => `${purpose}のために${names}を使うのをやめました。`,
  fewer: (purpose) => `${purpose}のために扱うものを減らしました。`,
  shorter: (purpose) => `${purpose}のためのCookieの保存期間を短くしました。`,
  reworded: (purpose) => `${purpose}の説明を改めました。`,
}

const en: SummaryTexts = {
  quote: (text) => `“${text}”`,
  list: (texts) => new Intl.ListFormat('en').format(texts),
  space: ' ',
  new: (purpose) => `${purpose} is a new purpose.`,
  gone: (purpose) => `${purpose} is no longer a purpose.`,
  basis: (purpose) => `${purpose} has a different legal basis.`,
  services: (purpose, names) => `For ${purpose} we now use ${names}.`,
  recipients: (purpose, names) => `Data for ${purpose} now goes to ${names}.`,
  recipientsChanged: (purpose, names) =>
    `The role or country of ${names}, which receives data for ${purpose}, has changed.`,
  sends: (purpose, items) => `For ${purpose} we now also send ${items}.`,
  sendsMany: (purpose, count) => `For ${purpose} we now send ${count} more items.`,
  hosts: (purpose) => `For ${purpose} your browser now contacts more sites.`,
  stored: (purpose) => `For ${purpose} we now store more in your browser.`,
  longer: (purpose) => `Cookies for ${purpose} are stored for longer.`,
  servicesRemoved: (purpose, names) => `For ${purpose} we no longer use ${names}.`,
  fewer: (purpose) => `For ${purpose} we handle less than before.`,
  shorter: (purpose) => `Cookies for ${purpose} are stored for less time.`,
  reworded: (purpose) => `${purpose} is worded differently.`,
}

/** The texts by language: the languages in which a summary can be written. */
export const SUMMARY_TEXTS: Readonly<Record<string, SummaryTexts>> & { readonly en: SummaryTexts } =
  {
    ja,
    en,
  }
