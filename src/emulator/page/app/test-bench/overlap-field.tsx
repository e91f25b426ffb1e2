import { useState } from 'preact/hooks'
import { Field } from '../parts/field.tsx'

/** The longest overlap that a rotating key may have: 3650 days. */
export const MOST_OVERLAP_HOURS = 3650 * 24

interface OverlapFieldProps {
  /** Absent: none was typed. */
  readonly hours: number | undefined
  readonly onHours: (hours: number | undefined) => void
}

/** Takes the overlap that a person tests: the emulator cannot know it. */
export function OverlapField({ hours, onHours }: OverlapFieldProps) {
  const [text, setText] = useState(String(hours ?? ''))
  return (
    <Field
      label="Overlap of rotating keys, in hours"
      hint="Use the overlap that you test. If it is empty, the list shows no time of retirement."
    >
      {attributes => (
        <input
          {...attributes}
          class="short"
          type="number"
          min={0}
          max={MOST_OVERLAP_HOURS}
          step="any"
          value={text}
          onInput={event => {
            const { value, valueAsNumber: wanted, validity } = event.currentTarget
            setText(value)
            if (value === '' && !validity.badInput) onHours(undefined)
            if (wanted >= 0 && wanted <= MOST_OVERLAP_HOURS) onHours(wanted)
          }}
          onBlur={() => setText(String(hours ?? ''))}
        />
      )}
    </Field>
  )
}
