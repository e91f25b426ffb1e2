import { createHash } from 'node:crypto'
import { EkbError, ekbError, type Outcome } from '../../src/platform/errors/index.ts'
import type { CreatedKey, KeyList, KeyType, PlatformKey } from '../../src/platform/key.ts'
import type { DeleteAnswer, Platform } from '../../src/platform/port.ts'
import { Secret } from '../../src/platform/secret.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** How a platform shows keys. */
export interface Dialect {
  readonly ids: boolean
  /** Whether the answer to a POST has the id, where there are ids. */
  readonly answersId: boolean
  readonly mask: 'none' | 'ends' | 'prefix' | 'all'
  /** Whether keys tell when they were created. */
  readonly tellsCreated: boolean
  /** Whether answers tell the platform's time. */
  readonly tellsTime: boolean
  /** Whether the list calls all types by names that nobody knows. */
  readonly foreignTypes: boolean
  /** Whether the answer to a POST tells when the key was created. */
  readonly answersCreated: boolean
  /** The platform's clock minus the local one, in milliseconds. */
  readonly skew: number
  /** What answers tell of the platform's time minus that time, in milliseconds. */
  readonly dateOff: number
}

export const PLAIN: Dialect = {
  ids: false,
  answersId: false,
  mask: 'none',
  tellsCreated: true,
  tellsTime: true,
  foreignTypes: false,
  answersCreated: false,
  skew: 0,
  dateOff: 0,
}

/** A key as the model has it, from its creation to the end of the test. */
export interface ModelKey {
  readonly id: string
  readonly value: string
  readonly secret: string
  readonly name: string
  readonly type: KeyType | 'system'
  readonly by: string
  /** Local time in milliseconds. */
  readonly createdAt: number
  deletedAt?: number
  deletedBy?: string
}

export interface ListFault {
  readonly latency?: number
  readonly fails?: boolean
  /** How far in the past the list was true, in milliseconds. */
  readonly lag?: number
  /** Whether the list shows no key at all, not even the system key. */
  readonly empty?: boolean
}

export interface CreateFault {
  readonly latency?: number
  readonly how?: 'answered' | 'refused' | 'not sent' | 'lost before' | 'lost after' | 'late'
  /** How long after the loss a late one is carried out, in milliseconds. */
  readonly late?: number
}

export interface DeleteFault {
  readonly latency?: number
  readonly how?: 'answered' | 'refused' | 'lost before' | 'lost after' | 'denied'
}

/** One request that reached the model, by whom. */
export interface Request {
  readonly by: string
  readonly kind: 'list' | 'create' | 'delete'
  readonly askedAt: number
  answeredAt?: number
  /** For a create: the name and the key, once there is one. */
  name?: string
  made?: ModelKey
  /** For a list: what it showed. */
  shown?: ReadonlySet<ModelKey>
  /** For a delete: what the ref names, and what was answered. */
  target?: ModelKey | undefined
  result?: DeleteAnswer['says']
}

/** A platform in memory: one project, any number of actors, every fault at every point. */
export class ModelPlatform {
  readonly clock: VirtualClock
  readonly dialect: Dialect
  readonly keys: ModelKey[] = []
  readonly requests: Request[] = []
  /** Faults that the next requests of a kind meet, one each; later requests meet none. */
  readonly faults: { list: ListFault[]; create: CreateFault[]; delete: DeleteFault[] } = {
    list: [],
    create: [],
    delete: [],
  }
  /** How long every request takes that no fault says it of, in milliseconds. */
  latency = 0

  constructor(clock: VirtualClock, dialect: Partial<Dialect> = {}) {
    this.clock = clock
    this.dialect = { ...PLAIN, ...dialect }
    this.commit('Automator Key', 'system', 'platform', clock.now().getTime() - 400 * 86_400_000)
  }

  /** Makes a key at once, as another actor would, or as if it had been there since `createdAt`. */
  commit(name: string, type: KeyType | 'system', by: string, createdAt?: number): ModelKey {
    const seed = (what: string): string =>
      createHash('sha256').update(`${what} ${this.keys.length}`).digest('hex')
    const value = seed('value')
    const key: ModelKey = {
      id: `id-${this.keys.length}-${seed('id').slice(0, 6)}`,
      value: value.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
      secret: createHash('sha256').update(seed('secret')).digest('base64'),
      name,
      type,
      by,
      createdAt: createdAt ?? this.clock.now().getTime(),
    }
    this.keys.push(key)
    return key
  }

  /** Deletes a key at once. */
  remove(key: ModelKey, by: string): void {
    if (key.deletedAt !== undefined) return
    key.deletedAt = this.clock.now().getTime()
    key.deletedBy = by
  }

  alive(at = this.clock.now().getTime()): ModelKey[] {
    return this.keys.filter(key => key.createdAt <= at && (key.deletedAt === undefined || key.deletedAt > at))
  }

  count(kind: Request['kind']): number {
    return this.requests.filter(request => request.kind === kind).length
  }

