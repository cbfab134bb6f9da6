// Reads a configuration for the script of one site.
import { resolveServices } from '../../catalog/resolve'
import { readConfig } from '../../policy/readConfig'
import type { Config, ConfigInput } from '../../policy/types'
import { CommandError } from '../io'
import type { Io } from '../io'
import { parseInput, readInput } from '../readConfig'
import { siteFeatures } from './siteFeatures'
import type { SiteFeatures } from './siteFeatures'
import { siteLanguages } from './siteLanguages'

/** A site, as its configuration describes it. */
export interface Site {
  /** With defaults filled in, as the runtime uses it. */
  readonly config: Config
  readonly features: SiteFeatures
  readonly languages: readonly string[]
}

/**
 * Reads and validates a configuration, and returns what the script of the site needs.
 *
 * @param path a path, or `-` for standard input
 * @throws CommandError if the file cannot be read or is not JSON
 * @throws FaultsError if the configuration is not valid
 */
export const readSite = async (io: Io, path: string): Promise<Site> => {
  const input = await readInput(io, path)
  parseInput(io, input, path)
  // Resolving copies: what the runtime's reader changes is not what was read.
  const { regions, ...fields } = resolveServices(input, io.catalog).config as ConfigInput
  // The page applies the regions: the reader would take the strictest regime, since it knows none.
  const read = readConfig(structuredClone(fields))
  if (!read) throw new CommandError('The configuration has no policy.purposes.')
  const config = { ...read, ...(regions && { regions }) }
  return { config, features: siteFeatures(config), languages: siteLanguages(config) }
}
