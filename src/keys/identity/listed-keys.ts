import type { PlatformKey } from '../../platform/key.ts'
import { hashedId, sameName } from './identity.ts'
import { formOfName, isStoredForm, isUnnamed } from './name-forms.ts'
import { oncePerList } from './once-per-list.ts'

/**
 * The listed keys that have this id, in the platform's form or as the hash of the value, in the order of the list.
 *
 * @param keys a list that nobody changes
 */
export function listedWithId(keys: readonly PlatformKey[], id: string): readonly PlatformKey[] {
  return byId(keys).get(id) ?? []
}

/**
 * The listed keys whose names may be stored forms of this name, see {@link isStoredForm}, in the order of the list.
 *
 * @param keys a list that nobody changes
 */
export function listedInForm(keys: readonly PlatformKey[], name: string): readonly PlatformKey[] {
  const { forms, lengths } = byForm(keys)
  const whole = formOfName(name)
  const found: Place[] = []
  for (const length of lengths) {
    if (length > whole.length) continue
    // A name that was cut begins the given one.
    const near = forms.get(whole.slice(0, length)) ?? []
    found.push(...near.filter(({ key }) => isStoredForm(key.name, name)))
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ key }) => key)
}

/**
 * The listed keys that may have this name: those of {@link listedInForm}, and those that the list tells no name of.
 *
 * @param keys a list that nobody changes
 */
export function listedPossiblyNamed(keys: readonly PlatformKey[], name: string): readonly PlatformKey[] {
  const unnamed = unnamedIn(keys)
  return unnamed.length === 0 ? listedInForm(keys, name) : [...listedInForm(keys, name), ...unnamed]
}

/** The listed keys of this name, see {@link sameName}, in the order of the list. */
export function listedNamed(keys: readonly PlatformKey[], name: string): readonly PlatformKey[] {
  return listedInForm(keys, name).filter(key => sameName(key.name, name))
}

const byId = oncePerList((keys): ReadonlyMap<string, readonly PlatformKey[]> => {
  const index = new Map<string, PlatformKey[]>()
  for (const key of keys) {
    const hashed = key.value && hashedId(key.value)
    for (const id of new Set([key.id, hashed])) {
      if (id === undefined) continue
      const found = index.get(id)
      if (found === undefined) index.set(id, [key])
      else found.push(key)
    }
  }
  return index
})

/** A listed key and its place in the list. */
interface Place {
  readonly key: PlatformKey
  readonly at: number
}

/** The listed keys by the forms of their names, and how long these forms are. */
const byForm = oncePerList(keys => {
  const places = keys.map((key, at): Place => ({ key, at }))
  const forms = Map.groupBy(places, ({ key }) => formOfName(key.name))
  return { forms, lengths: new Set([...forms.keys()].map(form => form.length)) }
})

const unnamedIn = oncePerList(keys => keys.filter(({ name }) => isUnnamed(name)))
