import type {
  Activity,
  Change,
  Fault,
  KeyChange,
  PageKey,
  PageProject,
  PlatformOptions,
  Snapshot,
} from '../../wire.ts'
import { type ClockReading, readClock } from './clock.ts'

/** Why a row stands out for a moment. */
export interface Mark {
  readonly kind: 'new' | 'replaced' | 'deleted'
  /** The preview of the key that this one replaced. */
  readonly before?: string
  /** When the mark was set, in real Unix milliseconds. */
  readonly at: number
}

/** A key that is gone, and when it went in real Unix milliseconds. */
interface Gone {
  readonly key: PageKey
  readonly at: number
}

/** Everything that the feed has told. */
export interface Model {
  /** Whether it has told anything yet. */
  readonly loaded: boolean
  readonly projects: readonly PageProject[]
  /** Oldest first, with those that were deleted a moment ago and carry a mark. */
  readonly keys: readonly PageKey[]
  readonly marks: ReadonlyMap<string, Mark>
  readonly gone: readonly Gone[]
  /** Oldest first. */
  readonly activity: readonly Activity[]
  readonly clock: ClockReading
  readonly faults: readonly Fault[]
  /** Absent until the feed has told it. */
  readonly behaviour: PlatformOptions | undefined
  /** Changes with what an audit reads beside the keys. */
  readonly auditRevision: number
}

/** What the feed tells, and the passing of time. `at` is the real time in Unix milliseconds. */
export type Event =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot; readonly at: number }
  | { readonly kind: 'change'; readonly change: Change; readonly at: number }
  | { readonly kind: 'tick'; readonly at: number }

export const EMPTY: Model = {
  loaded: false,
  projects: [],
  keys: [],
  marks: new Map(),
  gone: [],
  activity: [],
  clock: { now: 0, readAt: 0, offset: 0, frozen: false },
  faults: [],
  behaviour: undefined,
  auditRevision: 0,
}

/** How long a row stands out, in milliseconds. */
export const MARK_MS = 6000
/** How long the row of a deleted key stays, in milliseconds. */
export const LEAVING_MS = 2000
/** A key that appears so soon after, or before, one of its name went is what replaced it. */
const REPLACED_WITHIN_MS = 60_000
const KEPT_ACTIVITY = 2000

/** The model after an event. */
export function reduce(model: Model, event: Event): Model {
  switch (event.kind) {
    case 'snapshot':
      return fromSnapshot(model, event.snapshot, event.at)
    case 'change':
      return afterChange(model, event.change, event.at)
    case 'tick':
      return afterTime(model, event.at)
  }
}

/** A snapshot replaces everything; after the first one, keys that are new in it are marked. */
function fromSnapshot(model: Model, snapshot: Snapshot, at: number): Model {
  const known = new Set(model.keys.map(key => key.id))
  const fresh = model.loaded ? snapshot.keys.filter(key => !known.has(key.id)) : []
  return {
    loaded: true,
    projects: snapshot.projects,
    keys: snapshot.keys,
    marks: new Map(fresh.map(key => [key.id, { kind: 'new', at }])),
    gone: [],
    activity: snapshot.activity,
    clock: readClock(snapshot.clock, at),
    faults: snapshot.faults,
    behaviour: snapshot.behaviour,
    auditRevision: snapshot.auditRevision,
  }
}

function afterChange(model: Model, change: Change, at: number): Model {
  let next: Model = {
    ...model,
    projects: change.projects ?? model.projects,
    faults: change.faults ?? model.faults,
    behaviour: change.behaviour ?? model.behaviour,
    auditRevision: change.auditRevision ?? model.auditRevision,
    clock: change.clock === undefined ? model.clock : readClock(change.clock, at),
    activity: change.activity === undefined ? model.activity : withActivity(model.activity, change.activity),
  }
  for (const keyChange of change.keys ?? []) next = afterKeyChange(next, keyChange, at)
  return next
}

function afterKeyChange(model: Model, change: KeyChange, at: number): Model {
  const marks = new Map(model.marks)
  if (change.op === 'create') {
    const { key } = change
    const before = model.gone.findLast(gone => isSameName(gone.key, key) && at - gone.at < REPLACED_WITHIN_MS)
      ?.key.preview
    marks.set(key.id, before === undefined ? { kind: 'new', at } : { kind: 'replaced', before, at })
    // A key that takes the id of one that has just gone takes its row too.
    const others = model.keys.filter(({ id }) => id !== key.id)
    return { ...model, keys: [...others, key], marks }
  }
  const key = model.keys.find(({ id }) => id === change.id)
  if (key === undefined) return model
  marks.set(key.id, { kind: 'deleted', at })
  const successor = model.keys.findLast(
    other => other.id !== key.id && isSameName(other, key) && model.marks.get(other.id)?.kind === 'new',
  )
  if (successor !== undefined) marks.set(successor.id, { kind: 'replaced', before: key.preview, at })
  return { ...model, marks, gone: [...model.gone, { key, at }] }
}

/** Takes away marks, and rows of deleted keys, whose time is over. */
function afterTime(model: Model, at: number): Model {
  const isOver = ({ kind, at: since }: Mark) => at - since >= (kind === 'deleted' ? LEAVING_MS : MARK_MS)
  const over = [...model.marks].filter(([, mark]) => isOver(mark))
  const gone = model.gone.filter(entry => at - entry.at < REPLACED_WITHIN_MS)
  if (over.length === 0 && gone.length === model.gone.length) return model
  const marks = new Map(model.marks)
  for (const [id] of over) marks.delete(id)
  const left = new Set(over.filter(([, mark]) => mark.kind === 'deleted').map(([id]) => id))
  const keys = left.size === 0 ? model.keys : model.keys.filter(({ id }) => !left.has(id))
  return { ...model, marks, gone, keys }
}

function withActivity(known: readonly Activity[], news: readonly Activity[]): Activity[] {
  const first = known[0]?.id ?? 0
  const all = [...known]
  for (const entry of news) {
    const place = entry.id - first
    if (all[place]?.id === entry.id) all[place] = entry
    else if (entry.id > (all.at(-1)?.id ?? 0)) all.push(entry)
  }
  return all.slice(-KEPT_ACTIVITY)
}

function isSameName(one: PageKey, other: PageKey): boolean {
  return one.project === other.project && one.name === other.name
}
