// The pages of the site in the order in which a person needs them. A page that is not listed is not found.

/** Groups of the sidebar, each with the names of its pages, by the language of its title. */
export const GROUPS = [
  {
    title: { en: 'Get started', ja: 'はじめに' },
    pages: ['quick-start', 'scripts-and-embeds', 'untagged', 'configuration', 'catalogue'],
  },
  {
    title: { en: 'Visitors', ja: '訪問者への対応' },
    pages: ['signals', 'regions', 'languages-and-looks', 'policy-changes'],
  },
  {
    title: { en: 'Your code', ja: '組み込み' },
    pages: ['files', 'page-api', 'frameworks', 'server', 'csp'],
  },
  {
    title: { en: 'Publish and prove', ja: '公表と記録' },
    pages: ['receipts', 'documents', 'cli'],
  },
  {
    title: { en: 'Check', ja: '確認' },
    pages: ['testing', 'troubleshooting', 'limits', 'performance'],
  },
  { title: { en: 'Change over', ja: '移行' }, pages: ['migrating'] },
  {
    title: { en: 'Reference', ja: 'リファレンス' },
    pages: ['reference/configuration', 'reference/api', 'reference/catalogue'],
  },
]
