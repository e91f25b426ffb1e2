import { createHash } from 'node:crypto'
import { EkbError, type ErrorCode, ekbError, type Outcome } from '../../src/core/messages/errors/index.ts'
import { Secret } from '../../src/core/secret.ts'
import type { CreatedKey, KeyList, KeyType, PlatformKey } from '../../src/platform/key.ts'
import type { DeleteAnswer, Platform } from '../../src/platform/port.ts'
import {
  type CreateFault,
  type DeleteFault,
  type Dialect,
  type ListFault,
  PLAIN,
  shownKey,
  storedForm,
  toldDate,
  toldTime,
} from './model-dialect.ts'
import type { ModelKey } from './model-key.ts'
import type { VirtualClock } from './virtual-clock.ts'

export { type Dialect, PLAIN } from './model-dialect.ts'

/** One request that reached the model, by whom. */
export interface Request {
  readonly by: string
  readonly kind: 'list' | 'create' | 'delete'
  readonly askedAt: number
  answeredAt?: number
  /** For a create: the name that was sent and the key, once there is one. */
  name?: string
  made?: ModelKey
  /** For a create: whether its answer was a failure. */
  hasFailed?: boolean
  /** For a list: what it showed, and whether it may be taken for all that there is. */
  shown?: ReadonlySet<ModelKey>
  isWhole?: boolean
  /** For a delete: what the ref names, and what was answered. */
  target?: ModelKey | undefined
  result?: DeleteAnswer['says']
}

/** A list as a cache keeps it. */
interface Kept {
  readonly at: number
  readonly keys: readonly ModelKey[]
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
  #freed: string[] = []
  #kept: Kept | undefined
  #hidden: { readonly key: ModelKey | undefined; readonly until: number } = { key: undefined, until: 0 }

  constructor(clock: VirtualClock, dialect: Partial<Dialect> = {}) {
    this.clock = clock
    this.dialect = { ...PLAIN, ...dialect }
    this.commit('Automator Key', 'system', 'platform', clock.now().getTime() - 400 * 86_400_000)
  }

  /**
   * Makes a key at once, as another actor would, or as if it had been there since `createdAt`.
   *
   * @param id of a key that is there already, on a platform that keeps no order. Default: one of its own
   */
  commit(name: string, type: KeyType | 'system', by: string, createdAt?: number, id?: string): ModelKey {
    const seed = (what: string): string =>
      createHash('sha256').update(`${what} ${this.keys.length}`).digest('hex')
    const value = seed('value')
    const freed = this.dialect.reusesIds && id === undefined ? this.#freed.pop() : undefined
    const key: ModelKey = {
      id: id ?? freed ?? `id-${this.keys.length}-${seed('id').slice(0, 6)}`,
      value: value.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
      secret: createHash('sha256').update(seed('secret')).digest('base64'),
      name: type === 'system' ? name : storedForm(name, this.dialect),
      asked: name,
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
    this.#freed.push(key.id)
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
    return shownKey(key, this.dialect)
  }

  #date(at: number): { date?: Date } {
    const { tellsTime, dateOff } = this.dialect
    return tellsTime ? { date: toldTime(at + dateOff, this.dialect) } : {}
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
    const fault = this.faults.list.shift() ?? {}
    await this.#wait(fault.latency)
    const now = this.clock.now().getTime()
    request.answeredAt = now
    if (fault.fails) throw failure('The platform is busy', 'refused')
    const { cacheFor, cacheTells } = this.dialect
    const hit = this.#kept !== undefined && now - this.#kept.at < cacheFor ? this.#kept : undefined
    const { at, keys } = hit ?? { at: now, keys: this.#seen(now, fault) }
    if (hit === undefined) this.#kept = { at, keys }
    const fromCache = fault.fromCache || (hit !== undefined && cacheTells)
    request.shown = new Set(keys)
    request.isWhole = !fromCache && keys.some(({ type }) => type === 'system')
    return {
      keys: keys.map(key => this.shown(key)),
      ...this.#date(at + (fault.jump ?? 0)),
      ...(fromCache && { fromCache }),
    }
  }

  /** What a list shows that no cache answers. */
  #seen(
    now: number,
    { lag = 0, empty = false, withoutSystem = false, lacks, repeats }: ListFault,
  ): ModelKey[] {
    if (empty) return []
    // The system key is older than any lag.
    const [system, ...others] = this.alive(now - lag)
    // Where nothing tells one key from another, nobody could tell either what is missing or there twice.
    const tellsApart = this.dialect.ids || this.dialect.mask === 'none'
    if (tellsApart && lacks !== undefined && this.#hidden.until <= now) {
      this.#hidden = { key: others[lacks % others.length], until: now + HIDDEN_FOR }
    }
    const { key: hidden, until } = this.#hidden
    const kept = others.filter(key => key !== hidden || until <= now)
    const twice = tellsApart && repeats !== undefined ? kept[repeats % kept.length] : undefined
    const keys = twice === undefined ? kept : [...kept, twice]
    return system === undefined || withoutSystem || this.dialect.hidesSystem ? keys : [system, ...keys]
  }

