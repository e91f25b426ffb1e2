import { isObject, type Json, objectsAt, textAt } from '../../core/json/index.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import type { SaidWarning } from '../classify/index.ts'
import type { Limitation } from '../model/index.ts'
import { displayed } from '../safety/index.ts'
import { type ReadStack, type StackContext, targetingLimitation } from '../stack.ts'
import { buildStack } from './build-stack.ts'
import { missingSteps } from './change-summary.ts'
import { checkSecretsHidden } from './check-secrets.ts'
import { digestStep, type PulumiStep } from './step.ts'

const KNOWN_FIELDS = new Set(['config', 'steps', 'diagnostics', 'duration', 'changeSummary', 'maybeCorrupt'])

/** Whether a document is the digest of a preview (pkg/display/json.go); one that failed at once has no steps. */
export function isPreview(document: Json): boolean {
  return (
    'changeSummary' in document ||
    ('duration' in document && ('steps' in document || 'diagnostics' in document))
  )
}

/**
 * Reads what `pulumi preview --json` prints. Resources that stay as they are are not in it.
 *
 * @throws EkbError REVIEW_INPUT_DAMAGED, REVIEW_INPUT_FAILED, REVIEW_INPUT_SECRETS_SHOWN
 */
export function readPreview(digest: Json, context: StackContext): ReadStack {
  const { input } = context
  const { steps: list = [] } = digest
  if (!Array.isArray(list))
    throw ekbError('REVIEW_INPUT_DAMAGED', { input, place: 'steps', problem: 'a list is expected' })
  const steps = list.map((entry, at): PulumiStep => {
    const step = isObject(entry) ? digestStep(entry) : undefined
    const place = `steps[${at}]`
    if (step === undefined) {
      throw ekbError('REVIEW_INPUT_DAMAGED', {
        input,
        place,
        problem: 'the operation, URN or state is missing',
      })
    }
    checkSecretsHidden(step, place, input)
    return step
  })
  const hasFailed =
    digest['changeSummary'] === undefined ||
    objectsAt(digest, 'diagnostics').some(said => textAt(said, 'severity') === 'error')
  if (hasFailed && steps.length === 0) throw ekbError('REVIEW_INPUT_FAILED', { input })
  const problem = hasFailed
    ? undefined
    : missingSteps(
        steps.map(({ op }) => op),
        digest['changeSummary'],
      )
  if (problem !== undefined) throw ekbError('REVIEW_INPUT_DAMAGED', { input, place: 'steps', problem })
  const unknown = Object.keys(digest).filter(name => !KNOWN_FIELDS.has(name))
  const limitations: Limitation[] = [
    ...(hasFailed ? [{ kind: 'errored' } as const] : []),
    ...targetingLimitation(context),
    ...(digest['maybeCorrupt'] === true ? [{ kind: 'incomplete' } as const] : []),
    { kind: 'unchanged-not-told' },
    { kind: 'no-left-overs' },
    { kind: 'outputs-not-traced' },
    { kind: 'functions-not-told' },
    ...(unknown.length > 0 ? [{ kind: 'unknown-parts', names: unknown.map(displayed) } as const] : []),
  ]
  return buildStack(steps, { format: 'preview', plannedAt: null, limitations }, context, null, saidIn(digest))
}

/** The warnings about each resource. The digest leaves out what an update brings, and the provider says it there. */
function saidIn(digest: Json): ReadonlyMap<string, readonly SaidWarning[]> {
  const said = new Map<string, SaidWarning[]>()
  for (const diagnostic of objectsAt(digest, 'diagnostics')) {
    const [urn, message] = [textAt(diagnostic, 'urn'), textAt(diagnostic, 'message') ?? '']
    const [, summary, detail] = /^(?:warning: )?([^\n]+)\n([\s\S]*)$/.exec(message) ?? []
    if (urn === undefined || summary === undefined || detail === undefined) continue
    said.set(urn, [...(said.get(urn) ?? []), { summary, detail }])
  }
  return said
}
