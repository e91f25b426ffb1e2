import { visible } from '../core/messages/index.ts'
import {
  describeKey,
  importedState,
  type KeyState,
  publicId,
  typeAndAge,
  validateInputs,
  withoutSecrets,
} from '../keys/index.ts'
import { KEY_MODEL, type KeyModel } from '../keys/model/index.ts'
import type { PlatformKey } from '../platform/key.ts'
import type { Inventory } from './list-keys.ts'

/** Something of a project that could become a resource. */
export interface Importable<State> {
  readonly projectId: string
  /** What to import it by. It stays the same for life, and no other one of the project has it. */
  readonly id: string
  /** The name, and in brackets type and age, safe to print. */
  readonly displayName: string
  /** `privileged`, `locked_down_viewer`, `system`, or what the platform calls it. */
  readonly type: string
  /** The state of the import, without any value of a key. */
  readonly state: State
}

/** What of an inventory could be imported, and what could not. */
export interface Importables<State> {
  readonly found: readonly Importable<State>[]
  /** The names of what the platform shows neither by an id nor by its value. */
  readonly hidden: readonly string[]
  /** Names that no configuration or program can have. */
  readonly unnamable: readonly string[]
}

/** The keys of an inventory, each for itself. @param model the attributes of a key */
export function importableKeys(
  { projectId, keys, now }: Inventory,
  model: KeyModel = KEY_MODEL,
): Importables<KeyState> {
  const isNamable = ({ name, system }: PlatformKey) => system || validateInputs({ name }).length === 0
  const { found, ...others } = sorted(keys, key => key, isNamable)
  return {
    ...others,
    found: found.map(key => ({
      projectId,
      id: publicId(key) ?? '',
      displayName: `${visible(key.name)} (${typeAndAge(key, now)})`,
      type: describeKey(key).type,
      state: stateWithoutValues(key, projectId, model),
    })),
  }
}

/**
 * Sorts out what cannot be imported.
 *
 * @param keyOf the key that an import looks for
 * @param isNamable whether a configuration can have its name
 */
export function sorted<Item extends { readonly name: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => PlatformKey,
  isNamable: (item: Item) => boolean,
): { readonly found: readonly Item[] } & Omit<Importables<never>, 'found'> {
  const isShown = (item: Item): boolean => publicId(keyOf(item)) !== undefined
  const names = (some: readonly Item[]): readonly string[] => some.map(({ name }) => name)
  const shown = items.filter(isShown)
  return {
    found: shown.filter(isNamable),
    hidden: names(items.filter(item => !isShown(item))),
    unnamable: names(shown.filter(item => !isNamable(item))),
  }
}

/** The state of the import of a key, without its value. */
export function stateWithoutValues(key: PlatformKey, projectId: string, model: KeyModel): KeyState {
  const { inputs, key: record } = importedState(
    { id: publicId(key) ?? '', key, name: key.name },
    projectId,
    model,
  )
  return { inputs, key: withoutSecrets(record) }
}
