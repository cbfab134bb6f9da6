// The site of the documentation. Its pages are the Markdown files of docs/, as GitHub shows them.
import { existsSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'
import { readAsGitHub, slugify } from './markdown.mjs'
import { factsOf, groupsOf, DOCS } from './pageFacts.mjs'
import { japanese } from './japanese.mjs'
import { tokenize } from './tokenize.mjs'
import { writeTwins } from './twins.mjs'

const sidebar = (language, folder) =>
  groupsOf(language, folder).map(({ title, pages }) => ({
    text: title,
    items: pages.map((page) => ({ text: page.title, link: `/${page.name}` })),
  }))

/** A link to the page of a language, or to the English one while it is not translated. */
const existing = (link) =>
  link.startsWith('/ja/') && !existsSync(`${DOCS}${link.slice(1)}.md`) ? link.slice(3) : link
const withExisting = (each) => ({ ...each, link: existing(each.link) })

export default defineConfig({
  title: 'Sekisho',
  description:
    'Consent and cookie management for the browser: the published privacy policy is the configuration.',
  base: process.env.SEKISHO_DOCS_BASE ?? '/',
  cleanUrls: false,
  srcExclude: ['node_modules/**'],
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    anchor: { slugify },
    toc: { slugify },
    config: readAsGitHub,
  },
  transformPageData(page) {
    const { hero, layout } = page.frontmatter
    if (layout === 'home') {
      hero.actions = hero.actions.map(withExisting)
      return { description: hero.tagline }
    }
    return factsOf(readFileSync(`${DOCS}${page.filePath}`, 'utf8'))
  },
  buildEnd: writeTwins,
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize }, searchOptions: { tokenize } },
        locales: { ja: { translations: japanese.search } },
      },
    },
    outline: [2, 3],
    // Only some pages are translated: the menu leads to the home page of a language.
    i18nRouting: false,
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: {
        sidebar: sidebar('en', ''),
        nav: [
          { text: 'Quick start', link: '/quick-start' },
          { text: 'Configuration', link: '/configuration' },
          { text: 'Reference', link: '/reference/configuration' },
        ],
      },
    },
    ja: {
      label: '日本語',
      lang: 'ja',
      description: japanese.description,
      themeConfig: {
        ...japanese.theme,
        nav: japanese.theme.nav.map(withExisting),
        sidebar: { '/ja/': sidebar('ja', 'ja/') },
      },
    },
  },
})