  async #create(
    by: string,
    wanted: { name: string; type: KeyType },
    signal: AbortSignal,
  ): Promise<CreatedKey> {
    const request = this.#start(by, 'create', signal)
    request.name = wanted.name
    const fault = this.faults.create.shift() ?? {}
    const { latency = this.latency, how = 'answered', late = 0, rival } = fault
    await this.#wait(latency / 2)
    const before = this.alive().filter(({ type }) => type !== 'system')
    const other = this.#other(before, wanted.name, how)
    if (other === undefined && MAKES.has(how)) request.made = this.#make(by, wanted, how)
    await this.#wait(latency / 2)
    request.answeredAt = this.clock.now().getTime()
    if (how === 'late') {
      void this.clock.sleep(late).then(() => {
        request.made = this.#make(by, wanted, how)
      })
    }
    if (rival !== undefined) {
      void this.clock.sleep(rival).then(() => this.commit(wanted.name, wanted.type, 'other'))
    }
    if (how === 'refused') throw failure('The platform answered 422', 'refused')
    if (how === 'not sent') throw failure('No connection', 'not_sent')
    const told = other ?? request.made
    request.hasFailed = FAILED.has(how)
    if (request.hasFailed) throw failure('The platform answered 502', 'unknown', 'PLATFORM_FAILED')
    if (LOST.has(how) || told === undefined) throw lost()
    const wrong = how === 'with the id of another' ? before[0]?.id : undefined
    return {
      value: new Secret(told.value),
      secret: new Secret(told.secret),
      ...(this.dialect.ids && this.dialect.answersId && { id: wrong ?? told.id }),
      ...(this.dialect.answersCreated && { createdAt: toldDate(told.createdAt, this.dialect) }),
      ...this.#date(request.answeredAt),
    }
  }

  /** The key that the platform takes for the wanted one, although it was there before. */
  #other(before: readonly ModelKey[], asked: string, how: CreateFault['how']): ModelKey | undefined {
    const name = storedForm(asked, this.dialect)
    const namesake = before.find(key => key.name === name)
    if (how === 'answered with another') return namesake ?? before[0]
    return this.dialect.answersExisting && how !== 'late' ? namesake : undefined
  }

  #make(by: string, { name, type }: { name: string; type: KeyType }, how: CreateFault['how']): ModelKey {
    const otherType = type === 'privileged' ? 'locked_down_viewer' : 'privileged'
    return this.commit(name, how === 'of another type' ? otherType : type, by)
  }

  async #delete(by: string, ref: string | Secret, signal: AbortSignal): Promise<DeleteAnswer> {
    const request = this.#start(by, 'delete', signal)
    const text = typeof ref === 'string' ? ref : ref.reveal()
    const named = this.keys.filter(key => text === (this.dialect.ids ? key.id : key.value))
    // Of several with one id, the platform means the newest that is there.
    const target = named.findLast(key => key.deletedAt === undefined) ?? named.at(-1)
    request.target = target
    const { latency, how = 'answered' } = this.faults.delete.shift() ?? {}
    await this.#wait(latency)
    request.answeredAt = this.clock.now().getTime()
    if (how === 'refused') throw failure('The platform answered 403', 'refused')
    if (how === 'lost before') throw lost()
    if (how === 'pretended' || how === 'unsaid') return this.#answer(request, how)
    const absent = target === undefined || target.deletedAt !== undefined || how === 'denied'
    if (target?.type === 'system') throw failure('The platform protects this key', 'refused')
    if (!absent) this.remove(target, by)
    if (how === 'lost after') throw lost()
    return this.#answer(request, absent ? 'absent' : how)
  }

  #answer(request: Request, how: 'absent' | DeleteFault['how']): DeleteAnswer {
    const answer: DeleteAnswer =
      how === 'absent'
        ? { says: 'absent' }
        : how === 'unsaid' || how === 'done and unsaid'
          ? { says: 'unconfirmed', said: 'The platform answered 200 with something else.' }
          : { says: 'deleted' }
    request.result = answer.says
    return answer
  }
}

/** For how long a key that a list lacks is missing from others too, in milliseconds. */
const HIDDEN_FOR = 700

/** The ways of a POST that has made its key by the time of its answer. */
const MAKES: ReadonlySet<CreateFault['how']> = new Set([
  'answered',
  'lost after',
  'failed after',
  'answered with another',
  'of another type',
  'with the id of another',
])

const FAILED: ReadonlySet<CreateFault['how']> = new Set(['failed before', 'failed after'])

const LOST: ReadonlySet<CreateFault['how']> = new Set(['lost before', 'lost after', 'late'])

function lost(): EkbError {
  return failure('The connection broke', 'unknown', 'CONNECTION_LOST')
}

function failure(summary: string, outcome: Outcome, code: ErrorCode = 'STOPPED'): EkbError {
  return new EkbError(code, { summary, detail: 'So says the model.' }, {}, { outcome })
}
