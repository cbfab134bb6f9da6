// Many pictures in one, so that a person can look at all languages quickly.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import type { Suite } from '../e2e/support/suite'
import { SIZES } from './look'
import type { View } from './look'
import type { Surface } from './surfaces'

/** The folder of all pictures, which Git ignores. */
export const SHOTS = 'test/matrix/shots'

/** Where the picture of a surface is. */
export const shotOf = (
  surface: string,
  lang: string,
  { width, dark }: Pick<View, 'width' | 'dark'>,
): string => `${SHOTS}/${lang}/${surface}-${width}-${dark ? 'dark' : 'light'}.png`

/** Pictures beside each other, each with a name below it. */
interface Sheet {
  readonly name: string
  readonly pictures: readonly (readonly [name: string, path: string])[]
  /** Widths in CSS pixels: of a picture, and of all. */
  readonly width: number
  readonly total: number
}

/** Each surface in all languages on a narrow light and on a wide dark screen, and each language with all of it. */
const sheetsOf = (languages: readonly string[], surfaces: readonly Surface[]): readonly Sheet[] => {
  const narrow = { width: SIZES[0]?.[0] ?? 320, dark: false }
  const wide = { width: SIZES.at(-1)?.[0] ?? 1280, dark: true }
  return [
    ...surfaces.flatMap(({ name }) =>
      [narrow, wide].map((view) => ({
        name: `surface-${name}-${view.width}`,
        pictures: languages.map((lang) => [lang, shotOf(name, lang, view)] as const),
        width: view === narrow ? 300 : 480,
        total: view === narrow ? 2000 : 1980,
      })),
    ),
    ...languages.map((lang) => ({
      name: `language-${lang}`,
      pictures: surfaces.map(({ name }) => [name, shotOf(name, lang, narrow)] as const),
      width: 320,
      total: 2000,
    })),
  ]
}

const cell = ([name, path]: Sheet['pictures'][number]): string => {
  if (!existsSync(path)) return ''
  const data = readFileSync(path).toString('base64')
  return `<figure><img src="data:image/png;base64,${data}" alt=""><figcaption>${name}</figcaption></figure>`
}

/** Draws one sheet with a page of its own. */
const draw = async ({ engine, server }: Suite, sheet: Sheet): Promise<void> => {
  const path = `/sheet-${sheet.name}.html`
  server.serve(
    path,
    `<!doctype html><style>
      body { display: flex; flex-wrap: wrap; gap: 10px; margin: 10px; background: #888; font: 14px sans-serif }
      figure { width: ${sheet.width}px; margin: 0 }
      img { width: 100% }
    </style>${sheet.pictures.map(cell).join('')}`,
  )
  const visitor = await engine.visitor({ width: sheet.total, height: 100 })
  try {
    const page = await visitor.open(server.url + path)
    await page.resize(
      sheet.total,
      await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 16_000)),
    )
    await page.screenshot(`${SHOTS}/sheets/${sheet.name}.png`)
  } finally {
    await visitor.close()
  }
}

/**
 * Draws all sheets.
 *
 * @returns how many
 */
export const makeSheets = async (
  here: Suite,
  languages: readonly string[],
  surfaces: readonly Surface[],
): Promise<number> => {
  mkdirSync(`${SHOTS}/sheets`, { recursive: true })
  const sheets = sheetsOf(languages, surfaces)
  for (const sheet of sheets) await draw(here, sheet)
  return sheets.length
}
