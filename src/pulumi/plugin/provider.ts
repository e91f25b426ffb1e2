import type { ObjectValue } from './value.ts'

/** The severity of a message; engines show `debug` only on request. */
export type Severity = 'debug' | 'info' | 'warning' | 'error'

/** What a call may use besides its request. */
export interface CallContext {
  /** Aborted once the engine asked to cancel, or this call ended: start no new request. */
  readonly signal: AbortSignal
  /** Aborted once the engine asked to cancel; it outlives the call. */
  readonly stop: AbortSignal
  /** Shows the person at the engine a message, beside the resource of this call if it has one. */
  tell(severity: Severity, message: string): void
  /**
   * Registers what must happen if this call's answer can no longer be delivered, because the engine has
   * gone (connection closed, call cancelled). The server awaits it before it exits.
   */
  ifUndeliverable(compensate: () => Promise<void>): void
}

/** The resource that a call is about, as the program names it. */
export interface ResourceName {
  readonly urn: string
  /** The logical name, the last part of the URN. */
  readonly name: string
}

/** One input that cannot be accepted. */
export interface CheckFailure {
  /** Property path as the engine writes it, for example `keepers["a.b"]`; empty for the whole object. */
  readonly property: string
  readonly reason: string
}

export interface CheckResult {
  /** The inputs to go on with: what the person wrote, with defaults that must stay the same filled in. */
  readonly inputs: ObjectValue
  readonly failures?: readonly CheckFailure[]
}

/** How the stack's configuration wants resources named. Absent if it does not say. */
export interface Autonaming {
  /** `propose`: may be adapted to the platform's rules; `enforce`: exactly this; `disable`: a name must be given. */
  readonly mode: 'propose' | 'enforce' | 'disable'
  readonly proposedName: string
}

export interface CheckRequest extends ResourceName {
  /** The inputs that the last Check answered; empty for a create and for the new half of a replacement. */
  readonly olds: ObjectValue
  readonly news: ObjectValue
  /** Random bytes that are the same whenever this check is repeated; may be empty. */
  readonly randomSeed: Uint8Array
  readonly autonaming?: Autonaming
}

/** The change of one property. */
export interface PropertyDiff {
  /** Property path as the engine writes it, for example `keepers.build` or `keepers["a.b"]`. */
  readonly path: string
  readonly kind: 'add' | 'delete' | 'update'
  /** Whether the change needs a new resource. */
  readonly replace: boolean
  /** True for a difference of inputs, false for one of outputs. */
  readonly input: boolean
}

export interface DiffRequest extends ResourceName {
  readonly id: string
  readonly state: ObjectValue
  /** The inputs as of the last Check; the state where an older engine does not send them. */
  readonly oldInputs: ObjectValue
  readonly inputs: ObjectValue
  readonly ignoreChanges: readonly string[]
}

export interface DiffResult {
  /** Empty if nothing changes. The server derives what else the protocol wants to know from it. */
  readonly changes: readonly PropertyDiff[]
  /** Outputs that an update in place surely leaves as they are. */
  readonly stables?: readonly string[]
}

export interface CreateRequest extends ResourceName {
  readonly inputs: ObjectValue
  readonly preview: boolean
  /** The timeout in milliseconds; absent for no limit. */
  readonly timeoutMs?: number
}

export interface CreateResult {
  /** Empty only in a preview. */
  readonly id: string
  readonly state: ObjectValue
  /** Set if the resource exists but is not as requested: the engine keeps it and reports a failure. */
  readonly reasons?: readonly string[]
}

export interface ReadRequest extends ResourceName {
  readonly id: string
  /** Absent for an import, and for a resource that a program only looks up. */
  readonly inputs?: ObjectValue
  readonly state: ObjectValue
}

/** The result of a read; `null` in its place means that the resource is gone. */
export interface ReadResult {
  readonly id: string
  readonly inputs: ObjectValue
  readonly state: ObjectValue
  /** Set if the resource exists but is not as it should be: the engine keeps it and reports a failure. */
  readonly reasons?: readonly string[]
}

export interface UpdateRequest extends DiffRequest {
  readonly preview: boolean
  readonly timeoutMs?: number
}

export interface UpdateResult {
  readonly state: ObjectValue
  /** Set if not everything was changed: the engine keeps this state and reports a failure. */
  readonly reasons?: readonly string[]
}

export interface DeleteRequest extends ResourceName {
  readonly id: string
  readonly state: ObjectValue
  readonly timeoutMs?: number
}

/** One resource of a list. */
export interface Listed {
  readonly id: string
  readonly name: string
}

/** A resource that the provider creates, changes and deletes. What a method throws fails the call. */
export interface CustomResource {
  check(request: CheckRequest, context: CallContext): Promise<CheckResult>
  diff(request: DiffRequest, context: CallContext): Promise<DiffResult>
  create(request: CreateRequest, context: CallContext): Promise<CreateResult>
  read(request: ReadRequest, context: CallContext): Promise<ReadResult | null>
  update(request: UpdateRequest, context: CallContext): Promise<UpdateResult>
  delete(request: DeleteRequest, context: CallContext): Promise<void>
  /**
   * Every resource of this type that a person could import, in an order that stays; `query` holds the list
   * inputs, all of them known. The server divides the answer into pages.
   */
  list(query: ObjectValue, context: CallContext): Promise<readonly Listed[]>
}

/** What a function answers. */
export interface InvokeResult {
  readonly result?: ObjectValue
  readonly failures?: readonly CheckFailure[]
}

/** A function of the provider: it reads and changes nothing. */
export type ProviderFunction = (args: ObjectValue, context: CallContext) => Promise<InvokeResult>

/**
 * A provider as the plugin server serves it. It knows nothing of the wire.
 * Anything it throws ends the call with the text of the exception, redacted.
 */
export interface PulumiProvider {
  /** The package schema as JSON (https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/). */
  schema(): Promise<string>
  /** Checks the provider's own configuration; values are text, or JSON in text where they are not. */
  checkConfig(news: ObjectValue, context: CallContext): Promise<CheckResult>
  diffConfig(olds: ObjectValue, news: ObjectValue, context: CallContext): Promise<DiffResult>
  configure(config: ObjectValue, context: CallContext): Promise<void>
  /** By type token, such as `ekb:index:ApiKey`. */
  readonly resources: Readonly<Record<string, CustomResource>>
  /** By function token, such as `ekb:index:getApiKey`. */
  readonly functions: Readonly<Record<string, ProviderFunction>>
}
