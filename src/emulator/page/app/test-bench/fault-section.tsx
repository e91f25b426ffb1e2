import { useState } from 'preact/hooks'
import type { Fault } from '../../wire.ts'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { usePage } from '../parts/page-context.ts'
import { useBusy } from '../parts/use-busy.ts'
import { FAULT_KINDS, type FaultKind } from './fault-kinds.ts'
import { isInForce } from './fault-words.ts'

const OPERATIONS = {
  create: 'Creating a key',
  delete: 'Deleting a key',
  list: 'Listing keys',
  any: 'Every request',
} as const

type OperationChoice = keyof typeof OPERATIONS

/** Sets faults for platform requests, and shows those in force with what they struck. */
export function FaultSection({ faults }: { faults: readonly Fault[] }) {
  const { server, live, say } = usePage()
  const clearing = useBusy()
  return (
    <section aria-labelledby="bench-faults">
      <h2 id="bench-faults">Faults</h2>
      <FaultForm />
      {faults.length === 0 ? (
        <p class="quiet-note">No fault is in force: every request is handled normally.</p>
      ) : (
        <>
          <ul class="fault-list">
            {faults.map(fault => (
              <FaultItem key={fault.id} fault={fault} />
            ))}
          </ul>
          <button
            type="button"
            disabled={clearing.busy || !live}
            onClick={() =>
              clearing.run(async () => {
                await server.admin('DELETE', '/faults')
                say('No fault is in force.')
              })
            }
          >
            Clear all faults
          </button>
        </>
      )}
      {clearing.refusal === undefined ? null : (
        <p class="problem" role="alert">
          {clearing.refusal.message}
        </p>
      )}
    </section>
  )
}

function FaultForm() {
  const { server, live, say } = usePage()
  const [operation, setOperation] = useState<OperationChoice>('create')
  const [kind, setKind] = useState<FaultKind>(FAULT_KINDS[0] as FaultKind)
  const [amount, setAmount] = useState(String(kind.amount?.value ?? ''))
  const [times, setTimes] = useState('1')
  const { busy, refusal, run } = useBusy()
  const choose = (name: string) => {
    const chosen = FAULT_KINDS.find(candidate => candidate.name === name) ?? kind
    setKind(chosen)
    setAmount(String(chosen.amount?.value ?? ''))
    if (chosen.name === 'staleList') setOperation('list')
    if (chosen.name === 'pretendedDelete') setOperation('delete')
  }
  const add = (event: Event) => {
    event.preventDefault()
    return run(async () => {
      await server.admin('POST', '/faults', {
        match: {
          ...(operation === 'any' ? {} : { operation }),
          ...(times.trim() === '' ? {} : { times: Number(times) }),
        },
        effect: kind.effect(Number(amount)),
      })
      say('The fault is in force.')
    })
  }
  return (
    <form class="fault-form" noValidate onSubmit={add}>
      <Field label="Applies to">
        {attributes => (
          <select
            {...attributes}
            value={operation}
            onChange={event => setOperation(event.currentTarget.value as OperationChoice)}
          >
            {Object.entries(OPERATIONS).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="What the platform does" hint={kind.hint}>
        {attributes => (
          <select {...attributes} value={kind.name} onChange={event => choose(event.currentTarget.value)}>
            {FAULT_KINDS.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="pair">
        {kind.amount === undefined ? null : (
          <Field label={kind.amount.label}>
            {attributes => (
              <input
                {...attributes}
                type="number"
                min={kind.amount?.min}
                max={kind.amount?.max}
                value={amount}
                onInput={event => setAmount(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <Field label="How often" hint="Empty: always.">
          {attributes => (
            <input
              {...attributes}
              type="number"
              min={1}
              value={times}
              onInput={event => setTimes(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {refusal === undefined ? null : (
        <p class="problem" role="alert">
          {refusal.message}
        </p>
      )}
      <button type="submit" disabled={busy || !live}>
        <Icon name="bolt" />
        Set fault
      </button>
    </form>
  )
}

function FaultItem({ fault }: { fault: Fault }) {
  const { server, live, say } = usePage()
  const { busy, refusal, run } = useBusy()
  const { id, match, effect, struck } = fault
  const spent = !isInForce(fault)
  return (
    <li data-spent={spent}>
      <div>
        <p>
          <b>{id}</b> <code>{JSON.stringify(effect)}</code>
        </p>
        <p class="fault-match">
          {Object.keys(match).length === 0 ? 'every request' : <code>{JSON.stringify(match)}</code>}
          <span class="struck">{spent ? `spent, struck ${struck}` : `struck ${struck}`}</span>
        </p>
        {refusal === undefined ? null : (
          <p class="problem" role="alert">
            {refusal.message}
          </p>
        )}
      </div>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={`Remove ${id}`}
        disabled={busy || !live}
        onClick={() =>
          run(async () => {
            await server.admin('DELETE', `/faults/${id}`)
            say(`Removed ${id}.`)
          })
        }
      >
        <Icon name="close" />
      </button>
    </li>
  )
}
