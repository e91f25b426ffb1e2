import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { cutAs } from '../../platform/cut-values.ts'
import type { CreatedKey, PlatformKey } from '../../platform/key.ts'
import { shownLength } from '../../platform/reader/masked.ts'
import { hashedId, publicId } from '../identity/identity.ts'
import { listedInForm } from '../identity/listed-keys.ts'
import { identifies, matchesMask, SHOWN, showsOther } from '../identity/masks.ts'
import { mayBeNamed } from '../identity/name-forms.ts'
import type { CreateAttempt, NewKey } from './create-attempt.ts'
import { idFromAnswer } from './response-trust.ts'

/** How far apart dates are at least that cannot be of one time, rounded or not, in milliseconds. */
const MUCH_NEWER = 2 * 24 * 3_600_000

/**
 * Refuses a key in the answer to a POST that is not new: a list before the POST had it, or it belongs to another create
 * or a state of this session.
 *
 * @throws EkbError CREATE_NOT_NEW
 */
export function requireNew(attempt: CreateAttempt, created: CreatedKey): void {
  const { project, wanted } = attempt
  if (project.claimedKeys.holds(created)) {
    throw notNew(wanted, created, 'another create of this run was answered with it')
  }
  const { id, value } = created
  // Also one that this run deletes: a platform may only pretend that it does.
  const inState = project.claimedKeys.nameInState(value)
  if (inState !== undefined) throw notNew(wanted, created, `it is ${inState}, which is in the state`)
  const hadId = id !== undefined && attempt.wasListed(id) && !attempt.hasFreed(id)
  if (hadId || attempt.wasListed(hashedId(value))) {
    throw notNew(wanted, created, 'the list before the request had it')
  }
}

/**
 * Refuses a key in the answer to a POST that was there before, as far as masks tell: only keys of the list before the
 * POST look like it.
 *
 * @param over why no further list is asked for. Then a mask that shows little is enough, because no new key has
 *   appeared for a long time; and if that was not cut short, so is another name under one that shows much
 * @throws EkbError CREATE_NOT_NEW
 */
export function refuseOldMask(
  attempt: CreateAttempt,
  created: CreatedKey,
  listed: readonly PlatformKey[],
  over: 'timed out' | 'stopping' | undefined,
): void {
  const { wanted } = attempt
  const isEnough = (masked: string) =>
    over === undefined ? identifies(masked) : shownLength(masked) >= SHOWN
  const alike = looking(listedInForm(listed, wanted.name), created, isEnough)
  const others = alike.length > 0 || over !== 'timed out' ? [] : looking(listed, created, identifies)
  const found = [...alike, ...others]
  if (found.length > 0 && !found.some(key => attempt.appearedSince(key))) {
    throw notNew(wanted, created, 'the list before the request had one that looks like it')
  }
}

/** The listed keys that have the value of the answer, as far as masks tell that show enough. */
function looking(
  listed: readonly PlatformKey[],
  { value }: CreatedKey,
  isEnough: (masked: string) => boolean,
): PlatformKey[] {
  return listed.filter(({ masked }) => masked !== undefined && isEnough(masked) && matchesMask(masked, value))
}

/**
 * Refuses the key in the answer to a POST if no list has shown it, and the list shows a new key of that name and type
 * with another value or id: then the answer does not have the key that was created.
 *
 * @throws EkbError CREATE_CONTRADICTED, CREATE_VALUE_CUT
 */
export function refuseOther(
  attempt: CreateAttempt,
  created: CreatedKey,
  listed: readonly PlatformKey[],
): void {
  const { wanted } = attempt
  const named = listedInForm(listed, wanted.name)
  const valued = named.find(key => showsOther(key, created.value) && attempt.mayBeNew(key))
  if (valued !== undefined) throw contradicted(valued, wanted, created, 'another value')
  const { id } = created
  if (id === undefined) return
  // Where values are hidden, it looks as if this create had it.
  const other = named.find(key => key.id !== undefined && key.id !== id && attempt.mayBeNewById(key))
  if (other !== undefined) throw contradicted(other, wanted, created, 'another id')
}

/**
 * Refuses a listed key that has the id or the value of the answer to a POST, but contradicts the rest of it.
 *
 * @throws EkbError CREATE_CONTRADICTED, CREATE_VALUE_CUT
 */
export function requireAgreement(
  attempt: CreateAttempt,
  listed: PlatformKey,
  created: CreatedKey,
  keys: readonly PlatformKey[],
): void {
  const problem = disagreement(attempt, listed, created, keys)
  if (problem !== undefined) throw problem
}

/** The same error, for who decides later. @param keys all keys of that list */
export function disagreement(
  attempt: CreateAttempt,
  listed: PlatformKey,
  created: CreatedKey,
  keys: readonly PlatformKey[],
): EkbError | undefined {
  const { wanted } = attempt
  const what = contradiction(listed, wanted, created)
  if (what !== undefined) return contradicted(listed, wanted, created, what)
  const newer = muchNewer(attempt, listed, keys)
  return newer && contradicted(newer, wanted, created, 'another id')
}

/**
 * A new key of that name and type that is much newer than the listed one, where hardly anything but the id says that
 * this is the key of the answer: then the platform has answered with the id of an old key. However it tells dates, it
 * tells them of both.
 */
function muchNewer(
  attempt: CreateAttempt,
  { id, value, masked, createdAt }: PlatformKey,
  keys: readonly PlatformKey[],
): PlatformKey | undefined {
  const isShown = value !== undefined || (masked !== undefined && identifies(masked))
  if (isShown || createdAt === undefined) return undefined
  const since = createdAt.getTime() + MUCH_NEWER
  return listedInForm(keys, attempt.wanted.name).find(
    key => key.id !== id && (key.createdAt?.getTime() ?? 0) > since && attempt.mayBeNewById(key),
  )
}

function contradiction(listed: PlatformKey, wanted: NewKey, created: CreatedKey): string | undefined {
  const { id, name, type } = listed
  if (showsOther(listed, created.value)) return 'another value'
  if (id !== undefined && created.id !== undefined && id !== created.id) return 'another id'
  if (!mayBeNamed(name, wanted.name)) return 'another name'
  return type !== 'unknown' && type !== wanted.type ? 'another type' : undefined
}

function contradicted(listed: PlatformKey, { name }: NewKey, created: CreatedKey, what: string): EkbError {
  const shown = `"${listed.name}" (${publicId(listed) ?? 'its id is not shown'}, ${listed.rawType ?? listed.type})`
  if (listed.value !== undefined && cutAs(listed.value, created.value) !== undefined) {
    return ekbError('CREATE_VALUE_CUT', { name, listed: shown })
  }
  return ekbError('CREATE_CONTRADICTED', { name, id: idFromAnswer(created), what, listed: shown })
}

function notNew({ name }: NewKey, created: CreatedKey, why: string): EkbError {
  return ekbError('CREATE_NOT_NEW', { name, id: idFromAnswer(created), why })
}
