import { EkbError } from '../../../core/messages/errors/index.ts'
import { Secret } from '../../../core/secret.ts'
import type { ConfiguredSession, Session, SessionHolder } from '../../../keys/index.ts'
import type {
  CallContext,
  CheckRequest,
  CheckResult,
  CreateRequest,
  CreateResult,
  CustomResource,
  DeleteRequest,
  DiffRequest,
  DiffResult,
  Listed,
  ReadRequest,
  ReadResult,
  UpdateRequest,
  UpdateResult,
} from '../../plugin/provider.ts'
import type { ObjectValue } from '../../plugin/value.ts'
import { asError } from '../diagnostics.ts'
import { knownFlag, knownText } from '../values.ts'
import { type RunResources, resourcesByRun } from './run-resources.ts'

/**
 * What each resource of the model does in its own way. A method throws an EkbError for what a person can mend;
 * {@link resourceCalls} puts it into the engine's words.
 */
export interface ResourceHandlers {
  /** Every text in inputs or a state that must never be printed. */
  secretsIn(values: ObjectValue): readonly string[]
  /** Tells the rules which keys a state has. A state that cannot be read is reported by its own call. */
  noteState?(id: string, state: ObjectValue, session: Session | undefined): void
  check(request: CheckRequest, configured: ConfiguredSession): CheckResult
  diff(
    request: DiffRequest,
    configured: ConfiguredSession,
    run: RunResources,
    context: CallContext,
  ): Promise<DiffResult>
  previewCreate(
    request: CreateRequest,
    configured: ConfiguredSession,
    run: RunResources,
    context: CallContext,
  ): Promise<CreateResult>
  create(
    request: CreateRequest,
    configured: ConfiguredSession,
    run: RunResources,
    context: CallContext,
  ): Promise<CreateResult>
  read(
    request: ReadRequest,
    configured: ConfiguredSession,
    run: RunResources,
    context: CallContext,
  ): Promise<ReadResult | null>
  previewUpdate(request: UpdateRequest, configured: ConfiguredSession): UpdateResult | Promise<UpdateResult>
  update(request: UpdateRequest, configured: ConfiguredSession, context: CallContext): Promise<UpdateResult>
  delete(
    request: DeleteRequest,
    configured: ConfiguredSession,
    run: RunResources,
    context: CallContext,
  ): Promise<void>
  list(query: ObjectValue, configured: ConfiguredSession): Promise<readonly Listed[]>
}

/**
 * The calls of the engine for one resource of the model: what is the same for each of them.
 *
 * @param remember makes values known that must never be printed
 */
export function resourceCalls(
  handlers: ResourceHandlers,
  holder: SessionHolder,
  remember: (secret: Secret) => void,
): CustomResource {
  const runOf = resourcesByRun()
  const learn = (...objects: readonly (ObjectValue | undefined)[]) => {
    for (const text of objects.flatMap(values => handlers.secretsIn(values ?? {}))) {
      remember(new Secret(text))
    }
  }
  const note = (id: string, state: ObjectValue) => handlers.noteState?.(id, state, holder.current.session)
  return {
    async check(request) {
      learn(request.olds, request.news)
      const run = runOf(holder.current)
      run.declare(request.urn)
      const name = knownText(request.olds['name'])
      const isProtected = knownFlag(request.olds['deletionProtection'], false)
      if (name !== null) run.exist(request.urn, name, isProtected)
      return handlers.check(request, holder.current)
    },
    diff(request, context) {
      learn(request.state, request.oldInputs, request.inputs)
      note(request.id, request.state)
      return withEngineErrors(() => handlers.diff(request, holder.current, runOf(holder.current), context))
    },
    create(request, context) {
      learn(request.inputs)
      return withEngineErrors(() =>
        request.preview
          ? handlers.previewCreate(request, holder.current, runOf(holder.current), context)
          : handlers.create(request, holder.current, runOf(holder.current), context),
      )
    },
    read(request, context) {
      learn(request.state, request.inputs)
      note(request.id, request.state)
      return withEngineErrors(() => handlers.read(request, holder.current, runOf(holder.current), context))
    },
    update(request, context) {
      learn(request.state, request.inputs)
      return withEngineErrors(async () =>
        request.preview
          ? handlers.previewUpdate(request, holder.current)
          : handlers.update(request, holder.current, context),
      )
    },
    delete(request, context) {
      learn(request.state)
      note(request.id, request.state)
      return withEngineErrors(() => handlers.delete(request, holder.current, runOf(holder.current), context))
    },
    list: query => withEngineErrors(() => handlers.list(query, holder.current)),
  }
}

/** Fails a call with all errors, if there are any. */
export function refuse(errors: readonly EkbError[]): void {
  if (errors.length > 0) throw new Error(errors.map(error => asError(error).message).join('\n\n'))
}

/** Runs a call; a failure that people can mend is thrown as the engine shows it. */
async function withEngineErrors<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    throw error instanceof EkbError ? asError(error) : error
  }
}
