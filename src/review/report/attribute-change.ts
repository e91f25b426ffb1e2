import { has, known, type RichText, say } from '../findings/index.ts'
import type { KeyChange } from '../model/index.ts'

/** A changed setting of a key, and what the change means, as a sentence. */
export function attributeText(attribute: string, key: KeyChange): RichText {
  const { before, after } = key
  switch (attribute) {
    case 'name':
      if (after?.name.is === 'unknown') return laterName(key)
      return fromTo(say`The name`, known(before?.name), known(after?.name))
    case 'rotate_after':
      return limit(key)
    case 'overlap':
      return overlap(key)
    case 'deletion_protection':
      if (after?.deletion_protection.is !== 'known') break
      return after.deletion_protection.value === true
        ? ['Deletion protection is turned on.']
        : ['Deletion protection is turned off: a later plan can delete the key.']
    case 'store_secret':
      if (after?.store_secret.is !== 'known') break
      return after.store_secret.value === false ? notStored(key) : stored(key)
  }
  return say`${attribute} changes.`
}

function laterName(key: KeyChange): RichText {
  const renewed = has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'create')
  return renewed
    ? ['Its name is known only after apply, so it is replaced even if the name stays the same.']
    : ['Its name is known only after apply.']
}

function fromTo(what: RichText, from: string | null, to: string | null): RichText {
  return from === null || to === null ? say`${what} changes.` : say`${what} changes from ${from} to ${to}.`
}

/** Null means that the key is never due. An unknown value is neither. */
function limit({ before, after }: KeyChange): RichText {
  if (before?.rotate_after.is !== 'known' || after?.rotate_after.is !== 'known')
    return say`${'rotate_after'} changes.`
  const [from, to] = [before.rotate_after.value, after.rotate_after.value]
  if (to === null)
    return say`It is no longer rotated by age${from === null ? say`` : say`; it was rotated after ${[from]}`}.`
  return from === null
    ? say`It will be rotated after ${[to]}.`
    : say`It will be rotated after ${[to]} instead of ${[from]}.`
}

/** Null means that the provider decides: 24 hours, or half of the age. */
function overlap({ before, after }: KeyChange): RichText {
  if (before?.overlap.is !== 'known' || after?.overlap.is !== 'known') return say`${'overlap'} changes.`
  const words = (value: string | null) => [value ?? 'the default']
  return say`The overlap changes from ${words(before.overlap.value)} to ${words(after.overlap.value)}.`
}

function notStored(key: KeyChange): RichText {
  return has(key, 'update-in-place')
    ? ['Its key and secret are removed from the state: anything that reads them there gets no value.']
    : ['Its key and secret are no longer stored in the state: anything that reads them there gets no value.']
}

function stored(key: KeyChange): RichText {
  return has(key, 'update-in-place')
    ? ['Its key is stored in the state. Its secret is stored only when the key is replaced.']
    : ['Its key and secret are stored in the state.']
}
