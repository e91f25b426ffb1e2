import { ekbError } from '../../core/messages/errors/index.ts'
import { count, isObject, type Json, type LineSink, objectAt, textAt } from '../input/index.ts'
import type { Limitation } from '../model/index.ts'
import { type ReadStack, type StackContext, targetingLimitation } from '../stack.ts'
import { buildStack } from './build-stack.ts'
import { missingSteps } from './change-summary.ts'
import { checkSecretsHidden } from './check-secrets.ts'
import { STACK } from './run.ts'
import { eventStep, type PulumiStep } from './step.ts'

/** Whether a message is an engine event (sdk/go/common/apitype/events.go). */
export function isEvent(message: Json): boolean {
  return typeof message['sequence'] === 'number' && 'timestamp' in message
}

/** Whether an event is the first one of a stream. */
export function isFirstEvent(event: Json): boolean {
  return event['sequence'] === 0
}

/** Reads engine events: those that a preview streams, or those of an event log. */
export class EventsSink implements LineSink<ReadStack> {
  readonly #context: StackContext
  readonly #steps: PulumiStep[] = []
  /** The operation of each step as it was told last. */
  readonly #operations: string[] = []
  /** How often the engine told the outputs of the stack itself: a program that ends sets them once more. */
  #stackOutputs = 0
  #events = 0
  #skipped = 0
  #time: number | undefined
  #isComplete = false
  #hasFailed = false
  #counted: unknown

  constructor(context: StackContext) {
    this.#context = context
  }

  take(message: Json, line: number): void {
    if (!isEvent(message)) {
      this.skip(line)
      return
    }
    this.#events += 1
    if (typeof message['timestamp'] === 'number') this.#time ??= message['timestamp']
    for (const name of ['resourcePreEvent', 'resOutputsEvent', 'resOpFailedEvent']) {
      if (message[name] !== undefined) this.#takeStep(objectAt(message[name], 'metadata'), name, line)
    }
    if (textAt(message['diagnosticEvent'], 'severity') === 'error' || isObject(message['errorEvent'])) {
      this.#hasFailed = true
    }
    if (isObject(message['summaryEvent'])) {
      this.#isComplete = true
      this.#counted = message['summaryEvent']['resourceChanges']
      if (textAt(message['summaryEvent'], 'result') === 'failed') this.#hasFailed = true
    }
  }

  skip(_line: number): void {
    this.#skipped += 1
  }

  end(): ReadStack {
    const { input } = this.#context
    if (!this.#isComplete && !this.#hasFailed) {
      throw ekbError('REVIEW_INPUT_UNFINISHED', { input, read: count(this.#events, 'event') })
    }
    const problem = this.#hasFailed ? undefined : missingSteps(this.#operations, this.#counted)
    if (problem !== undefined)
      throw ekbError('REVIEW_INPUT_DAMAGED', { input, place: 'summaryEvent', problem })
    const limitations: Limitation[] = [
      ...(this.#hasFailed ? [{ kind: 'errored' } as const] : []),
      ...targetingLimitation(this.#context),
      { kind: 'no-uses' },
      { kind: 'outputs-not-traced' },
      { kind: 'functions-not-told' },
      { kind: 'deleted-with-not-told' },
      ...(this.#skipped > 0 ? [{ kind: 'lines-skipped', lines: this.#skipped } as const] : []),
    ]
    const time = this.#time === undefined ? null : new Date(this.#time * 1000)
    const plannedAt =
      time === null || Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 19)}Z`
    const programRan = this.#stackOutputs > 1 || (this.#hasFailed ? null : false)
    return buildStack(this.#steps, { format: 'events', plannedAt, limitations }, this.#context, programRan)
  }

  /** A step is announced, and told again with its outputs: what is told last counts, in the place of the first. */
  #takeStep(metadata: Json, event: string, line: number): void {
    const step = eventStep(metadata)
    const { input } = this.#context
    if (step === undefined) {
      const problem = 'the operation, URN, type or state is missing'
      throw ekbError('REVIEW_INPUT_DAMAGED', { input, place: `line ${line}, ${event}`, problem })
    }
    checkSecretsHidden(step, `line ${line}`, input)
    const at = this.#steps.findLastIndex(
      known =>
        known.urn === step.urn &&
        (known.op === step.op || known.op === 'refresh') &&
        known.old?.['id'] === step.old?.['id'],
    )
    if (event === 'resOutputsEvent' && step.type === STACK && step.op !== 'refresh') this.#stackOutputs += 1
    const known = this.#steps[at]
    if (event === 'resourcePreEvent' || known === undefined) {
      this.#steps.push(step)
      this.#operations.push(step.op)
    } else {
      this.#steps[at] = known.op === 'refresh' ? { ...step, op: 'refresh' } : step
      this.#operations[at] = step.op
    }
  }
}
