/** What stands for a value that only an update will tell, in the engine's own words (sdk/go/common/resource/plugin/rpc.go). */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/** The replacement of a resource, as `Ran.changes` tells it: by default, and with `deleteBeforeReplace`. */
export const CREATE_FIRST = 'create-replacement, replace, delete-replaced'
export const DELETE_FIRST = 'delete-replaced, replace, create-replacement'

/** One step of a command, or one that a preview shows. */
export interface Step {
  /** As the engine names it: `create`, `same`, `update`, `create-replacement`, `refresh`, `import`, `read`, ... */
  readonly op: string
  readonly urn: string
  /** The logical name. */
  readonly name: string
  readonly type: string
  /** Property path to what happens to it: `{ readyForRotation: 'update-replace' }`. */
  readonly diff: Readonly<Record<string, string>>
  /** The properties that force a replacement. */
  readonly replaceKeys: readonly string[]
  readonly before: StepState | null
  /** Secrets stand as `{ ciphertext: '[secret]' }`, unknown values as {@link UNKNOWN}. */
  readonly after: StepState | null
  readonly failed: boolean
}

/** A resource before or after a step. */
export interface StepState {
  readonly id: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, unknown>>
}

/** Something that was told to the person at the engine; debug messages are left out. */
export interface Diagnostic {
  readonly severity: 'info' | 'info#err' | 'warning' | 'error'
  readonly message: string
  /** The logical name of the resource that it is about. */
  readonly name?: string
}

/** What a policy found fault with. */
export interface Violation {
  readonly policy: string
  readonly level: 'advisory' | 'mandatory'
  /** The logical name of the resource. */
  readonly name: string
  /** The description of the policy, and what it says of this resource. */
  readonly message: string
}

/** What a command did and said, from its event log (sdk/go/common/apitype/events.go). */
export interface Events {
  /** Every step in order, `same` ones and the stack's own among them. */
  readonly steps: readonly Step[]
  /**
   * The steps of each resource that changes, by logical name, in order: `{ bot: 'create' }`. A refresh counts by
   * what it found. Neither the stack nor default providers are in it.
   */
  readonly changes: Readonly<Record<string, string>>
  /** The stack's outputs as they are after the command; secrets and unknown values as in {@link Step.after}. */
  readonly outputs: Readonly<Record<string, unknown>>
  readonly diagnostics: readonly Diagnostic[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly violations: readonly Violation[]
}

const STACK_TYPE = 'pulumi:pulumi:Stack'

interface Metadata {
  readonly op: string
  readonly urn: string
  readonly type: string
  readonly old: StepState | null
  readonly new: StepState | null
  readonly keys?: readonly string[] | null
  readonly detailedDiff: Readonly<Record<string, { readonly diffKind: string }>> | null
}

interface Line {
  readonly resourcePreEvent?: { readonly metadata: Metadata }
  readonly resOutputsEvent?: { readonly metadata: Metadata }
  readonly resOpFailedEvent?: { readonly metadata: Metadata }
  readonly diagnosticEvent?: {
    readonly urn?: string
    readonly message: string
    readonly severity: Diagnostic['severity'] | 'debug'
  }
  readonly policyEvent?: {
    readonly resourceUrn: string
    readonly message: string
    readonly policyName: string
    readonly enforcementLevel: Violation['level']
  }
}

/** Reads the event log of a command. */
export function readEvents(log: string): Events {
  const lines = log
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line)
  const steps = lines.flatMap(({ resourcePreEvent }, at) =>
    resourcePreEvent ? [stepOf(resourcePreEvent.metadata, lines.slice(at + 1))] : [],
  )
  const diagnostics = lines.flatMap(({ diagnosticEvent }) => {
    if (diagnosticEvent === undefined || diagnosticEvent.severity === 'debug') return []
    const { urn, message, severity } = diagnosticEvent
    return [{ severity, message: message.trimEnd(), ...(urn ? { name: logicalName(urn) } : {}) }]
  })
  const saying = (severity: string) =>
    diagnostics.filter(said => said.severity === severity).map(({ message }) => message)
  return {
    steps,
    changes: changesOf(steps),
    outputs: steps.find(({ type }) => type === STACK_TYPE)?.after?.outputs ?? {},
    diagnostics,
    errors: saying('error'),
    warnings: saying('warning'),
    violations: lines.flatMap(({ policyEvent }) => (policyEvent ? [violationOf(policyEvent)] : [])),
  }
}

function violationOf(event: NonNullable<Line['policyEvent']>): Violation {
  const { policyName, enforcementLevel, resourceUrn, message } = event
  return {
    policy: policyName,
    level: enforcementLevel,
    name: logicalName(resourceUrn),
    message: message.replaceAll(/<\{%.*?%\}>/g, '').trim(),
  }
}

/** The logical name in a URN. */
export function logicalName(urn: string): string {
  return urn.slice(urn.lastIndexOf('::') + 2)
}

/** The one step of this name and operation. Throws where there is none, or more than one. */
export function stepIn({ steps }: Events, name: string, op: string): Step {
  const [found, ...more] = steps.filter(step => step.name === name && step.op === op)
  if (found === undefined || more.length > 0) throw new Error(`not one step ${op} of ${name}`)
  return found
}

function stepOf(begun: Metadata, later: readonly Line[]): Step {
  const ofThis = ({ urn, op }: Metadata) => urn === begun.urn && (op === begun.op || begun.op === 'refresh')
  const ends = later.filter(({ resOutputsEvent, resOpFailedEvent }) =>
    [resOutputsEvent, resOpFailedEvent].some(event => event && ofThis(event.metadata)),
  )
  // The stack's outputs come once more, at the end of the program.
  const end = begun.type === STACK_TYPE ? ends.at(-1) : ends[0]
  const metadata = end?.resOutputsEvent?.metadata ?? begun
  const { urn, type, keys, detailedDiff, ...state } = metadata
  return {
    op: metadata.op === 'refresh' && end !== undefined ? found(metadata) : metadata.op,
    urn,
    name: logicalName(urn),
    type,
    diff: Object.fromEntries(
      Object.entries(detailedDiff ?? {}).map(([path, { diffKind }]) => [path, diffKind]),
    ),
    replaceKeys: keys ?? [],
    before: state.old,
    after: state.new,
    failed: end?.resOpFailedEvent !== undefined,
  }
}

/** What a refresh found, in the words of the command `refresh`: as a part of another one it does not tell. */
function found({ new: now, detailedDiff }: Metadata): string {
  if (now === null) return 'delete'
  return Object.keys(detailedDiff ?? {}).length === 0 ? 'same' : 'update'
}

function changesOf(steps: readonly Step[]): Record<string, string> {
  const changes: Record<string, string> = {}
  for (const { op, name, type } of steps) {
    const ownOfEngine = type === STACK_TYPE || (type.startsWith('pulumi:providers:') && /^default/.test(name))
    if (op === 'same' || ownOfEngine) continue
    changes[name] = changes[name] === undefined ? op : `${changes[name]}, ${op}`
  }
  return changes
}
