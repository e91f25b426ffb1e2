import { randomBytes } from 'node:crypto'
import type { Activity } from '../activity/activity.ts'
import { clockView } from '../clock-view.ts'
import type { EmulatorCore } from '../core.ts'
import { preview } from '../requests/fingerprint.ts'
import type { Mutation } from '../state/mutation.ts'
import type { KeyRecord } from '../state/record.ts'
import type { Change, Environment, KeyChange, PageKey, Snapshot } from './wire.ts'

/** One event of the feed, ready to be sent. */
export interface FeedEvent {
  /** What a client names to go on from here. */
  readonly id: string
  readonly name: 'snapshot' | 'change'
  readonly data: string
}

type Send = (event: FeedEvent) => void

/** How long changes are gathered into one event, in milliseconds. */
const GATHER_MS = 20
/** How many events a client may have missed and still go on where it was. */
const KEPT = 200
const SHOWN_ACTIVITY = 500

/** Tells pages what changes. It begins to listen with its first client: an emulator without a page pays nothing. */
export class PageFeed {
  readonly #core: EmulatorCore
  readonly #epoch = randomBytes(6).toString('hex')
  readonly #clients = new Set<Send>()
  #listening = false
  #last = 0
  #events: FeedEvent[] = []
  #keys: KeyChange[] = []
  #activity = new Map<number, Activity>()
  #anew = false
  #told: Partial<Record<keyof Environment, string>> = {}
  #timer: NodeJS.Timeout | undefined
  #auditRevision = 0
  #unfollow: (() => void) | undefined

  constructor(core: EmulatorCore) {
    this.#core = core
  }

  /**
   * Sends a client what it missed since the event `after`, or everything where that is not known any more, and
   * from then on every change, until the function that it returns is called.
   */
  connect(after: string | undefined, send: Send): () => void {
    this.#listen()
    this.#flush()
    for (const event of this.#missedSince(after) ?? [this.#snapshotEvent()]) send(event)
    this.#clients.add(send)
    // Only while somebody looks is it worth asking what changed beside the keys.
    this.#unfollow ??= this.#core.audit?.follow(() => {
      this.#auditRevision++
      this.#flushSoon()
    })
    return () => this.#disconnect(send)
  }

  #disconnect(send: Send): void {
    this.#clients.delete(send)
    if (this.#clients.size > 0) return
    this.#unfollow?.()
    this.#unfollow = undefined
  }

  #listen(): void {
    if (this.#listening) return
    this.#listening = true
    this.#core.store.subscribe(mutations => {
      for (const mutation of mutations) this.#follow(mutation)
      this.#flushSoon()
    })
    this.#core.activity.subscribe(activity => {
      this.#activity.set(activity.id, activity)
      this.#flushSoon()
    })
    this.#core.stopping.addEventListener('abort', () => clearTimeout(this.#timer))
    this.#told = this.#environment()
  }

  #follow(mutation: Mutation): void {
    if (mutation.op === 'create') this.#keys.push({ op: 'create', key: pageKey(mutation.key) })
    if (mutation.op === 'delete') this.#keys.push({ op: 'delete', id: mutation.id })
    if (mutation.op === 'replace') this.#anew = true
  }

  #flushSoon(): void {
    if (this.#core.stopping.aborted) return
    this.#timer ??= setTimeout(() => this.#flush(), GATHER_MS).unref()
  }

  #flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const event = this.#anew ? this.#nextSnapshot() : this.#nextChange()
    this.#keys = []
    this.#activity = new Map()
    this.#anew = false
    if (event === undefined) return
    this.#events.push(event)
    if (this.#events.length > KEPT) this.#events.shift()
    for (const send of this.#clients) send(event)
  }

  #nextSnapshot(): FeedEvent {
    this.#last++
    this.#told = this.#environment()
    return this.#snapshotEvent()
  }

  #nextChange(): FeedEvent | undefined {
    const environment = this.#environment()
    const names = (Object.keys(environment) as (keyof Environment)[]).filter(
      name => environment[name] !== this.#told[name],
    )
    this.#told = environment
    const change: Change = {
      ...Object.fromEntries(names.map(name => [name, this.#environmentNow()[name]])),
      ...(this.#keys.length > 0 ? { keys: this.#keys } : {}),
      ...(this.#activity.size > 0 ? { activity: [...this.#activity.values()] } : {}),
    }
    if (Object.keys(change).length === 0) return undefined
    this.#last++
    return { id: `${this.#epoch}-${this.#last}`, name: 'change', data: JSON.stringify(change) }
  }

  #snapshotEvent(): FeedEvent {
    const snapshot: Snapshot = {
      ...this.#environmentNow(),
      keys: [...this.#core.store.state.keys.values()].flat().map(pageKey),
      activity: this.#core.activity.list().slice(-SHOWN_ACTIVITY),
    }
    return { id: `${this.#epoch}-${this.#last}`, name: 'snapshot', data: JSON.stringify(snapshot) }
  }

  #missedSince(after: string | undefined): FeedEvent[] | undefined {
    const [epoch, last] = after?.split('-') ?? []
    if (epoch !== this.#epoch) return undefined
    const missed = this.#last - Number(last)
    return missed >= 0 && missed <= this.#events.length
      ? this.#events.slice(this.#events.length - missed)
      : undefined
  }

  /** Each part as text, in which a time that only passes is no change. */
  #environment(): Record<keyof Environment, string> {
    const { projects, faults, behaviour, auditRevision } = this.#environmentNow()
    return {
      projects: JSON.stringify(projects),
      faults: JSON.stringify(faults),
      behaviour: JSON.stringify(behaviour),
      clock: JSON.stringify(this.#core.store.state.clock),
      auditRevision: String(auditRevision),
    }
  }

  #environmentNow(): Environment {
    return { ...environmentOf(this.#core), auditRevision: this.#auditRevision }
  }
}

function environmentOf({ store, faults, platformOptions }: EmulatorCore): Omit<Environment, 'auditRevision'> {
  return {
    projects: [...store.state.projects.values()].map(({ id, name }) => ({ id, name })),
    clock: clockView(store),
    faults: faults.list(),
    behaviour: platformOptions,
  }
}

function pageKey({ id, projectId, name, type, createdAt, value, bootstrap }: KeyRecord): PageKey {
  return {
    id,
    project: projectId,
    name,
    type,
    created_at: new Date(createdAt).toISOString(),
    preview: preview(value),
    ...(bootstrap ? { exported: true } : {}),
  }
}
