import { parseConfig } from '../../../src/policy/validation/parse'
import type { Config, ConfigInput, Purpose, Service } from '../../../src/policy/types'

/** The same with everything writable, for tests that change one thing. */
export type Draft<T> = T extends string | number | boolean | undefined
  ? T
  : { -readonly [K in keyof T]: Draft<T[K]> }

const complete: ConfigInput = {
  policy: {
    version: '2026-04-01',
    effective: '2026-04-01',
    url: { ja: '/privacy/', en: '/en/privacy/' },
    controller: {
      name: { ja: '汐見商工会議所', en: 'Shiomi Chamber of Commerce' },
      address: { ja: '汐見県汐見市港町1-2-3', en: '1-2-3 Minatomachi, Shiomi' },
      responsible: { ja: '個人情報管理責任者', en: 'Personal data manager' },
      contact: {
        url: '/contact/',
        email: 'sodan@shiomi.example',
        tel: '+81-3-0000-0000',
        address: { ja: '個人情報担当', en: 'Personal data desk' },
      },
      complaints: { email: 'kujo@shiomi.example' },
    },
    purposes: [
      {
        id: 'necessary',
        basis: 'necessary',
        name: { ja: 'サイトの運営', en: 'Running this site' },
        description: { ja: 'ページをお届けします。', en: 'We deliver the pages.' },
      },
      {
        id: 'preferences',
        basis: 'consent',
        name: { ja: '表示の設定', en: 'Display settings' },
        description: { ja: '文字の大きさを覚えます。', en: 'We remember the text size.' },
      },
      {
        id: 'analytics',
        basis: 'consent',
        name: { ja: 'アクセス解析', en: 'Statistics' },
        description: { ja: '読まれたページを数えます。', en: 'We count pages read.' },
        sensitive: false,
      },
      {
        id: 'embeds',
        basis: 'consent',
        name: { ja: '地図と動画', en: 'Maps and videos' },
        description: { ja: '外部の地図を表示します。', en: 'We show maps of others.' },
      },
    ],
    services: [
      {
        id: 'session',
        purpose: 'necessary',
        name: { ja: 'ログイン', en: 'Sign-in' },
        recipient: { name: { ja: '汐見商工会議所', en: 'Shiomi Chamber' }, role: 'own' },
        sends: { ja: ['セッションID'], en: ['Session ID'] },
        cookies: [
          {
            name: 'sid',
            duration: 'session',
            description: { ja: 'ログインの状態', en: 'Whether you are signed in' },
            httpOnly: true,
          },
        ],
      },
      {
        id: 'text-size',
        purpose: 'preferences',
        name: { ja: '文字の大きさ', en: 'Text size' },
        recipient: { name: { ja: '汐見商工会議所', en: 'Shiomi Chamber' }, role: 'own' },
        sends: [],
        cookies: [
          {
            name: 'textsize',
            duration: 'P1Y',
            description: { ja: '選ばれた大きさ', en: 'The size chosen' },
          },
        ],
        storage: [
          {
            area: 'session',
            key: 'theme',
            description: { ja: '配色', en: 'Colours' },
          },
        ],
      },
      {
        id: 'site-stats',
        purpose: 'analytics',
        name: { ja: '汐見解析', en: 'Shiomi Stats' },
        recipient: {
          name: { ja: '解析株式会社', en: 'Kaiseki Inc.' },
          role: 'processor',
          country: 'JP',
          purpose: { ja: '利用状況の集計', en: 'Counting visits' },
          policyUrl: 'https://stats.example.jp/privacy',
          optOutUrl: {
            ja: 'https://stats.example.jp/ja/optout',
            en: 'https://stats.example.jp/optout',
          },
        },
        sends: { ja: ['閲覧したページのURL', '閲覧日時'], en: ['URL of the page', 'Time'] },
        hosts: ['stats.example.jp', '*.example.net'],
        cookies: [
          {
            name: '_pk_id*',
            duration: 'P13M',
            description: { ja: '訪問者を見分ける', en: 'Tells visitors apart' },
          },
          {
            name: '_pk_ses*',
            duration: 'PT30M',
            description: { ja: '訪問を見分ける', en: 'Tells visits apart' },
            httpOnly: false,
          },
        ],
        storage: [
          { area: 'local', key: 'pk_*', description: { ja: '未送信の記録', en: 'Not sent yet' } },
          { area: 'indexeddb', key: 'pk-queue', description: { ja: '待ち行列', en: 'Queue' } },
        ],
      },
      {
        id: 'town-map',
        purpose: 'embeds',
        name: { ja: 'まちの地図', en: 'Town map' },
        recipient: { name: 'Example Maps', role: 'third-party', country: 'US' },
        sends: { ja: ['IPアドレス'], en: ['IP address'] },
        hosts: ['maps.example.com/embed'],
      },
    ],
    changes: [
      {
        version: '2026-04-01',
        kind: 'material',
        purposes: ['analytics'],
        summary: { ja: '解析を追加しました。', en: 'Statistics were added.' },
      },
      { version: '2025-10-01', kind: 'minor', summary: { ja: '字句の修正', en: 'Wording' } },
    ],
    upcoming: {
      version: '2027-04-01',
      effective: '2027-04-01',
      summary: { ja: '改定の予定', en: 'Planned' },
      url: '/privacy/2027/',
    },
  },
  cookie: { name: 'sekisho', domain: 'host', days: 180, daysRefused: 90 },
  signals: { gpc: 'deny' },
  notice: { kind: 'box', position: 'bottom-left', theme: 'dark', language: 'ja' },
  gates: { scripts: true, embeds: true },
}

/** A configuration as a site writes it, with everything in it; changed as told. */
export const inputOf = (change: (draft: Draft<ConfigInput>) => void = () => {}): ConfigInput => {
  const draft = structuredClone(complete) as Draft<ConfigInput>
  change(draft)
  return draft
}

/** The least a site can write. */
export const minimalInput = (): ConfigInput => ({
  policy: {
    version: '1',
    effective: '2026-04-01',
    url: '/privacy/',
    controller: { name: 'Shiomi', contact: { email: 'sodan@shiomi.example' } },
    purposes: [],
  },
})

/** The same, read; throws where the change has made it invalid. */
export const configOf = (change?: (draft: Draft<ConfigInput>) => void): Config => {
  const result = parseConfig(inputOf(change))
  if (!result.ok) throw Error(JSON.stringify(result.faults))
  return result.config
}

/** A purpose, for tests that add one. */
export const purposeOf = (id: string, rest: Partial<Purpose> = {}): Draft<Purpose> => ({
  id,
  basis: 'consent',
  name: id,
  description: id,
  ...rest,
})

/** A service, for tests that add one. */
export const serviceOf = (
  id: string,
  purpose: string,
  rest: Partial<Service> = {},
): Draft<Service> =>
  ({
    id,
    purpose,
    name: id,
    recipient: { name: id, role: 'own' },
    sends: [],
    hosts: [],
    cookies: [],
    storage: [],
    ...rest,
  }) as Draft<Service>

/** What a path such as `policy.services[2].purpose` consists of. */
const keysOf = (path: string): readonly string[] => path.split(/[.[\]]+/).filter(Boolean)

/** A complete configuration with one value put at a path; `undefined` takes it away. */
export const inputWith = (path: string, value: unknown): unknown => {
  const input: unknown = structuredClone(complete)
  const keys = keysOf(path)
  const last = keys.at(-1) ?? ''
  const parent = keys
    .slice(0, -1)
    .reduce((at, key) => at[key] as Record<string, unknown>, input as Record<string, unknown>)
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else
    Object.defineProperty(parent, last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  return input
}
