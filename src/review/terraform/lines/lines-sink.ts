import { ekbError } from '../../../core/messages/errors/index.ts'
import { changedInPlace, keyEntry, type Observation, type SaidWarning } from '../../classify/index.ts'
import { count, isObject, type Json, type LineSink, objectAt, textAt } from '../../input/index.ts'
import type { Limitation, Reason, Source } from '../../model/index.ts'
import { displayed, Guard, SensitiveValues } from '../../safety/index.ts'
import { type ReadStack, type StackContext, targetingLimitation } from '../../stack.ts'
import { actionObservation, revokesKeys } from '../action-observation.ts'
import { isOurs } from '../resource-types.ts'
import { ChangeCount } from './change-count.ts'
import { LineRecord } from './line-record.ts'
import { type DueWarning, dueWarning } from './messages.ts'
import { NO_ATTRIBUTES } from './observe-line.ts'

/** Whether a message is one of the line stream that `plan -json` and `apply -json` write. */
export function isLineMessage(message: Json): boolean {
  return typeof message['@message'] === 'string' && typeof message['type'] === 'string'
}

/** Whether a message is the first one of a stream. */
export function isFirstMessage(message: Json): boolean {
  return message['type'] === 'version'
}

/** Reads the line stream: no values, so much is not told, but nothing in it can leak. */
export class LinesSink implements LineSink<ReadStack> {
  readonly #context: StackContext
  readonly #record = new LineRecord()
  readonly #counted = new ChangeCount()
  readonly #due = new Map<string, DueWarning>()
  readonly #said = new Map<string, SaidWarning[]>()
  readonly #actions = new Map<string, Observation>()
  readonly #otherActions = new Set<string>()
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
    const time = new Date(textAt(message, '@timestamp') ?? '')
    if (!Number.isNaN(time.getTime())) this.#plannedAt = `${time.toISOString().slice(0, 19)}Z`
    const change = objectAt(message, 'change')
    switch (message['type']) {
      case 'version':
        this.#takeVersion(message)
        break
      case 'planned_change':
        this.#record.takePlanned(change)
        this.#counted.take(change)
        break
      case 'resource_drift':
        this.#record.takeDrift(change)
        break
      case 'planned_action_invocation':
        this.#takeAction(objectAt(message, 'invocation'))
        break
      case 'change_summary':
        this.#takeSummary(objectAt(message, 'changes'), line)
        break
      case 'diagnostic':
        this.#takeDiagnostic(objectAt(message, 'diagnostic'))
        break
      default:
        this.#record.takeHook(objectAt(message, 'hook'))
    }
  }

  skip(_line: number): void {
    this.#skipped += 1
  }

  end(): ReadStack {
    const { input, now, credentialFingerprint, model } = this.#context
    if (!this.#isComplete && !this.#hasFailed) {
      throw ekbError('REVIEW_INPUT_UNFINISHED', { input, read: count(this.#messages, 'message') })
    }
    const label = this.#context.label()
    const guard = new Guard(new SensitiveValues())
    const at = this.#plannedAt === null ? now : new Date(this.#plannedAt)
    const observations = [...this.#record.observations(), ...this.#actions.values()]
    const keys = observations.map(observation => {
      const said = this.#said.get(observation.address)
      const entry = keyEntry(said === undefined ? observation : { ...observation, said }, {
        stack: label,
        guard,
        at,
        shift: undefined,
        credentialFingerprint,
        model,
      })
      const due = this.#due.get(observation.address)
      return due === undefined || entry.order === null ? entry : { ...entry, why: becauseDue(due, entry.why) }
    })
    return {
      label,
      source: {
        engine: this.#engine,
        version: this.#version,
        format: 'plan-lines',
        plannedAt: this.#plannedAt,
        run: keys.some(({ why }) => why.some(({ kind }) => kind === 'destroy-run')) ? 'destroy' : 'plan',
        limitations: [...this.#limitations(guard), ...changedInPlace(keys)],
      },
      providers: [],
      keys,
    }
  }

  #limitations(guard: Guard): Limitation[] {
    return [
      { kind: 'no-values' },
      { kind: 'no-order' },
      { kind: 'no-uses' },
      { kind: 'no-left-overs' },
      ...(this.#otherActions.size > 0
        ? [
            {
              kind: 'actions',
              addresses: [...this.#otherActions].map(address => guard.address(address)),
            } as const,
          ]
        : []),
      ...(this.#hasFailed ? [{ kind: 'errored' } as const] : []),
      ...targetingLimitation(this.#context),
      ...(this.#skipped > 0 ? [{ kind: 'lines-skipped', lines: this.#skipped } as const] : []),
    ]
  }

  #takeVersion(message: Json): void {
    const ui = textAt(message, 'ui') ?? ''
    if (!/^[01]\./.test(ui)) {
      const [{ input }, version] = [this.#context, displayed(ui.slice(0, 20))]
      throw ekbError('REVIEW_INPUT_VERSION', { input, field: 'ui', version, known: '1.x' })
    }
    this.#engine = 'tofu' in message ? 'opentofu' : 'terraform'
    const version = textAt(message, 'tofu') ?? textAt(message, 'terraform') ?? ''
    this.#version = /^\d+\.\d+\.\d+[\w.+-]{0,30}$/.test(version) ? version : null
  }

  /** A run that goes on to apply counts twice: the first is that of the plan. */
  #takeSummary(changes: Json, line: number): void {
    if (this.#isComplete) return
    this.#isComplete = true
    const problem = this.#counted.mismatch(changes)
    if (problem === undefined) return
    const { input } = this.#context
    throw ekbError('REVIEW_INPUT_DAMAGED', { input, place: `line ${line}, change_summary`, problem })
  }

  /** Several triggers may run one action. */
  #takeAction(invocation: Json): void {
    const action = objectAt(invocation, 'action_addr')
    const [address, type] = [textAt(action, 'addr') ?? '', textAt(action, 'action_type') ?? '']
    if (!isOurs(type, undefined)) return
    const isTriggered = isObject(invocation['lifecycle_trigger'])
    const label = textAt(action, 'action_name') ?? ''
    if (!revokesKeys(type)) this.#otherActions.add(address)
    else
      this.#actions.set(address, actionObservation({ address, type, label, isTriggered, key: NO_ATTRIBUTES }))
  }

  #takeDiagnostic(diagnostic: Json): void {
    if (textAt(diagnostic, 'severity') === 'error') this.#hasFailed = true
    const due = dueWarning(diagnostic)
    if (due !== undefined) this.#due.set(due.address, due)
    const summary = textAt(diagnostic, 'summary') ?? ''
    this.#takeSaid(textAt(diagnostic, 'address'), summary, textAt(diagnostic, 'detail') ?? '')
    if (/no longer be managed|removed from the state/.test(summary)) {
      this.#record.takeForgotten(textAt(diagnostic, 'detail') ?? '')
    }
  }

  #takeSaid(address: string | undefined, summary: string, detail: string): void {
    if (address === undefined) return
    const said = this.#said.get(address) ?? []
    this.#said.set(address, [...said, { summary, detail }])
  }
}

/** The age says more than that the engine cannot update the key. */
function becauseDue({ ageDays, limit }: DueWarning, why: readonly Reason[]): readonly Reason[] {
  return [{ kind: 'due', ageDays, limit }, ...why.filter(({ kind }) => kind !== 'cannot-update')]
}
