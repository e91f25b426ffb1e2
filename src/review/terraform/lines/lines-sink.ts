import { ekbError } from '../../../platform/index.ts'
import { keyEntry, type Observation } from '../../classify/index.ts'
import { count, type Json, type LineSink, objectAt, textAt } from '../../input/index.ts'
import type { Limit, Reason, Source } from '../../model/index.ts'
import { displayed, Guard, SensitiveValues } from '../../safety/index.ts'
import type { ReadStack, StackContext } from '../../stack.ts'
import { type DueWarning, dueWarning, type MessageResource, resourceOf } from './messages.ts'
import { driftOnly, type PlannedLine, plannedLine, unchanged } from './observe-line.ts'

/** Whether a message is one of the line stream that `plan -json` and `apply -json` write. */
export function isLineMessage(message: Json): boolean {
  return typeof message['@message'] === 'string' && typeof message['type'] === 'string'
}

/** Reads the line stream: no values, so much is not told, but nothing in it can leak. */
export class LinesSink implements LineSink<ReadStack> {
  readonly #context: StackContext
  readonly #planned: { readonly resource: MessageResource; readonly change: Json }[] = []
  readonly #drifted = new Map<
    string,
    { readonly resource: MessageResource; readonly action: string | undefined }
  >()
  /** Ids that were refreshed at each address: two of them are a key and a left-over. */
  readonly #refreshed = new Map<string, { readonly resource: MessageResource; readonly ids: Set<unknown> }>()
  readonly #due = new Map<string, DueWarning>()
  readonly #forgotten: string[] = []
  #engine: Source['engine'] = 'terraform'
  #version: string | null = null
  #plannedAt: string | null = null
  #isComplete = false
  #hasFailed = false
  #skipped = 0
  #messages = 0

  constructor(context: StackContext) {
    this.#context = context
  }

  take(message: Json, line: number): void {
    if (!isLineMessage(message)) {
      this.skip(line)
      return
    }
    this.#messages += 1
    const time = textAt(message, '@timestamp')
    if (time !== undefined && !Number.isNaN(Date.parse(time))) {
      this.#plannedAt = `${new Date(time).toISOString().slice(0, 19)}Z`
    }
    switch (message['type']) {
      case 'version':
        this.#takeVersion(message)
        break
      case 'planned_change':
        this.#takePlanned(objectAt(message, 'change'))
        break
      case 'resource_drift':
        this.#takeDrift(objectAt(message, 'change'))
        break
      case 'change_summary':
        this.#isComplete = true
        break
      case 'diagnostic':
        this.#takeDiagnostic(objectAt(message, 'diagnostic'))
        break
      default:
        this.#takeHook(objectAt(message, 'hook'))
    }
  }

  skip(_line: number): void {
    this.#skipped += 1
  }

  end(): ReadStack {
    const { input, now } = this.#context
    if (!this.#isComplete && !this.#hasFailed) {
      throw ekbError('REVIEW_INPUT_UNFINISHED', { input, read: count(this.#messages, 'message') })
    }
    const label = this.#context.label()
    const guard = new Guard(new SensitiveValues())
    const at = this.#plannedAt === null ? now : new Date(this.#plannedAt)
    const keys = this.#observations().map(observation => {
      const entry = keyEntry(observation, { stack: label, guard, at, shift: undefined })
      const due = this.#due.get(observation.address)
      return due === undefined || entry.order === null
        ? entry
        : { ...entry, why: [dueReason(due), ...entry.why] }
    })
    return {
      label,
      source: {
        engine: this.#engine,
        version: this.#version,
        format: 'plan-lines',
        plannedAt: this.#plannedAt,
        run: keys.some(({ why }) => why.some(({ kind }) => kind === 'destroy-run')) ? 'destroy' : 'plan',
        limits: this.#limits(),
      },
      providers: [],
      keys,
    }
  }

  #observations(): Observation[] {
    const lines = this.#planned.map(
      ({ resource, change }): PlannedLine => ({
        resource,
        change,
        drift: this.#drifted.get(resource.address)?.action,
        ids: this.#refreshed.get(resource.address)?.ids.size ?? 0,
        isOnlyLine: this.#planned.filter(other => other.resource.address === resource.address).length === 1,
        isForgotten: this.#forgotten.some(text => text.includes(resource.address)),
      }),
    )
    const seen = new Set(this.#planned.map(({ resource }) => resource.address))
    const drifted = [...this.#drifted.values()].filter(({ resource }) => !seen.has(resource.address))
    for (const { resource } of drifted) seen.add(resource.address)
    const refreshed = [...this.#refreshed.values()].filter(({ resource }) => !seen.has(resource.address))
    return [
      ...lines.map(plannedLine),
      ...drifted.map(({ resource, action }) => driftOnly(resource, action)),
      ...refreshed.map(({ resource }) => unchanged(resource)),
    ]
  }

  #limits(): Limit[] {
    return [
      { kind: 'no-values' },
      { kind: 'no-order' },
      { kind: 'no-uses' },
      { kind: 'no-left-overs' },
      ...(this.#hasFailed ? [{ kind: 'errored' } as const] : []),
      ...(this.#skipped > 0 ? [{ kind: 'lines-skipped', lines: this.#skipped } as const] : []),
    ]
  }

  #takeVersion(message: Json): void {
    const ui = textAt(message, 'ui') ?? ''
    if (!/^[01]\./.test(ui)) {
      const version = displayed(ui.slice(0, 20))
      throw ekbError('REVIEW_INPUT_VERSION', {
        input: this.#context.input,
        field: 'ui',
        version,
        known: '1.x',
      })
    }
    this.#engine = 'tofu' in message ? 'opentofu' : 'terraform'
    const version = textAt(message, 'tofu') ?? textAt(message, 'terraform') ?? ''
    this.#version = /^\d+\.\d+\.\d+[\w.+-]{0,30}$/.test(version) ? version : null
  }

  #takePlanned(change: Json): void {
    const resource = resourceOf(change)
    if (resource !== undefined) this.#planned.push({ resource, change })
  }

  #takeDrift(change: Json): void {
    const resource = resourceOf(change)
    if (resource !== undefined)
      this.#drifted.set(resource.address, { resource, action: textAt(change, 'action') })
  }

  #takeDiagnostic(diagnostic: Json): void {
    if (textAt(diagnostic, 'severity') === 'error') this.#hasFailed = true
    const due = dueWarning(diagnostic)
    if (due !== undefined) this.#due.set(due.address, due)
    const summary = textAt(diagnostic, 'summary') ?? ''
    if (/no longer be managed|removed from the state/.test(summary)) {
      this.#forgotten.push(textAt(diagnostic, 'detail') ?? '')
    }
  }

  #takeHook(hook: Json): void {
    const resource = resourceOf(hook)
    if (resource === undefined) return
    const known = this.#refreshed.get(resource.address) ?? { resource, ids: new Set() }
    this.#refreshed.set(resource.address, known)
    if (hook['id_value'] !== undefined) known.ids.add(hook['id_value'])
  }
}

function dueReason({ ageDays, limit }: DueWarning): Reason {
  return { kind: 'due', ageDays, limit }
}
