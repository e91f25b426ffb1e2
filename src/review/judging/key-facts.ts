import type { KeyChange } from '../model/key-change.ts'
import type { KeyClass } from '../model/key-class.ts'
import { isRotatedInPlace } from '../model/key-resources.ts'
import type { Value } from '../model/value.ts'
import { count } from './rich-text.ts'

/** The value where it is told and set. */
export function known<Type>(value: Value<Type> | undefined): Type | null {
  return value?.is === 'known' ? value.value : null
}

/** The name that the key has, or had; the address where the name cannot be told. */
export function calledOf(key: KeyChange): string {
  return known(key.after?.name) ?? known(key.before?.name) ?? key.shown
}

export function has(key: KeyChange, ...classes: readonly KeyClass[]): boolean {
  return classes.some(wanted => key.classes.includes(wanted))
}

/** Whether there is a key of this entry on the platform afterwards, as far as the plan tells. */
export function livesOn(key: KeyChange): boolean {
  return (
    key.kind === 'resource' && !(has(key, 'revoke') || (key.drift?.what === 'deleted' && !has(key, 'create')))
  )
}

/** Whether a value that was good before stops working: the old key is deleted. */
export function endsOldValue(key: KeyChange): boolean {
  return key.deposed === null && has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'revoke')
}

/** Whether the key has a new value afterwards. */
export function isNew(key: KeyChange): boolean {
  return has(key, 'create', 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'rotate-in-place')
}

/** Whether it is a key, or an action that deletes one. Everything else only reads keys. */
export function isKey({ kind }: Pick<KeyChange, 'kind'>): boolean {
  return kind === 'resource' || kind === 'action'
}

/** Whether it is a key that is rotated in place: then there may be several keys of it. */
export function isRotating(key: KeyChange): boolean {
  return key.kind === 'resource' && isRotatedInPlace(key.resourceType)
}

/** Whether this run begins an overlap, or sets how long the next ones are. */
export function decidesOverlap(key: KeyChange): boolean {
  return (
    has(key, 'create', 'rotate-in-place', 'may-rotate-in-place') ||
    key.why.some(reason => reason.kind === 'attribute' && reason.attribute === 'overlap')
  )
}

/** Whether one of the keys that there are is privileged. */
export function wasPrivileged({ before, rotating }: KeyChange): boolean {
  return (
    known(before?.type) === 'privileged' || (rotating?.keys ?? []).some(({ type }) => type === 'privileged')
  )
}

export function typeAfter(key: KeyChange): string | null {
  return known(key.after?.type)
}

/** `411 days old`. */
export function ageWords(days: number): string {
  return days === 0 ? 'less than a day old' : `${count(days, 'day')} old`
}
