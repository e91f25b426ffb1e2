import type { CreatedKey, PlatformKey } from '../../platform/key.ts'
import { listedNamed, listedPossiblyNamed } from '../identity/listed-keys.ts'
import { contradictsMask, HIDDEN, matchesMask } from '../identity/masks.ts'
import { poll } from '../session/poll.ts'
import type { Snapshot } from '../session/snapshot.ts'
import type { CreateAttempt } from './create-attempt.ts'
import { isCreatedBefore, mayBeCreatedAfter, tellsAge } from './created-meanwhile.ts'
import { type PostAnswer, UNTIL_LISTED } from './response-trust.ts'
import { type Listed, listedExactly } from './sightings.ts'
import { refuseOldMask, refuseOther, requireAgreement } from './verify-answer.ts'

/**
 * Waits until a list shows the new key; creates that finish together share the first list. A list that fails, or
 * never shows the key, is no error: the key exists, and the state must have it.
 *
 * @returns `undefined` if no list has shown the key in time
 * @throws EkbError CREATE_NOT_NEW, CREATE_CONTRADICTED, CREATE_VALUE_CUT
 */
export async function awaitListed(attempt: CreateAttempt, answer: PostAnswer): Promise<Listed | undefined> {
  const { session, project } = attempt
  for await (const { isFirst, since, end } of poll(session, UNTIL_LISTED)) {
    const next = isFirst ? project.createBatcher.wait() : project.keys.since(since)
    const list = await next.catch(() => undefined)
    const key = list && findCreated(attempt, answer, list)
    if (list) project.responseTrust.compare(answer, key)
    if (list && key) return { key, now: list.now }
    attempt.leaveBatch()
    if (list === undefined) {
      const { listed, problem } = attempt.sightings ?? {}
      if (problem !== undefined) throw problem
      if (listed !== undefined) return listed
      continue
    }
    const over = end()
    refuseOldMask(attempt, answer.created, list.keys, over)
    if (over === 'timed out') refuseOther(attempt, answer.created, list.keys)
  }
  return undefined
}

/** Finds the key by its id or value, or else as the only new one that fits, as far as the list shows. */
function findCreated(
  attempt: CreateAttempt,
  { created }: PostAnswer,
  list: Snapshot,
): PlatformKey | undefined {
  const key =
    listedExactly(list.keys, created, attempt) ??
    onlyFitting(attempt, created, list) ??
    onlyHidden(attempt, created, list)
  if (key !== undefined) requireAgreement(attempt, key, created, list.keys)
  return key
}

/** The only new key of that name whose mask fits. */
function onlyFitting(
  attempt: CreateAttempt,
  { value }: CreatedKey,
  { keys }: Snapshot,
): PlatformKey | undefined {
  const fitting = listedPossiblyNamed(keys, attempt.wanted.name).filter(
    key => key.masked !== undefined && matchesMask(key.masked, value) && attempt.appearedSince(key),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/**
 * The only key with the name and type that was created between the POST and its answer, where the list shows too little
 * of the value to compare. If it has an id, the key could otherwise be deleted only by its value.
 */
function onlyHidden(
  attempt: CreateAttempt,
  { id, value }: CreatedKey,
  list: Snapshot,
): PlatformKey | undefined {
  if (id !== undefined) return undefined
  const { wanted, sentAt } = attempt
  const answeredAt = new Date(attempt.answeredAt)
  const possible = listedNamed(list.keys, wanted.name).filter(
    key =>
      key.value === undefined &&
      !contradictsMask(key.masked ?? HIDDEN, value) &&
      attempt.mayBeNewById(key) &&
      !isCreatedBefore(key, list, sentAt) &&
      !mayBeCreatedAfter(key, list, answeredAt),
  )
  const [only] = possible
  return only !== undefined && possible.length === 1 && tellsAge(only, list) ? only : undefined
}
