import type { PlatformKey } from '../../platform/key.ts'
import { listedPossiblyNamed } from '../identity/listed-keys.ts'
import { matchesMask } from '../identity/masks.ts'
import { poll } from '../session/poll.ts'
import type { CreateAttempt } from './create-attempt.ts'
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
    const key = list && findCreated(attempt, answer, list.keys)
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

/** Finds the key by its id or value, or else as the only new one whose mask and name fit, as far as they are told. */
function findCreated(
  attempt: CreateAttempt,
  { created }: PostAnswer,
  keys: readonly PlatformKey[],
): PlatformKey | undefined {
  const key = listedExactly(keys, created, attempt) ?? onlyFitting(attempt, created, keys)
  if (key !== undefined) requireAgreement(attempt, key, created, keys)
  return key
}

function onlyFitting(
  attempt: CreateAttempt,
  { value }: PostAnswer['created'],
  keys: readonly PlatformKey[],
): PlatformKey | undefined {
  const fitting = listedPossiblyNamed(keys, attempt.wanted.name).filter(
    key => key.masked !== undefined && matchesMask(key.masked, value) && attempt.appearedSince(key),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}
