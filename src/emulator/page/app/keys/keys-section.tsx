import { useCallback, useMemo, useState } from 'preact/hooks'
import type { PageKey, PageProject } from '../../wire.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { Icon } from '../parts/icon.tsx'
import { usePage } from '../parts/page-context.ts'
import { counted, wholeDays } from '../state/format.ts'
import { rotatingKeys, withGenerations } from '../state/generations.ts'
import type { Model } from '../state/model.ts'
import { ALL_FOLDED, linesOf, searchedAnew, toggled } from '../state/unfolding.ts'
import { arranged, type Choice, matching, type Order } from '../state/view.ts'
import { CreateDialog } from './create-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { KeyTable } from './key-table.tsx'
import { LoadingRows, NothingFits } from './list-states.tsx'
import { Toolbar } from './toolbar.tsx'
import { useFoundByValue } from './use-found-by-value.ts'
import { ValueDialog } from './value-dialog.tsx'

interface KeysSectionProps {
  readonly model: Model
  readonly project: PageProject | undefined
  readonly endpoint: string
  /** The emulator's time, to the minute. */
  readonly time: number
  /** From how many days on a key is marked as old. */
  readonly dueDays: number
  /** How long a previous key works at least, where a person typed it. */
  readonly overlapHours: number | undefined
}

type OpenDialog =
  | { readonly kind: 'create'; readonly project: PageProject }
  | { readonly kind: 'delete'; readonly key: PageKey }
  | { readonly kind: 'value'; readonly key: PageKey; readonly value: string }

/** How many rows are drawn at once; a button draws more. */
const STEP = 50

/** The list of a project's keys with everything that can be done to it. */
export function KeysSection(props: KeysSectionProps) {
  const { model, project, endpoint, time, dueDays, overlapHours } = props
  const { live, say } = usePage()
  const [search, setSearch] = useState('')
  const [type, setType] = useState<Choice['type']>('all')
  const [order, setOrder] = useState<Order>('-created')
  const [shown, setShown] = useState(STEP)
  const [unfolding, setUnfolding] = useState(ALL_FOLDED)
  const [dialog, setDialog] = useState<OpenDialog>()
  const found = useFoundByValue(search)
  const projectId = project?.id ?? ''

  const fitting = useMemo(
    () => matching(model.keys, { project: projectId, search, found, type, order }),
    [model.keys, projectId, search, found, type, order],
  )
  const rows = useMemo(
    () => arranged(fitting, { project: projectId, search, found, type, order }),
    [fitting, projectId, search, found, type, order],
  )
  const rotating = useMemo(
    () => rotatingKeys(model.keys, id => model.marks.get(id)?.kind === 'deleted'),
    [model.keys, model.marks],
  )
  const entries = useMemo(() => withGenerations(rows, rotating), [rows, rotating])
  const searching = search.trim() !== ''
  const linesOfFirst = (count: number) => linesOf(entries.slice(0, count), unfolding, searching)
  const onToggle = useCallback(
    (id: string) => setUnfolding(before => toggled(before, id, searching)),
    [searching],
  )
  const old = fitting.filter(key => isOld(key, time, dueDays)).length
  const onDelete = useCallback((key: PageKey) => setDialog({ kind: 'delete', key }), [])
  const onValue = useCallback((key: PageKey, value: string) => setDialog({ kind: 'value', key, value }), [])
  const close = () => setDialog(undefined)
  const searchFor = (text: string) => {
    setSearch(text)
    setUnfolding(searchedAnew)
  }
  const clear = () => {
    searchFor('')
    setType('all')
  }
  return (
    <section class="keys" aria-labelledby="keys-title">
      <header class="keys-head">
        <div>
          <p class="crumb">Settings</p>
          <h1 id="keys-title">API Keys</h1>
          <p class="lead">
            Credentials for programs that use{' '}
            {project === undefined ? 'the project' : <bdi class="project-name">{project.name}</bdi>}.
          </p>
        </div>
        <button
          type="button"
          class="primary"
          disabled={!live || project === undefined}
          onClick={() => project === undefined || setDialog({ kind: 'create', project })}
        >
          <Icon name="plus" />
          Create API Key
        </button>
      </header>
      {project === undefined ? (
        <div class="facts" />
      ) : (
        <dl class="facts">
          <div>
            <dt>Endpoint</dt>
            <dd>
              <code>{endpoint}</code>
              <CopyButton what="the endpoint" text={() => endpoint} onDone={say} />
            </dd>
          </div>
          <div>
            <dt>Project ID</dt>
            <dd>
              <code>{project.id}</code>
              <CopyButton what="the project ID" text={() => project.id} onDone={say} />
            </dd>
          </div>
        </dl>
      )}
      <Toolbar
        search={search}
        onSearch={text => {
          searchFor(text)
          setShown(STEP)
        }}
        type={type}
        onType={setType}
        keys={fitting}
      />
      <p class="summary" role="status">
        {model.loaded ? counted(rows.length, 'key') : ''}
        {searching ? ' found' : ''}
        {old === 0 ? null : (
          <span>
            {' · '}
            <span class="old-note">
              {old} older than {counted(dueDays, 'day')}
            </span>
          </span>
        )}
      </p>
      {!model.loaded ? <LoadingRows /> : null}
      {model.loaded && rows.length === 0 ? <NothingFits search={search} onClear={clear} /> : null}
      {rows.length > 0 ? (
        <KeyTable
          lines={linesOfFirst(shown)}
          total={linesOfFirst(entries.length).length}
          marks={model.marks}
          time={time}
          dueDays={dueDays}
          overlapHours={overlapHours}
          order={order}
          onOrder={setOrder}
          onToggle={onToggle}
          onDelete={onDelete}
          onValue={onValue}
        />
      ) : null}
      {entries.length > shown ? (
        <p class="more">
          <button type="button" onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, entries.length - shown)} more
          </button>
          <span>
            {shown} of {entries.length}
          </span>
        </p>
      ) : null}
      {dialog?.kind === 'create' ? <CreateDialog project={dialog.project} onClose={close} /> : null}
      {dialog?.kind === 'delete' ? (
        <DeleteDialog subject={dialog.key} isGone={!isThere(model, dialog.key)} onClose={close} />
      ) : null}
      {dialog?.kind === 'value' ? (
        <ValueDialog subject={dialog.key} value={dialog.value} onClose={close} />
      ) : null}
    </section>
  )
}

function isThere({ keys, marks }: Model, { id }: PageKey): boolean {
  return keys.some(key => key.id === id) && marks.get(id)?.kind !== 'deleted'
}

function isOld({ created_at, type }: PageKey, time: number, days: number): boolean {
  return type !== 'system' && wholeDays(time - Date.parse(created_at)) >= days
}
