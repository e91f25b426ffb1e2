import { EkbError } from '../../core/messages/errors/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { findKey } from '../identity/match.ts'
import { isUnnamed, sameButForCase } from '../identity/name-forms.ts'
import { KEY_MODEL, type KeyModel } from '../model/index.ts'
import { planOwnReplacement } from '../session/own-key.ts'
import type { Session } from '../session/session.ts'
import { isKnown, type KeyInputs, type Planned } from '../state/inputs.ts'
import { type KeyState, referenceOf } from '../state/state.ts'
import { keptKeyDeleted, keyHeldTwice, type Warning } from '../warnings.ts'
import { planReplace } from './plan-replace.ts'
import { type Decision, decideUpdate } from './plan-update.ts'
import { planUpdateChecks } from './plan-update-checks.ts'

/** What a plan knows about a key besides its state. */
export interface PlanContext {
  /** "Now" for this plan: the platform's clock, as far as it is known. */
  readonly now: Date
  /** Whether the secret of the key never arrived, if the engine does not replace such a key by itself. */
  readonly secretLost?: boolean
  /** Whether the platform has shown another value of the key than it was created with. */
  readonly hasNewValue?: boolean
  /** Identifies this address among others that may have the same key; absent if nothing does. */
  readonly holder?: string
  /** The name of an imported key, until an apply declares one. */
  readonly adoptedName?: string
  /** Whether the engine refuses an apply that differs from its plan, and does not pass the plan's decision to it. */
  readonly binding: boolean
  /** Whether the key is due, as decided by the earlier plan whose decision the engine passes back. */
  readonly decidedDue?: boolean
}

/**
 * Reviews what a configuration does to an existing key. The platform is asked only if the key is replaced, or if its
 * value leaves the state.
 *
 * @param session absent while the provider's settings are not known yet
 */
export async function planChange(
  session: Session | undefined,
  prior: KeyState,
  planned: Planned<KeyInputs>,
  { now, secretLost = false, hasNewValue = false, binding, decidedDue, holder, adoptedName }: PlanContext,
  model: KeyModel = KEY_MODEL,
): Promise<Decision> {
  const { key } = prior
  const before = withDeclaredName(prior.inputs, planned, adoptedName)
  const decision = decideUpdate(
    {
      id: key.id,
      inputs: before,
      checkedAt: now,
      secretLost,
      hasNewValue,
      ...(decidedDue !== undefined && { decidedDue }),
      ...(key.createdAt && { createdAt: key.createdAt }),
    },
    planned,
    binding,
    model,
  )
  const listed = decision.replace.length === 0 ? undefined : await listedKey(session, prior)
  const own = planOwnReplacement(session, prior, listed, planned, decision.replace)
  const checks = await planUpdateChecks(session, before, planned)
  const keepsName =
    decision.replace.length > 0 && planned.name === before.name && planned.project_id === before.project_id
  const namesakes = keepsName
    ? await planReplace(session, before.project_id, { ...referenceOf(prior), name: before.name })
    : []
  return {
    replace: decision.replace,
    errors: [...decision.errors, ...own.errors, ...checks],
    warnings: [
      ...decision.warnings,
      ...own.warnings,
      ...namesakes,
      ...holderWarnings(session, prior, holder, decision.replace.length === 0),
    ],
  }
}

/**
 * An imported key is not renamed if its declared name differs only in case, because a platform may have stored it so,
 * or if the list tells no name of it.
 */
function withDeclaredName(
  before: KeyInputs,
  { name }: Planned<KeyInputs>,
  adoptedName: string | undefined,
): KeyInputs {
  if (adoptedName === undefined || !isKnown(name)) return before
  return isUnnamed(adoptedName) || sameButForCase(name, adoptedName) ? { ...before, name } : before
}

/** What there is to say where another address of the session has the same key. */
export function holderWarnings(
  session: Session | undefined,
  { inputs: { name, project_id: projectId }, key: { id } }: KeyState,
  holder: string | undefined,
  keeps: boolean,
): readonly Warning[] {
  if (session === undefined || holder === undefined) return []
  const shared = session.project(projectId).holders.note(id, holder, keeps)
  if (shared === 'alone') return []
  return [shared === 'deleted' && keeps ? keptKeyDeleted(name, id) : keyHeldTwice(name, id)]
}

/** The key in the list of the session. If the list fails, the review of the new key reports it. */
async function listedKey(session: Session | undefined, prior: KeyState): Promise<PlatformKey | undefined> {
  try {
    const list = await session?.project(prior.inputs.project_id).keys.known()
    return list && findKey(list.keys, referenceOf(prior))
  } catch (error) {
    if (error instanceof EkbError) return undefined
    throw error
  }
}
