import { ekbError } from '../../core/messages/errors/index.ts'
import { Secret } from '../../core/secret.ts'
import type { KeyType } from '../../platform/key.ts'
import type { KeyModel } from '../model/index.ts'
import { type AttributeValue, type AttributeValues, attributeValues } from '../state/attributes.ts'
import type { ForeignKey } from './foreign-key.ts'

/** What the attribute `key` of a moved state is, until a list shows the key: its value, or what finds it. */
export type MovedBy = 'value' | 'handle' | 'name'

/** The state of a key that has come from another provider, before a list has shown it. */
export interface MovedState {
  readonly values: AttributeValues
  readonly movedBy: MovedBy
}

/**
 * The state of a key as far as another provider's state tells it. What may be a key stands where keys are hidden, and
 * what nobody knows yet is null: the next read fills it in.
 */
export function movedState(foreign: ForeignKey, { inputs, outputs }: KeyModel): MovedState {
  const known: Readonly<Record<string, AttributeValue | undefined>> = {
    name: foreign.name,
    type: foreign.type,
    project_id: foreign.projectId,
    key: foreign.value ?? foreign.handle,
    secret: foreign.secret,
    ready_for_rotation: false,
  }
  const values = attributeValues(
    [...inputs, ...outputs],
    (name, property) => known[name] ?? property.default ?? null,
  )
  const movedBy = foreign.value ? 'value' : foreign.handle ? 'handle' : 'name'
  return { values, movedBy }
}

/** What a read fills in: a state in which an engine has stored null for all of it has been moved, or is damaged. */
const FILLED_IN = ['id', 'key_preview', 'fingerprint', 'created_at']

/**
 * A stored state that {@link movedState} may have made; undefined for any other. Engines ask for the upgrade of a state
 * that has just been moved, without what is kept beside it.
 */
export function unreadState(
  stored: (attribute: string) => unknown,
  model: KeyModel,
): AttributeValues | undefined {
  if (FILLED_IN.some(attribute => stored(attribute) !== null)) return undefined
  return movedState(foreignKeyOf(stored, 'value'), model).values
}

/** What {@link movedState} has kept. */
export function foreignKeyOf(stored: (attribute: string) => unknown, movedBy: MovedBy): ForeignKey {
  const text = (attribute: string) => {
    const value = stored(attribute)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const hidden = (attribute: string) => {
    const value = text(attribute)
    return value === undefined ? undefined : new Secret(value)
  }
  return {
    name: text('name'),
    type: text('type') as KeyType | undefined,
    projectId: text('project_id'),
    secret: hidden('secret'),
    ...(movedBy !== 'name' && { [movedBy]: hidden('key') }),
  }
}

/**
 * Refuses to go on with a key from another provider that no list has shown yet: nothing is sure about it.
 *
 * @throws EkbError MOVE_NOT_READ
 */
export function refuseUnread(movedBy: MovedBy | undefined, name: string | null): void {
  if (movedBy !== undefined) throw ekbError('MOVE_NOT_READ', { name: name ?? 'the key' })
}
