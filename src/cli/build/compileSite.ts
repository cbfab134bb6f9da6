// Makes the script of one site out of the modules of this package: what the site does not need is left out.
import { rollup } from 'rollup'
import { minify } from 'terser'
import { CommandError } from '../io'
import { lazyTexts } from '../../locales/lazyTexts'
import type { Texts } from '../../locales/types'
import type { Io } from '../io'
import type { SiteFeatures } from './siteFeatures'

/** What differs by site. */
export interface SiteModule {
  readonly features: SiteFeatures
  readonly languages: readonly string[]
  /** By name: the hash of each file that is loaded later. */
  readonly integrity: Readonly<Record<string, string>>
}

/** What dist/esm/site.js imports the {@link SiteModule} from. */
const SITE = 'sekisho:site'
const ENTRY = 'sekisho:entry'

/** Keeps V8 from looking for the ends of functions first. See rollup.config.mjs. */
const LICENSE = '/*! Sekisho | MIT */\n'

/**
 * Nearly every function of a script for one site is called while a page loads. V8 then compiles it at once, off the
 * main thread where it can.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const CALLED_ON_LOAD = '//# allFunctionsCalledOnLoad\n'

/** All texts of a language. */
const textsIn = async (language: string): Promise<Required<Texts>> => {
  const { en } = lazyTexts
  const layers = Object.entries({ devtools: en.devtools, ...(lazyTexts[language] ?? en) })
  const texts = layers.map(async ([layer, load]) => [layer, await load()] as const)
  return Object.fromEntries(await Promise.all(texts)) as unknown as Required<Texts>
}

const exportsOf = async (
  { features, languages, integrity }: SiteModule,
  isSingle: boolean,
): Promise<string> => {
  const texts = languages.map(async (each) => [each, await textsIn(each)] as const)
  const bundledTexts = isSingle && Object.fromEntries(await Promise.all(texts))
  return Object.entries({ ...features, LANGUAGES: languages, integrity, bundledTexts })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n')
}

/**
 * Makes a script that expects the configuration in a constant `SEKISHO_CONFIG` around it.
 *
 * @param kind `site` loads files later; `site.single` contains everything
 * @throws CommandError if this package was not built
 */
export const compileSite = async (
  io: Io,
  kind: 'site' | 'site.single',
  site: SiteModule,
): Promise<string> => {
  const modules: Readonly<Record<string, string>> = {
    [ENTRY]: await io.readBrowserFile(`esm/${kind}.js`),
    [SITE]: await exportsOf(site, kind === 'site.single'),
  }
  const bundle = await rollup({
    input: ENTRY,
    logLevel: 'silent',
    plugins: {
      name: 'site',
      resolveId: (id) => (id in modules ? id : null),
      load: (id) => modules[id] ?? null,
    },
  })
  const { output } = await bundle.generate({ format: 'iife', inlineDynamicImports: true })
  await bundle.close()
  // As in rollup.config.mjs: what is alike packs better.
  const { code } = await minify(output[0].code, {
    ecma: 2020,
    module: true,
    compress: {
      passes: 4,
      unsafe_arrows: true,
      booleans_as_integers: false,
      sequences: false,
      keep_fargs: false,
    },
    format: { comments: false },
  })
  if (code === undefined) throw new CommandError('The script of this package cannot be minified.')
  return (kind === 'site' ? CALLED_ON_LOAD : '') + LICENSE + code + '\n'
}
