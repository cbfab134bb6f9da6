import type { VNode } from 'preact'

/** The options of a choice. A value that is none of them is shown too, so that it does not seem to be another. */
export const Options = ({ options, value }: OptionsProps): VNode => {
  const all = options.some(([each]) => each === value)
    ? options
    : [[value, value || '—'] as const, ...options]
  return (
    <>
      {all.map(([each, label]) => (
        <option value={each} selected={each === value}>
          {label}
        </option>
      ))}
    </>
  )
}

interface OptionsProps {
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly value: string
}
