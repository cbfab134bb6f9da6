// The words of the site itself in Japanese.
export const japanese = {
  description:
    'ブラウザーのための同意管理とCookie管理。公表しているプライバシーポリシーが、そのまま設定になります。',
  theme: {
    nav: [
      { text: 'クイックスタート', link: '/ja/quick-start' },
      { text: '設定', link: '/ja/configuration' },
      { text: 'リファレンス(英語)', link: '/reference/configuration' },
    ],
    outline: { label: 'このページの内容', level: [2, 3] },
    docFooter: { prev: '前のページ', next: '次のページ' },
    darkModeSwitchLabel: '表示モード',
    lightModeSwitchTitle: 'ライトモードにする',
    darkModeSwitchTitle: 'ダークモードにする',
    sidebarMenuLabel: 'メニュー',
    returnToTopLabel: 'ページの先頭へ',
    langMenuLabel: '言語を選ぶ',
    skipToContentLabel: '本文へ進む',
  },
  search: {
    button: { buttonText: '検索', buttonAriaLabel: '検索' },
    modal: {
      displayDetails: '詳しく表示する',
      resetButtonTitle: '検索をやり直す',
      backButtonTitle: '閉じる',
      noResultsText: '見つかりませんでした:',
      footer: { selectText: '選ぶ', navigateText: '移動する', closeText: '閉じる' },
    },
  },
}
