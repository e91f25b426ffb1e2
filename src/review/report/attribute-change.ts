import { has, known, type Phrase, say } from '../findings/index.ts'
import type { KeyChange } from '../model/index.ts'

/** That a setting of a key changes, and what that means, as a sentence. */
export function attributeText(attribute: string, key: KeyChange): Phrase {
  const { before, after } = key
  switch (attribute) {
    case 'name':
      if (after?.name.is === 'unknown') return laterName(key)
      return fromTo(say`The name`, known(before?.name), known(after?.name))
    case 'rotate_after':
      return limit(key)
    case 'deletion_protection':
      if (after?.deletion_protection.is !== 'known') break
      return after.deletion_protection.value === true
        ? ['It is protected against deletion from now on.']
        : ['Its protection against deletion is lifted: a later plan can delete it.']
    case 'store_secret':
      if (after?.store_secret.is !== 'known') break
      return after.store_secret.value === false ? notStored(key) : stored(key)
  }
  return say`${attribute} changes.`
}

function laterName(key: KeyChange): Phrase {
  const renewed = has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'create')
  return renewed
    ? ['Its name is known after apply only, so it is replaced although the name may stay the same.']
    : ['Its name is known after apply only.']
}

function fromTo(what: Phrase, from: string | null, to: string | null): Phrase {
  return from === null || to === null ? say`${what} changes.` : say`${what} changes from ${from} to ${to}.`
}

/** Null means that the key is never due; a value that is not told is neither. */
function limit({ before, after }: KeyChange): Phrase {
  if (before?.rotate_after.is !== 'known' || after?.rotate_after.is !== 'known')
    return say`${'rotate_after'} changes.`
  const [from, to] = [before.rotate_after.value, after.rotate_after.value]
  if (to === null)
    return say`It is not rotated by its age any more${from === null ? say`` : say`; it was after ${[from]}`}.`
  return from === null
    ? say`From now on it is rotated when it is ${[to]} old.`
    : say`It is rotated when it is ${[to]} old; it was ${[from]}.`
}

function notStored(key: KeyChange): Phrase {
  return has(key, 'update-in-place')
    ? ['Its key and secret leave the state: what reads them there gets none.']
    : ['Its key and secret do not go into the state any more: what reads them there gets none.']
}

function stored(key: KeyChange): Phrase {
  return has(key, 'update-in-place')
    ? ['Its key goes into the state; its secret does not before the next new key.']
    : ['Its key and secret go into the state.']
}
