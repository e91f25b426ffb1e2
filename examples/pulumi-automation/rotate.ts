import { type EngineEvent, LocalWorkspace } from '@pulumi/pulumi/automation/index.js'

/** What one run did. */
export interface Rotation {
  /** Logical names of the keys that have a successor, because they were due or their keepers changed. */
  readonly rotated: readonly string[]
  /** Logical names of the rotating keys whose previous key was deleted, because its overlap was over. */
  readonly retired: readonly string[]
  /** Logical names of the keys that were there before and are there still. */
  readonly kept: readonly string[]
}

/** Where the stack is, and how to hear of what happens. */
export interface RotationJob {
  /** The project's folder, with its Pulumi.yaml. */
  readonly workDir: string
  readonly stackName: string
  /** Passed on to the engine, for example PULUMI_BACKEND_URL. Default: none besides the process's own. */
  readonly envVars?: Record<string, string>
  /** Every line that the engine prints. Default: nothing is printed. */
  readonly onOutput?: (text: string) => void
  readonly signal?: AbortSignal
}

/**
 * Rotates the keys that are due, as a job in a pipeline does it once a day. The refresh asks the platform what
 * time it is and which keys exist; the update rotates what is due, new keys first, and deletes the previous keys of
 * rotating keys after their overlap.
 *
 * Anything else than a rotation is refused, a key of another name, type or project too: a job that nobody
 * watches must not carry out a change of the program that nobody has reviewed.
 *
 * @throws Error naming the resources that would be created, deleted or changed in another way
 */
export async function rotateDueKeys({ workDir, stackName, envVars = {}, onOutput, signal }: RotationJob) {
  const stack = await LocalWorkspace.selectStack({ stackName, workDir }, { envVars })
  const options = { refresh: true, ...(onOutput && { onOutput }), ...(signal && { signal }) }
  const planned = await stepsOf(onEvent => stack.preview({ ...options, onEvent }))
  const unexpected = planned.filter(step => step.type !== STACK && !isRotation(step))
  if (unexpected.length > 0) {
    throw new Error(
      `Not a rotation: ${unexpected.map(({ name, op }) => `${op} ${name}`).join(', ')}. Review it and run pulumi up.`,
    )
  }
  const done = await stepsOf(onEvent => stack.up({ ...options, onEvent }))
  return {
    rotated: done.filter(isSuccessor).map(({ name }) => name),
    retired: done.filter(isRetirement).map(({ name }) => name),
    kept: done.filter(({ op, type }) => op === 'same' && KEYS.has(type)).map(({ name }) => name),
  } satisfies Rotation
}

const KEY = 'ekb:index:ApiKey'
const ROTATING_KEY = 'ekb:index:RotatingApiKey'
const KEYS = new Set([KEY, ROTATING_KEY])
const STACK = 'pulumi:pulumi:Stack'
/** A replacement is three steps; a refresh and what stays the same are none. */
const EXPECTED = new Set(['same', 'refresh', 'create-replacement', 'replace', 'delete-replaced'])
/** What may make a new key without anybody's review: its age, its keepers, a secret that was lost. */
const REASONS = new Set(['readyForRotation', 'keepers', 'secret'])
/** A rotation in place gives a key its next generation. */
const GENERATION = 'generation'
/** What a rotating key may change without anybody's review: what the provider says of it, and its keepers. */
const IN_PLACE = new Set([
  GENERATION,
  'current',
  'previous',
  'retiring',
  'rotationDueAt',
  'retireDueAt',
  'readyForRotation',
  'status',
  'keepers',
])

function isRotation({ op, type, reasons, changed }: Step): boolean {
  if (op === 'update') return type === ROTATING_KEY && isInPlace(changed)
  if (op !== 'replace') return EXPECTED.has(op)
  return type === KEY && reasons.every(reason => REASONS.has(reason))
}

/** Keepers that are only recorded are a change of the program. */
function isInPlace(changed: readonly string[]): boolean {
  return changed.every(name => IN_PLACE.has(name)) && changed.some(name => name !== 'keepers')
}

function isRetirement({ op, changed }: Step): boolean {
  return op === 'update' && !changed.includes(GENERATION)
}

function isSuccessor({ op, changed }: Step): boolean {
  return op === 'create-replacement' || (op === 'update' && changed.includes(GENERATION))
}

interface Step {
  readonly name: string
  readonly type: string
  readonly op: string
  /** The properties that make a replacement necessary. */
  readonly reasons: readonly string[]
  /** The properties that an update changes. */
  readonly changed: readonly string[]
}

async function stepsOf(run: (onEvent: (event: EngineEvent) => void) => Promise<unknown>): Promise<Step[]> {
  const steps: Step[] = []
  await run(({ resourcePreEvent }) => {
    if (resourcePreEvent === undefined) return
    const { urn, type, op, keys, diffs } = resourcePreEvent.metadata
    steps.push({ name: urn.split('::').at(-1) ?? urn, type, op, reasons: keys ?? [], changed: diffs ?? [] })
  })
  return steps
}
