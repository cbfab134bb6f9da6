// The configuration that the preview runs: the draft, with samples where nothing is written yet.
import { getAt, isFields, setAt, textAt } from '../draft/path'
import type { Fields, Path } from '../draft/path'
import type { PreviewView } from '../state'

/** Parts that would send something, load something or ask again, and have nothing to do with looks. */
const LEFT_OUT = ['receipts', 'takeover', 'files']

/** Whether there is something to read in a text. */
const isWritten = (value: unknown): boolean =>
  typeof value === 'string'
    ? !!value.trim()
    : isFields(value) && Object.values(value).some((text) => isWritten(text))

/** Services that are still only named, because they could not be written out, would be shown empty. */
const isWhole = (service: unknown): boolean => isFields(service) && !Object.hasOwn(service, 'use')

/** A configuration for the preview, and whether there are samples in it. */
export interface PreviewConfig {
  readonly config: Fields
  readonly hasSamples: boolean
}

/**
 * Makes it.
 *
 * @param written a configuration with its services written out; it need not be valid
 * @param sample name of a site that has none yet
 */
export const previewConfig = (
  written: Fields,
  { theme, language }: PreviewView,
  sample: string,
): PreviewConfig => {
  let config: Fields = Object.fromEntries(
    Object.entries(written).filter(([key]) => !LEFT_OUT.includes(key)),
  )
  let hasSamples = false
  const set = (path: Path, value: unknown): void => {
    config = setAt(config, path, value) as Fields
  }
  const fillIn = (path: Path, value: unknown): void => {
    if (isWritten(getAt(config, path))) return
    set(path, value)
    hasSamples = true
  }
  fillIn(['policy', 'controller', 'name'], sample)
  fillIn(['policy', 'url'], '#')
  const services = getAt(config, ['policy', 'services'])
  set(['policy', 'services'], Array.isArray(services) ? services.filter(isWhole) : [])
  // A policy in the page would load it again.
  set(['gates', 'enforce'], 'off')
  const notice = (key: string, auto: string): void => {
    const value = textAt(config, ['notice', key])
    if (!value || value === 'auto') set(['notice', key], auto)
  }
  notice('theme', theme)
  notice('language', language)
  return { config, hasSamples }
}
