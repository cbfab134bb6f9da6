// The pages of the site in the order in which a person needs them. A page that is not listed is not found.

/** Groups of the sidebar, each with the names of its pages, by the language of its title. */
export const GROUPS = [
  {
    title: { en: 'Get started', ja: 'はじめに' },
    pages: ['quick-start', 'scripts-and-embeds', 'untagged', 'configuration', 'catalogue'],
  },
  {
    title: { en: 'Visitors', ja: '訪問者への対応' },
    pages: ['visitors', 'signals', 'regions', 'languages-and-looks', 'policy-changes'],
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
  {
    title: { en: 'Decisions', ja: '設計の記録' },
    pages: [
      'decisions/README',
      'decisions/0001-policy-is-configuration',
      'decisions/0002-one-file',
      'decisions/0003-no-validator-in-the-page',
      'decisions/0004-preact-late',
      'decisions/0005-hashes',
      'decisions/0006-language-files',
      'decisions/0007-compile-hint',
      'decisions/0008-guards',
      'decisions/0009-three-engines',
      'decisions/0010-language-not-remembered',
      'decisions/0011-dialog-is-no-wall',
      'decisions/0012-block',
    ],
  },
]
