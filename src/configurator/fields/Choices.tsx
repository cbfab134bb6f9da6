import type { VNode } from 'preact'

/** One of a few options, all seen at once. */
export const Choices = ({ label, name, hint, options, value, choose }: ChoicesProps): VNode => (
  <fieldset class="choices" aria-describedby={hint && `${name}-hint`}>
    <legend>{label}</legend>
    <div>
      {options.map(([id, text]) => (
        <label class="check">
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === value}
            onChange={() => choose(id)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
  </fieldset>
)

interface ChoicesProps {
  readonly label: string
  readonly name: string
  readonly hint?: string
  readonly options: readonly (readonly [id: string, text: string])[]
  readonly value: string
  readonly choose: (id: string) => void
}
