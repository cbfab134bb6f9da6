// All that Sekisho shows, in every language, theme and width: npm run matrix. What is cut off or hard to
// use is a fault, and there is a picture of everything for whoever looks.
import { mkdirSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/locales/languages'
import { faults as axeFaults } from '../e2e/support/axe'
import { suite } from '../e2e/support/suite'
import { makeSheets, SHOTS, shotOf } from './contactSheets'
import { cutOff } from './cutOff'
import { lookAt, SIZES } from './look'
import type { View } from './look'
import { SURFACES } from './surfaces'

const here = suite()

/** Of one size after the other, in both themes. */
const VIEWS: readonly View[] = SIZES.flatMap(([width, height]) =>
  [false, true].map((dark) => ({ dark, width, height })),
)
const only = process.env.SEKISHO_MATRIX?.split(',') ?? []
const chosen = <T extends string>(names: readonly T[]): readonly T[] =>
  names.filter((name) => !names.some((each) => only.includes(each)) || only.includes(name))

const languages = chosen(LANGUAGES)
const names = chosen(SURFACES.map(({ name }) => name))
const surfaces = SURFACES.filter(({ name }) => names.includes(name))
let cells = 0

rmSync(SHOTS, { recursive: true, force: true })
mkdirSync(SHOTS, { recursive: true })

afterAll(async () => {
  const sheets = await makeSheets(here, languages, surfaces)
  console.log(`${cells} cells. ${sheets} contact sheets and all pictures are in ${SHOTS}`)
}, 900_000)

describe.concurrent.each(surfaces)('$name', (surface) => {
  it.each(languages.filter((lang) => surface.languages?.includes(lang) ?? true))(
    'is whole and accessible in every theme and width: %s',
    async (lang) => {
      const faults: string[] = []
      await lookAt(here, surface, lang, VIEWS, async (page, view) => {
        const found = [...(await cutOff(page)), ...(await axeFaults(page)).map(String)]
        faults.push(
          ...found.map((each) => `${view.width} px, ${view.dark ? 'dark' : 'light'}: ${each}`),
        )
        await page.screenshot(shotOf(surface.name, lang, view))
        cells++
      })
      expect(faults).toEqual([])
    },
  )
})
