import { useState } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { usePage } from '../parts/page-context.ts'
import { useBusy } from '../parts/use-busy.ts'

const EXAMPLE = `projects:
  - id: support
    name: Support
    keys:
      - { name: wiki-sync, type: locked_down_viewer, age: 400d }
      - { name: ci, type: privileged, age: 12d }
`

/** Adds projects and keys, and takes everything back to how it was. */
export function DataSection() {
  const { server, live, say } = usePage()
  const [seed, setSeed] = useState('')
  const [asking, setAsking] = useState(false)
  const seeding = useBusy()
  const add = async (event: Event) => {
    event.preventDefault()
    const done = await seeding.run(() => server.admin('POST', '/seed', seed))
    if (!done) return
    setSeed('')
    say('The seed was added.')
  }
  return (
    <section aria-labelledby="bench-data">
      <h2 id="bench-data">Projects and keys</h2>
      <form noValidate onSubmit={add}>
        <Field label="Seed (YAML or JSON)" problem={seeding.refusal?.message}>
          {attributes => (
            <textarea
              {...attributes}
              rows={seed === '' ? 3 : 8}
              spellcheck={false}
              placeholder={EXAMPLE}
              value={seed}
              onInput={event => setSeed(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="buttons">
          <button type="submit" disabled={seeding.busy || !live || seed.trim() === ''}>
            <Icon name="seed" />
            Add the seed
          </button>
          <button type="button" class="quiet" onClick={() => setSeed(EXAMPLE)}>
            Fill in an example
          </button>
        </div>
      </form>
      <div class="buttons">
        <button type="button" class="danger-text boxed" disabled={!live} onClick={() => setAsking(true)}>
          <Icon name="reset" />
          Reset…
        </button>
      </div>
      {asking ? <ResetDialog onClose={() => setAsking(false)} /> : null}
    </section>
  )
}

function ResetDialog({ onClose }: { onClose: () => void }) {
  const { server, live, say } = usePage()
  const { busy, refusal, run } = useBusy()
  const reset = async () => {
    if (!(await run(() => server.admin('POST', '/reset')))) return
    say('Everything is as it was at the start.')
    onClose()
  }
  return (
    <Dialog title="Reset the emulator?" alert acts onClose={onClose}>
      <div class="dialog-body">
        <p>
          Projects, keys and clock go back to how they were when the emulator started; faults and the request
          log are cleared. Keys that were created since are gone. The activity stays.
        </p>
        {refusal === undefined ? null : (
          <p class="problem" role="alert">
            {refusal.message}
          </p>
        )}
        <footer class="dialog-foot">
          <button type="button" data-first-focus onClick={onClose}>
            Cancel
          </button>
          <button type="button" class="danger" disabled={busy || !live} onClick={reset}>
            {busy ? 'Resetting…' : 'Reset'}
          </button>
        </footer>
      </div>
    </Dialog>
  )
}
