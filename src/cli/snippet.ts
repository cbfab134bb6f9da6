// `sekisho snippet`: writes the HTML that an owner pastes into the pages.
import { Option } from 'commander'
import type { Command } from 'commander'
import type { CatalogConfigInput } from '../catalog/named'
import { CATALOG_LANGUAGES } from '../catalog/localize'
import type { SetupLanguage } from '../setup/answers'
import { terminalLanguage } from './init/init'
import { snippetText } from './init/snippetPage'
import { INIT_TEXTS } from './init/texts'
import type { Io } from './io'
import { parseInput, readInput } from './readConfig'

interface Options {
  readonly folder: string
  readonly output: string
  readonly askIn?: SetupLanguage
}

/** Adds the command `snippet` to the program. */
export const addSnippet = (program: Command, io: Io): void => {
  program
    .command('snippet')
    .description('write the HTML to paste into the pages, with the configuration inside')
    .argument('<config>', 'JSON file, HTML page, or - for standard input')
    .option('--folder <address>', 'address of the browser files in the pages', '/sekisho/')
    .addOption(
      new Option('--ask-in <language>', 'language of the comments').choices([...CATALOG_LANGUAGES]),
    )
    .option('-o, --output <file>', 'the file to write', '-')
    .action(async (path: string, { folder, output, askIn }: Options) => {
      const input = await readInput(io, path)
      parseInput(io, input, path)
      const texts = INIT_TEXTS[askIn ?? terminalLanguage(io.locale)]
      const text = snippetText(input as CatalogConfigInput, io.catalog, folder, texts)
      await io.write(output, text)
    })
}
