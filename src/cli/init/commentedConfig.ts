// Writes a configuration as JSON with comments.
import type { CatalogConfigInput } from '../../catalog/named'
import type { InitTexts } from './texts'

/**
 * Writes a configuration with a comment above the fields that an owner changes. Without the comments it is
 * the JSON of the configuration.
 */
export const commentedConfig = (
  config: CatalogConfigInput,
  { comments: { file, ...fields } }: InitTexts,
): string => {
  // No text of a configuration begins a line: JSON escapes line breaks.
  const lines = JSON.stringify(config, null, 2)
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', key = ''] = /^( {2,4})"(\w+)":/.exec(line) ?? []
      const isField = Object.hasOwn(fields, key) && (key === 'notice') === (indent.length === 2)
      return isField ? [`${indent}// ${fields[key as keyof typeof fields]}`, line] : [line]
    })
  return [`// ${file}`, ...lines, ''].join('\n')
}
