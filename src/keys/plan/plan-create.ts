import { EkbError } from '../../core/messages/errors/index.ts'
import { requireHandle } from '../create/require-handle.ts'
import { publicId } from '../identity/identity.ts'
import { listedNamed } from '../identity/listed-keys.ts'
import type { Session } from '../session/session.ts'
import type { Snapshot } from '../session/snapshot.ts'
import { isKnown, type KeyInputs, type Planned } from '../state/inputs.ts'
import {
  nameTakenInPlan,
  nameTakenOnPlatform,
  privilegedCreated,
  replacedOnRequest,
  type Warning,
} from '../warnings.ts'
import type { ReplaceReason } from './plan-update.ts'
import { ageInWords } from './rotation.ts'

/** The review of a key that a plan will create. */
export interface CreateReview {
  readonly warnings: readonly Warning[]
  readonly errors: readonly EkbError[]
}

/** What the plan of the delete in a replacement has found, for the plan of its create. */
export interface Replaced {
  readonly name: string
  /** Empty if no attribute of the key asks for the replacement: a person does, or a dependency. */
  readonly reasons: readonly ReplaceReason[]
}

/** What an engine tells about the object that a key is planned for. */
export interface PlannedObject {
  /** Identifies it in the session; absent if the engine tells nothing. */
  readonly identity?: string
  /** Absent for a new object, and if the engine does not say that the object is replaced. */
  readonly replaced?: Replaced
  /** Whether an earlier plan has given all warnings. */
  readonly saidBefore?: boolean
}

/**
 * Reviews a create at plan time. It lists the project's keys once for the whole session, so that an unreachable
 * platform or refused credentials show before anything is applied.
 *
 * In a replacement that an attribute asks for, the review of the existing key has given all warnings. A replacement
 * that keeps the name finds its old key in the list, which is no duplicate.
 *
 * @param session absent while the provider's settings are not known yet: then the platform is not asked
 */
export async function planCreate(
  session: Session | undefined,
  planned: Planned<KeyInputs>,
  { identity, replaced, saidBefore = false }: PlannedObject = {},
): Promise<CreateReview> {
  const warnings: Warning[] = []
  if (replaced === undefined && !saidBefore && planned.type === 'privileged') {
    warnings.push(privilegedCreated(isKnown(planned.name) ? planned.name : 'a name that is known later'))
  }
  if (replaced?.reasons.length === 0 && !saidBefore) warnings.push(replacedOnRequest(replaced.name))
  const projectId = planned.project_id
  if (session === undefined || !isKnown(projectId)) return { warnings, errors: [] }
  let list: Snapshot
  try {
    list = await session.project(projectId).keys.known()
    if (planned.store_secret === false) requireHandle(list, projectId)
  } catch (error) {
    if (error instanceof EkbError) return { warnings, errors: [error] }
    throw error
  }
  if (!saidBefore && isKnown(planned.name) && planned.name !== replaced?.name) {
    warnings.push(...nameWarnings(session, projectId, planned.name, identity, list))
  }
  return { warnings, errors: [] }
}

function nameWarnings(
  session: Session,
  projectId: string,
  name: string,
  identity: string | undefined,
  list: Snapshot,
): Warning[] {
  const { plannedNames, presence } = session.project(projectId)
  if (plannedNames.want(name, identity)) return [nameTakenInPlan(name)]
  // The list may be from before this session deleted the replaced key.
  const twin = listedNamed(list.keys, name).find(key => !presence.wasDeletedSince(list, publicId(key)))
  if (twin === undefined) return []
  const age = twin.createdAt && ageInWords(twin.createdAt, list.now)
  return [nameTakenOnPlatform(name, publicId(twin), age)]
}