  /** The platform as one actor sees it. */
  as(by: string): Platform {
    return {
      list: (_projectId, { signal }) => this.#list(by, signal),
      create: (_projectId, key, { signal }) => this.#create(by, key, signal),
      delete: (_projectId, ref, { signal }) => this.#delete(by, ref, signal),
    }
  }

  /** A key as lists show it. */
  shown(key: ModelKey): PlatformKey {
    const { ids, mask, tellsCreated, foreignTypes } = this.dialect
    return {
      ...(ids && { id: key.id }),
      ...(mask === 'none' ? { value: new Secret(key.value) } : { masked: this.#masked(key.value) }),
      name: key.name,
      type: foreignTypes ? 'unknown' : key.type,
      system: key.type === 'system',
      ...(tellsCreated && { createdAt: this.#told(key.createdAt) }),
    }
  }

  /** A local time as the platform tells it: by its own clock, in whole seconds. */
  #told(time: number): Date {
    return new Date(Math.floor((time + this.dialect.skew) / 1000) * 1000)
  }

  #masked(value: string): string {
    const { mask } = this.dialect
    if (mask === 'all') return '********'
    return mask === 'prefix' ? `${value.slice(0, 4)}…` : `${value.slice(0, 4)}…${value.slice(-4)}`
  }

  #date(): { date?: Date } {
    const { tellsTime, dateOff } = this.dialect
    return tellsTime ? { date: this.#told(this.clock.now().getTime() + dateOff) } : {}
  }

  #start(by: string, kind: Request['kind'], signal: AbortSignal): Request {
    if (signal.aborted) throw ekbError('STOPPED', {}, { outcome: 'not_sent' })
    const request: Request = { by, kind, askedAt: this.clock.now().getTime() }
    this.requests.push(request)
    return request
  }

  async #wait(latency: number | undefined): Promise<void> {
    const ms = latency ?? this.latency
    if (ms > 0) await this.clock.sleep(ms)
  }

  async #list(by: string, signal: AbortSignal): Promise<KeyList> {
    const request = this.#start(by, 'list', signal)
    const { latency, fails = false, lag = 0, empty = false } = this.faults.list.shift() ?? {}
    await this.#wait(latency)
    const now = this.clock.now().getTime()
    request.answeredAt = now
    if (fails) throw failure('The platform is busy', 'refused')
    const shown = empty ? [] : this.alive(now - lag)
    // The system key is older than any lag.
    request.shown = new Set(shown)
    return { keys: shown.map(key => this.shown(key)), ...this.#date() }
  }

  async #create(
    by: string,
    { name, type }: { name: string; type: KeyType },
    signal: AbortSignal,
  ): Promise<CreatedKey> {
    const request = this.#start(by, 'create', signal)
    request.name = name
    const { latency = this.latency, how = 'answered', late = 0 } = this.faults.create.shift() ?? {}
    await this.#wait(latency / 2)
    if (how === 'answered' || how === 'lost after') request.made = this.commit(name, type, by)
    await this.#wait(latency / 2)
    request.answeredAt = this.clock.now().getTime()
    if (how === 'late') {
      void this.clock.sleep(late).then(() => {
        request.made = this.commit(name, type, by)
      })
    }
    if (how === 'refused') throw failure('The platform answered 422', 'refused')
    if (how === 'not sent') throw failure('No connection', 'not_sent')
    const { made } = request
    if (how !== 'answered' || made === undefined) throw failure('The connection broke', 'unknown')
    return {
      value: new Secret(made.value),
      secret: new Secret(made.secret),
      ...(this.dialect.ids && this.dialect.answersId && { id: made.id }),
      ...(this.dialect.answersCreated && { createdAt: this.#told(made.createdAt) }),
      ...this.#date(),
    }
  }

  async #delete(by: string, ref: string | Secret, signal: AbortSignal): Promise<DeleteAnswer> {
    const request = this.#start(by, 'delete', signal)
    const text = typeof ref === 'string' ? ref : ref.reveal()
    const target = this.keys.find(key => text === (this.dialect.ids ? key.id : key.value))
    request.target = target
    const { latency, how = 'answered' } = this.faults.delete.shift() ?? {}
    await this.#wait(latency)
    request.answeredAt = this.clock.now().getTime()
    if (how === 'refused') throw failure('The platform answered 403', 'refused')
    if (how === 'lost before') throw failure('The connection broke', 'unknown')
    const absent = target === undefined || target.deletedAt !== undefined || how === 'denied'
    if (target?.type === 'system') throw failure('The platform protects this key', 'refused')
    if (!absent) this.remove(target, by)
    if (how === 'lost after') throw failure('The connection broke', 'unknown')
    request.result = absent ? 'absent' : 'deleted'
    return { says: request.result }
  }
}

function failure(summary: string, outcome: Outcome): EkbError {
  return new EkbError('STOPPED', { summary, detail: 'So says the model.' }, {}, { outcome })
}
