import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** What an input inside a field needs so that label, hint and problem belong to it. */
export interface FieldAttributes {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

interface FieldProps {
  readonly label: string
  readonly hint?: ComponentChildren
  /** What the emulator finds wrong with it. */
  readonly problem?: string | undefined
  readonly children: (attributes: FieldAttributes) => ComponentChildren
}

/** A label, its input, a hint, and beside it what is wrong with it. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId()
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    problem === undefined ? '' : `${id}-problem`,
  ].join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described.trim() || undefined,
        'aria-invalid': problem !== undefined,
      })}
      {problem === undefined ? null : (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
