import { useEffect, useState } from 'preact/hooks'
import type { PlatformOptions } from '../../wire.ts'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { usePage } from '../parts/page-context.ts'
import { useBusy } from '../parts/use-busy.ts'
import { CONTROL_GROUPS, CONTROLS, type Control } from './platform-controls.ts'

type Value = boolean | number | string

/** Makes the emulator another platform: each choice counts from the next request. */
export function PlatformSection({ behaviour }: { behaviour: PlatformOptions }) {
  const { server, live, say } = usePage()
  const { busy, refusal, run } = useBusy()
  const controls = Object.entries(CONTROLS) as [keyof PlatformOptions, Control][]
  return (
    <section aria-labelledby="bench-platform">
      <h2 id="bench-platform">Platform</h2>
      <p class="quiet-note">How the platform differs from the default, from the next request.</p>
      {Object.entries(CONTROL_GROUPS).map(([group, title]) => (
        <details key={group} class="ways">
          <summary>{title}</summary>
          <div>
            {controls
              .filter(([, control]) => control.group === group)
              .map(([way, control]) => (
                <Way key={way} way={way} control={control} value={behaviour[way]} />
              ))}
          </div>
        </details>
      ))}
      <button
        type="button"
        disabled={busy || !live}
        onClick={() =>
          run(async () => {
            await server.admin('DELETE', '/behaviour')
            say('The platform is as it was at the start.')
          })
        }
      >
        <Icon name="reset" />
        As at the start
      </button>
      {refusal === undefined ? null : (
        <p class="problem" role="alert">
          {refusal.message}
        </p>
      )}
    </section>
  )
}

interface WayProps {
  readonly way: keyof PlatformOptions
  readonly control: Control
  readonly value: Value
}

function Way({ way, control, value }: WayProps) {
  const { server, live, say } = usePage()
  const { refusal, run } = useBusy()
  // What a person chose, until the emulator tells what there is now.
  const [draft, setDraft] = useState<Value>()
  useEffect(() => setDraft(undefined), [value])
  const choose = async (chosen: Value) => {
    setDraft(chosen)
    const done = await run(async () => {
      await server.admin('POST', '/behaviour', { [way]: chosen })
      say(`Changed: ${control.label}.`)
    })
    if (!done && control.kind !== 'number') setDraft(undefined)
  }
  const shown = draft ?? value
  if (control.kind === 'flag') {
    return (
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            disabled={!live}
            checked={shown === true}
            onChange={event => choose(event.currentTarget.checked)}
          />
          <span>
            {control.label}
            {control.hint === undefined ? null : <small>{control.hint}</small>}
          </span>
        </label>
        {refusal === undefined ? null : (
          <p class="problem" role="alert">
            {refusal.message}
          </p>
        )}
      </div>
    )
  }
  return (
    <Field
      label={control.label}
      {...(control.hint === undefined ? {} : { hint: control.hint })}
      problem={refusal?.message}
    >
      {attributes =>
        control.kind === 'choice' ? (
          <select
            {...attributes}
            disabled={!live}
            value={String(shown)}
            onChange={event => choose(event.currentTarget.value)}
          >
            {Object.entries(control.choices).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...attributes}
            class="short"
            type="number"
            disabled={!live}
            min={control.min}
            max={control.max}
            value={String(shown)}
            onInput={event => setDraft(event.currentTarget.value)}
            onChange={event => choose(event.currentTarget.valueAsNumber)}
          />
        )
      }
    </Field>
  )
}
