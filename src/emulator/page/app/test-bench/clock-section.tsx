import { useState } from 'preact/hooks'
import { Field } from '../parts/field.tsx'
import { usePage } from '../parts/page-context.ts'
import { useBusy } from '../parts/use-busy.ts'
import { type ClockReading, isShifted } from '../state/clock.ts'
import { dateTime } from '../state/format.ts'
import { OverlapField } from './overlap-field.tsx'

interface ClockBenchProps {
  readonly clock: ClockReading
  readonly time: number
  readonly dueDays: number
  readonly onDueDays: (days: number) => void
  readonly overlapHours: number | undefined
  readonly onOverlapHours: (hours: number | undefined) => void
}

const STEPS = ['1 h', '1 d', '30 d', '91 d']
const DATE = /^\d{4}-/

/** Moves the emulator's clock, and chooses what the list tells by it: which keys are old, and until when one stays. */
export function ClockSection({
  clock,
  time,
  dueDays,
  onDueDays,
  overlapHours,
  onOverlapHours,
}: ClockBenchProps) {
  const { server, live, say } = usePage()
  const [text, setText] = useState('')
  const [days, setDays] = useState(String(dueDays))
  const form = useBusy()
  const buttons = useBusy()
  const off = form.busy || buttons.busy || !live
  const change = (body: unknown, said: string, { run } = buttons) =>
    run(async () => {
      await server.admin('POST', '/clock', body)
      say(said)
    })
  const moveTo = async (event: Event) => {
    event.preventDefault()
    const wanted = text.trim()
    const done = await change(
      DATE.test(wanted) ? { now: wanted } : { advance: wanted },
      'The clock was moved.',
      form,
    )
    if (done) setText('')
  }
  return (
    <section aria-labelledby="bench-clock">
      <h2 id="bench-clock">Clock</h2>
      <p class="clock-now">
        <time dateTime={new Date(time).toISOString()}>{dateTime(time)}</time>
        <small>{clock.frozen ? 'frozen' : isShifted(clock) ? 'moved' : 'the real time'}</small>
      </p>
      <div class="buttons">
        {STEPS.map(step => (
          <button
            key={step}
            type="button"
            disabled={off}
            onClick={() => change({ advance: step.replace(' ', '') }, `The clock moved forward by ${step}.`)}
          >
            +{step}
          </button>
        ))}
      </div>
      <form class="inline-form" noValidate onSubmit={moveTo}>
        <Field
          label="Move by, or to"
          hint={
            <>
              <code>36h</code>, <code>1d12h</code>, back by <code>-2h</code>, or a date such as{' '}
              <code>2027-03-01T09:30:00Z</code>
            </>
          }
          problem={form.refusal?.message}
        >
          {attributes => (
            <input
              {...attributes}
              autocomplete="off"
              value={text}
              onInput={event => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" disabled={off}>
          Move
        </button>
      </form>
      <div class="buttons">
        <button
          type="button"
          disabled={off}
          onClick={() =>
            change({ frozen: !clock.frozen }, clock.frozen ? 'The clock runs again.' : 'Frozen.')
          }
        >
          {clock.frozen ? 'Let it run' : 'Freeze'}
        </button>
        <button
          type="button"
          disabled={off || !isShifted(clock)}
          onClick={() =>
            change({ now: new Date().toISOString(), frozen: false }, 'The clock shows the real time.')
          }
        >
          Back to the real time
        </button>
      </div>
      {buttons.refusal === undefined ? null : (
        <p class="problem" role="alert">
          {buttons.refusal.message}
        </p>
      )}
      <Field label="Mark keys that are older than, in days" hint="Use the rotate_after that you test.">
        {attributes => (
          <input
            {...attributes}
            class="short"
            type="number"
            min={1}
            max={3650}
            value={days}
            onInput={event => {
              const { value, valueAsNumber: wanted } = event.currentTarget
              setDays(value)
              if (wanted >= 1 && wanted <= 3650) onDueDays(Math.floor(wanted))
            }}
            onBlur={() => setDays(String(dueDays))}
          />
        )}
      </Field>
      <OverlapField hours={overlapHours} onHours={onOverlapHours} />
    </section>
  )
}
