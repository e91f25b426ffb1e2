import { EkbError } from '../platform/errors/index.ts'
import { requireHandle } from './create.ts'
import { publicId, sameName } from './identity.ts'
import { isKnown, type KeyInputs, type Planned } from './inputs.ts'
import { type Notice, nameTakenInPlan, nameTakenOnPlatform, privilegedCreated } from './notices.ts'
import type { ReplaceReason } from './plan-update.ts'
import { ageInWords } from './rotation.ts'
import type { Snapshot } from './snapshot.ts'
import type { Walk } from './walk.ts'

/** What a plan says about a key that it will create. */
export interface CreateReview {
  readonly warnings: readonly Notice[]
  readonly errors: readonly EkbError[]
}

/** What the first half of a replacement's plan has found, for the second. */
export interface Replaced {
  readonly name: string
  /** Empty where nothing about the key asks for it: a person does, or what it is tied to. */
  readonly reasons: readonly ReplaceReason[]
}

/**
 * Reviews a create at plan time. It lists the project's keys once for the whole walk, so that a platform
 * that cannot be reached or refuses the credentials is known before anything is applied.
 *
 * @param walk absent while the provider's settings are not known yet: then only the words are said
 * @param replaced for the second half of a replacement: where it keeps the name, its old key is still there,
 *   and the review of the first half has said what there is to say
 */
export async function planCreate(
  walk: Walk | undefined,
  planned: Planned<KeyInputs>,
  replaced?: Replaced,
): Promise<CreateReview> {
  const warnings: Notice[] = []
  if (replaced === undefined && planned.type === 'privileged') {
    warnings.push(privilegedCreated(isKnown(planned.name) ? planned.name : 'whose name is known later'))
  }
  const projectId = planned.project_id
  if (walk === undefined || !isKnown(projectId)) return { warnings, errors: [] }
  let list: Snapshot
  try {
    list = await walk.project(projectId).keys.known()
    if (planned.store_secret === false) requireHandle(list.keys)
  } catch (error) {
    if (error instanceof EkbError) return { warnings, errors: [error] }
    throw error
  }
  if (isKnown(planned.name) && planned.name !== replaced?.name) {
    warnings.push(...nameWarnings(walk, projectId, planned.name, list))
  }
  return { warnings, errors: [] }
}

function nameWarnings(walk: Walk, projectId: string, name: string, list: Snapshot): Notice[] {
  const { plannedNames, keys } = walk.project(projectId)
  const before = plannedNames.get(name) ?? 0
  plannedNames.set(name, before + 1)
  if (before > 0) return [nameTakenInPlan(name)]
  // The list may be from before this walk deleted the key that is being replaced.
  const twin = list.keys.find(key => sameName(key.name, name) && !keys.deletedSince(list, publicId(key)))
  if (twin === undefined) return []
  const age = twin.createdAt && ageInWords(twin.createdAt, list.now)
  return [nameTakenOnPlatform(name, publicId(twin), age)]
}
