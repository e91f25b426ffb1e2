import { ekbError } from '../core/messages/errors/index.ts'
import { type Json, type ReviewInput, readInput, StreamsSink } from './input/index.ts'
import type { Counts, KeyChange, Review, ReviewModel, StackReview } from './model/index.ts'
import { REVIEW_MODEL } from './model/review-model.ts'
import { EventsSink, isEvent, isFirstEvent, isPreview, readPreview } from './pulumi/index.ts'
import { displayed } from './safety/index.ts'
import type { ReadStack, StackContext } from './stack.ts'
import { isFirstMessage, isLineMessage, isPlan, LinesSink, readPlan } from './terraform/index.ts'

/** What a review needs besides its inputs. */
export interface ReviewOptions {
  /** The time to assume for a plan that does not record it. */
  readonly now: Date
  /** The fingerprint of the key that the environment of the review signs in with: `sha256:` and 16 hex digits. */
  readonly credentialFingerprint?: string | undefined
  readonly signal: AbortSignal
  /** What is known of keys, by default what this version defines. */
  readonly model?: ReviewModel
}

/**
 * Reads inputs of any format, each with one or more stacks, and finds what happens to the keys in them. The result
 * never contains a key, a secret or a value that is marked as sensitive.
 *
 * @throws EkbError REVIEW_INPUT_* for the first input that cannot be read; then nothing is reviewed
 */
export async function reviewInputs(
  inputs: readonly ReviewInput[],
  { now, credentialFingerprint, signal, model = REVIEW_MODEL }: ReviewOptions,
): Promise<Review> {
  const stacks: StackReview[] = []
  const labels = new Set<string>()
  const keys: KeyChange[] = []
  for (const input of inputs) {
    const called = displayed(input.label)
    const context: StackContext = {
      input: called,
      label: (known = called) => unusedLabel(known, labels),
      now,
      operation: input.operation ?? null,
      credentialFingerprint,
      model,
      targetingOptions: input.targetingOptions ?? [],
    }
    const found = await readStacks(input, context, signal).catch(cause => {
      throw isTooDeep(cause) ? tooDeep(called) : cause
    })
    for (const { label, source, providers, keys: unsorted } of found) {
      const own = [...unsorted].sort(byAddress)
      stacks.push({ label, source, providers, counts: countsOf(own) })
      keys.push(...own)
    }
  }
  return { stacks, keys, counts: countsOf(keys) }
}

function readStacks(
  input: ReviewInput,
  context: StackContext,
  signal: AbortSignal,
): Promise<readonly ReadStack[]> {
  return readInput(
    input,
    {
      lines: first => {
        if (isLineMessage(first)) return new StreamsSink(() => new LinesSink(context), isFirstMessage)
        return isEvent(first) ? new StreamsSink(() => new EventsSink(context), isFirstEvent) : undefined
      },
      // What planned_values holds stands in the changes as well, and in a large plan it is a quarter of it.
      ignored: new Set(['planned_values']),
      document: document => readDocument(document, context),
    },
    signal,
  )
}

/** No engine nests values so deeply that the stack overflows, but an attacker may. */
function isTooDeep(cause: unknown): boolean {
  return cause instanceof RangeError && /call stack/.test(cause.message)
}

function tooDeep(input: string): Error {
  const problem = 'it is nested too deeply'
  return ekbError('REVIEW_INPUT_DAMAGED', { input, place: 'one value', problem })
}

function readDocument(document: Json, context: StackContext): ReadStack {
  if (isPlan(document)) return readPlan(document, context)
  if (isPreview(document)) return readPreview(document, context)
  if (isState(document)) throw ekbError('REVIEW_INPUT_IS_STATE', { input: context.input })
  if ('remote_plan_format' in document) {
    const seen = 'only points to a plan in HCP Terraform: fetch the plan with the engine'
    throw ekbError('REVIEW_INPUT_UNKNOWN', { input: context.input, seen })
  }
  throw ekbError('REVIEW_INPUT_UNKNOWN', { input: context.input, seen: 'is a JSON object of another kind' })
}

/**
 * What `show -json` prints of a state, which is empty where there is nothing in it, a state file, or an export of a
 * stack of Pulumi.
 */
function isState(document: Json): boolean {
  return (
    'format_version' in document ||
    ('lineage' in document && 'serial' in document) ||
    ('deployment' in document && 'version' in document)
  )
}

/** Stacks with the same name get a number. */
function unusedLabel(wanted: string, used: Set<string>): string {
  let label = wanted
  for (let number = 2; used.has(label); number += 1) label = `${wanted} (${number})`
  used.add(label)
  return label
}

function countsOf(keys: readonly KeyChange[]): Counts {
  const resources = keys.filter(({ kind }) => kind === 'resource' || kind === 'action')
  const unchanged = resources.filter(({ classes }) => classes.includes('no-change')).length
  return { changed: resources.length - unchanged, unchanged }
}

const COLLATOR = new Intl.Collator('en', { numeric: true })

function byAddress(one: KeyChange, other: KeyChange): number {
  return (
    COLLATOR.compare(one.address, other.address) || COLLATOR.compare(one.deposed ?? '', other.deposed ?? '')
  )
}
