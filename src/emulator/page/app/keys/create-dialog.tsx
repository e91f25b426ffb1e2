import { useRef, useState } from 'preact/hooks'
import type { CreatedKey, PageKey, PageProject } from '../../wire.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { usePage } from '../parts/page-context.ts'
import { TYPE_NAMES } from '../parts/type-badge.tsx'
import { useBusy } from '../parts/use-busy.ts'

interface CreateDialogProps {
  readonly project: PageProject
  readonly onClose: () => void
}

type ChosenType = Exclude<PageKey['type'], 'system'>

const TYPES: Readonly<Record<ChosenType, string>> = {
  privileged: 'Reads and changes everything in the project, its API keys included. For pipelines and admins.',
  locked_down_viewer:
    'Only reads, and cannot create or delete API keys. For bots, dashboards and whatever you trust less.',
}

/** Asks for type and name, then shows key and secret this one time. */
export function CreateDialog({ project, onClose }: CreateDialogProps) {
  const { server, live } = usePage()
  const [name, setName] = useState('')
  const [type, setType] = useState<ChosenType>('locked_down_viewer')
  const [created, setCreated] = useState<CreatedKey>()
  const nameInput = useRef<HTMLInputElement>(null)
  const { busy, refusal, run } = useBusy()
  if (created !== undefined) return <CreatedDialog name={name} created={created} onClose={onClose} />

  const fields = refusal?.fields ?? {}
  const elsewhere = Object.entries(fields).filter(([field]) => field !== 'key_name' && field !== 'key_type')
  const general =
    refusal === undefined || (Object.keys(fields).length > 0 && elsewhere.length === 0)
      ? undefined
      : refusal.message
  const submit = async (event: Event) => {
    event.preventDefault()
    const done = await run(async () => setCreated(await server.create({ project: project.id, name, type })))
    if (!done) nameInput.current?.focus()
  }
  return (
    <Dialog title="Create API Key" acts onClose={onClose}>
      <form class="dialog-body" noValidate onSubmit={submit}>
        <fieldset class="type-cards">
          <legend>Type</legend>
          {(Object.keys(TYPES) as ChosenType[]).map(option => (
            <label key={option}>
              <input
                type="radio"
                name="key-type"
                value={option}
                checked={option === type}
                onChange={() => setType(option)}
              />
              <span>
                <b>{TYPE_NAMES[option]} Key</b>
                <small>{TYPES[option]}</small>
              </span>
            </label>
          ))}
          {fields['key_type'] === undefined ? null : (
            <p class="problem" role="alert">
              The type {fields['key_type']}.
            </p>
          )}
        </fieldset>
        <Field
          label="Key Name"
          hint="A label for people. The platform cannot rename a key later."
          problem={fields['key_name'] === undefined ? undefined : `The name ${fields['key_name']}.`}
        >
          {attributes => (
            <input
              {...attributes}
              ref={nameInput}
              data-first-focus
              autocomplete="off"
              dir="auto"
              placeholder="teams-bot"
              value={name}
              onInput={event => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        {general === undefined ? null : (
          <p class="problem" role="alert">
            {general}
          </p>
        )}
        <footer class="dialog-foot">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="primary" disabled={busy || !live}>
            {busy ? 'Generating…' : 'Generate Key'}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}

interface CreatedDialogProps {
  readonly name: string
  readonly created: CreatedKey
  readonly onClose: () => void
}

function CreatedDialog({ name, created, onClose }: CreatedDialogProps) {
  const [said, setSaid] = useState('Programs send them as the headers x-api-key and x-api-secret.')
  const copying = {
    onDone: setSaid,
    onRefused: () =>
      setSaid('The browser gives no access to the clipboard: select the text and copy it by hand.'),
  }
  return (
    <Dialog title="Your new API key" onClose={onClose}>
      <div class="dialog-body">
        <p class="subject">
          <bdi class="name">{name}</bdi>
        </p>
        <p>It works now. Copy the secret before you close this. It is not shown again.</p>
        <dl class="values">
          <div>
            <dt>API key</dt>
            <dd>
              <code>{created.key}</code>
              <CopyButton what="the key" label="Copy key" text={() => created.key} {...copying} />
            </dd>
          </div>
          <div>
            <dt>Secret</dt>
            <dd>
              <code>{created.secret}</code>
              <CopyButton what="the secret" label="Copy secret" text={() => created.secret} {...copying} />
            </dd>
          </div>
        </dl>
        <p class="hint" role="status">
          {said}
        </p>
        <footer class="dialog-foot">
          <button type="button" class="primary" data-first-focus onClick={onClose}>
            Done
          </button>
        </footer>
      </div>
    </Dialog>
  )
}
