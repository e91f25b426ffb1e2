import { collectEvery } from '../../../core/garbage.ts'
import type { EkbError } from '../../../core/messages/errors/index.ts'
import { Secret } from '../../../core/secret.ts'
import type { Renewal } from '../../../keys/handover/handover.ts'
import { type ConfiguredSession, isKnown, type Session, type SessionHolder } from '../../../keys/index.ts'
import type { KeyModel } from '../../../keys/model/index.ts'
import type { CallContext } from '../../plugin/call-context.ts'
import type {
  ApplyRequest,
  ApplyResult,
  GeneratedConfig,
  ImportResult,
  ImportTarget,
  MoveResult,
  MoveSource,
  PlanRequest,
  PlanResult,
  ReadResult,
} from '../../plugin/managed-resource.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { diagnosticsOf, orDiagnostic } from '../diagnostics.ts'
import type { ResourceCalls } from '../lazy-resource.ts'
import { planText } from '../values.ts'
import { generatedConfig } from './generated-config.ts'

/** A state as it was stored, by the names of the model. */
export type StoredState = Readonly<Record<string, unknown>>

/** The address of this provider, in whatever registry. */
const OURS = /(?:^|\/)ekb\/ekb$/

/**
 * What each resource of the model does in its own way. A method throws an EkbError for what a person can mend;
 * {@link resourceCalls} makes a diagnostic of it, beside what stands until then.
 */
export interface ResourceHandlers {
  /** What a person may set. */
  readonly model: Pick<KeyModel, 'inputs'>
  /** Every value in a state that must never be printed. */
  secretsIn(stored: StoredState): readonly string[]
  /** Tells the rules which keys a state has. A state that cannot be read is reported by its own call. */
  noteState?(stored: StoredState, session: Session | undefined): void
  /** The id of the key that readers of a state use, as the state has it. */
  keyIn(stored: StoredState): unknown
  /** How a new secret is had for a key of this resource. */
  readonly renewal: Renewal
  /**
   * Finds everything that is wrong with a block, as far as it is known.
   *
   * @param project the project of the block or of the provider; absent if neither is known
   */
  validateConfig(config: ObjectValue, project: string | undefined): readonly EkbError[]
  upgradeState(stored: StoredState): ObjectValue
  read(state: ObjectValue, priorPrivate: Uint8Array, session: Session): Promise<ReadResult>
  /** A create, or the second half of a replacement. */
  planCreate(config: ObjectValue, request: PlanRequest, configured: ConfiguredSession): Promise<PlanResult>
  planUpdate(
    prior: ObjectValue,
    config: ObjectValue,
    request: PlanRequest,
    configured: ConfiguredSession,
  ): Promise<PlanResult>
  planDelete(prior: ObjectValue, request: PlanRequest, configured: ConfiguredSession): Promise<PlanResult>
  create(planned: ObjectValue, configured: ConfiguredSession, context: CallContext): Promise<ApplyResult>
  update(
    prior: ObjectValue,
    planned: ObjectValue,
    request: ApplyRequest,
    configured: ConfiguredSession,
    context: CallContext,
  ): Promise<ApplyResult>
  delete(
    prior: ObjectValue,
    request: ApplyRequest,
    configured: ConfiguredSession,
    context: CallContext,
  ): Promise<ApplyResult>
  importState(target: ImportTarget, configured: ConfiguredSession): Promise<ImportResult>
  /** Answers undefined for a type that it cannot become. */
  moveState(source: MoveSource): MoveResult | undefined
  /** The same for what another provider has stored. */
  moveForeignState?(source: MoveSource): MoveResult | undefined
}

/**
 * The calls of the engine for one resource of the model: what is the same for each of them.
 *
 * @param remember makes values of the state known that must never be printed: a server may repeat them
 */
