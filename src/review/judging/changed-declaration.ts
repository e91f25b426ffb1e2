import type { KeyChange } from '../model/key-change.ts'
import { judgedText } from '../safety/hidden.ts'
import type { DeclaredKey } from './declared-key.ts'
import { has, isNew, isRotating, known, typeAfter } from './key-facts.ts'

/**
 * A key of a plan as it is declared, where the key, its name or its type is new; undefined where nothing about it
 * is. Its name is there to be judged and may not be shown: see {@link isNameHidden}.
 */
export function changedDeclaration(key: KeyChange): DeclaredKey | undefined {
  const { after } = key
  const isOther = has(key, 'create', 'escalate', 'de-escalate', 'rename') || nameChanged(key)
  if (!(isNew(key) || isRenamedInPlace(key)) || after === null || !isOther || has(key, 'protected-key'))
    return undefined
  return {
    name: judgedText(after.name),
    type: typeAfter(key) ?? undefined,
    rotateAfter: after.rotate_after.is === 'known' ? after.rotate_after.value : undefined,
    hasKeepers: after.keepers.is === 'known' ? (known(after.keepers) ?? []).length > 0 : undefined,
    createBeforeDestroy: true,
    storesSecret: undefined,
  }
}

/** Whether a rotating key gets a new name without a rotation: its next key has it. */
export function isRenamedInPlace(key: KeyChange): boolean {
  return isRotating(key) && has(key, 'update-in-place') && nameChanged(key)
}

/** Whether there is a name that rules judge and nobody may see. */
export function isNameHidden({ after }: KeyChange): boolean {
  return after?.name.is === 'hidden'
}

function nameChanged(key: KeyChange): boolean {
  return key.why.some(reason => reason.kind === 'attribute' && reason.attribute === 'name')
}
