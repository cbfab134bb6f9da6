// Finds services in the catalogue, in Japanese and in English.
import type { CatalogEntry } from '../../catalog/types'

/** Letters as they are compared: full width and half width, upper and lower case, hiragana and katakana are the same. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[\s・ー_-]+/g, '')

/** How the names of vendors are often written in Japanese. */
const IN_KANA: Readonly<Record<string, string>> = {
  google: 'グーグル',
  youtube: 'ユーチューブ',
  meta: 'メタ',
  facebook: 'フェイスブック',
  instagram: 'インスタグラム',
  tiktok: 'ティックトック',
  twitter: 'ツイッター',
  line: 'ライン',
  yahoo: 'ヤフー',
  adobe: 'アドビ',
  amazon: 'アマゾン',
  microsoft: 'マイクロソフト',
  stripe: 'ストライプ',
  paypal: 'ペイパル',
  pinterest: 'ピンタレスト',
  shopify: 'ショッピファイ',
  hubspot: 'ハブスポット',
  spotify: 'スポティファイ',
  vimeo: 'ヴィメオ',
  zendesk: 'ゼンデスク',
  niconico: 'ニコニコ',
  karte: 'カルテ',
}

/** Words of each category, so that “地図” and “video” find something. */
const OF_CATEGORY: Readonly<Record<CatalogEntry['purpose'], string>> = {
  advertising: '広告 コンバージョン 計測タグ advertising ads conversion',
  analytics: 'アクセス解析 分析 計測 analytics statistics',
  embeds: '埋め込み 動画 地図 フォント embed video map font',
  necessary: '決済 支払い ショップ カート セキュリティ payment shop security',
  preferences: '設定 preferences',
  support: 'チャット サポート 問い合わせ chat support',
}

const wordsOf = ({ id, name, recipient, hosts, purpose }: CatalogEntry): string => {
  const words = [
    id,
    name.ja,
    name.en,
    recipient.name.ja,
    recipient.name.en,
    ...hosts,
    OF_CATEGORY[purpose],
  ].join(' ')
  const kana = Object.entries(IN_KANA)
    .filter(([latin]) => words.toLowerCase().includes(latin))
    .map(([, name]) => name)
  return plain([words, ...kana].join(' '))
}

/**
 * Finds the entries that have every word of a query in their names, recipients, hosts or category, in the
 * order of their names.
 *
 * @param category an id of a purpose, or nothing for all
 */
export const searchCatalog = (
  catalog: readonly CatalogEntry[],
  query: string,
  category: string,
  language: 'ja' | 'en',
): readonly CatalogEntry[] => {
  const words = query.split(/\s+/).map(plain).filter(Boolean)
  const { compare } = new Intl.Collator(language)
  return catalog
    .filter((entry) => !category || entry.purpose === category)
    .filter((entry) => {
      const all = wordsOf(entry)
      return words.every((word) => all.includes(word))
    })
    .sort((a, b) => compare(a.name[language], b.name[language]))
}