export function resourceCalls(
  handlers: ResourceHandlers,
  holder: SessionHolder,
  remember: (secret: Secret) => void,
): ResourceCalls {
  /** States since the last applied change. */
  let handedOver = 0
  const learn = (stored: StoredState | null) => {
    handedOver += 1
    if (stored === null) return
    const { session } = holder.current
    handlers.noteState?.(stored, session)
    const [id, project] = [handlers.keyIn(stored), stored['project_id']]
    if (typeof id === 'string' && typeof project === 'string') {
      session?.project(project).handover.note(id, handlers.renewal)
    }
    for (const value of handlers.secretsIn(stored)) remember(new Secret(value))
  }
  return {
    async validate(config) {
      const own = planText(config['project_id']) ?? holder.current.projectId
      const project = own !== undefined && isKnown(own) ? own : undefined
      return { diagnostics: diagnosticsOf({ errors: handlers.validateConfig(config, project) }) }
    },
    async upgrade(_version, stored) {
      learn(stored)
      return orDiagnostic<Awaited<ReturnType<ResourceCalls['upgrade']>>>(
        async () => ({ state: handlers.upgradeState(stored) }),
        diagnostics => ({ state: null, diagnostics }),
      )
    },
    async read(state, priorPrivate) {
      learn(state)
      const { session } = holder.current
      // Settings that are known only during apply: what the last run knew stands until then.
      if (session === undefined) return { state, private: priorPrivate }
      return orDiagnostic(
        () => handlers.read(state, priorPrivate, session),
        diagnostics => ({ state, private: priorPrivate, diagnostics }),
      )
    },
    plan(request) {
      learn(request.prior)
      return orDiagnostic(
        () => plan(handlers, request, holder.current),
        diagnostics => ({ planned: request.proposed, private: request.priorPrivate, diagnostics }),
      )
    },
    apply(request, context) {
      learn(request.prior)
      noteApplied(handedOver)
      handedOver = 0
      return orDiagnostic(
        () => apply(handlers, request, holder.current, context),
        diagnostics => ({ state: request.prior, private: request.plannedPrivate, diagnostics }),
      )
    },
    import: target =>
      orDiagnostic<ImportResult>(
        () => handlers.importState(target, holder.current),
        diagnostics => ({ imported: [], diagnostics }),
      ),
    async generateConfig(state) {
      learn(state)
      return orDiagnostic<GeneratedConfig>(
        async () => generatedConfig(handlers.model, state, holder.current),
        diagnostics => ({ config: null, diagnostics }),
      )
    },
    async move(source) {
      return orDiagnostic<MoveResult | undefined>(
        async () => {
          const isOurs = OURS.test(source.providerAddress)
          const moved = isOurs ? handlers.moveState(source) : handlers.moveForeignState?.(source)
          if (moved !== undefined) learn(moved.state)
          return moved
        },
        diagnostics => ({ state: null, private: new Uint8Array(), diagnostics }),
      )
    },
  }
}

/**
 * After so many planned deletes, garbage is collected. A destroy plans them all at once, without the reads and the
 * expressions between them that leave the runtime time to look: 1000 of them made 40 MB of it.
 */
const noteDelete = collectEvery(25)

/** The same for applied changes. Before the first one, an engine hands over every state at once. */
const noteApplied = collectEvery(100)

async function plan(
  handlers: ResourceHandlers,
  request: PlanRequest,
  configured: ConfiguredSession,
): Promise<PlanResult> {
  const { prior, config } = request
  if (config === null) {
    noteDelete(1)
    return handlers.planDelete(prior ?? {}, request, configured)
  }
  return prior === null
    ? handlers.planCreate(config, request, configured)
    : handlers.planUpdate(prior, config, request, configured)
}

async function apply(
  handlers: ResourceHandlers,
  request: ApplyRequest,
  configured: ConfiguredSession,
  context: CallContext,
): Promise<ApplyResult> {
  const { prior, planned } = request
  if (planned === null) return handlers.delete(prior ?? {}, request, configured, context)
  return prior === null
    ? handlers.create(planned, configured, context)
    : handlers.update(prior, planned, request, configured, context)
}
