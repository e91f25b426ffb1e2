import { isObject, type Json, objectAt, textAt } from '../../core/json/index.ts'
import type { Drift } from '../model/index.ts'

/** Attributes that change with the clock: to find them changed is not to find that somebody changed them. */
const CLOCK = new Set(['ready_for_rotation', 'rotation_due_at'])

const ATTRIBUTE = /^[a-z][a-z_]{0,40}$/

/** What an entry of `resource_drift` says that somebody did; null where only the clock went on, or an address moved. */
export function driftOf(entry: Json): Drift | null {
  const { before, after, actions } = objectAt(entry, 'change')
  if (Array.isArray(actions) && actions.includes('delete')) return { what: 'deleted', attributes: [] }
  if (!isObject(before) || !isObject(after)) return { what: 'changed', attributes: [] }
  if (isFirstRead(entry, before)) return null
  const attributes = Object.keys({ ...before, ...after }).filter(
    name => !CLOCK.has(name) && ATTRIBUTE.test(name) && !isSame(before[name], after[name]),
  )
  return attributes.length === 0 ? null : { what: 'changed', attributes: attributes.sort() }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

/** A key that has come from another type has no id before its first read, which fills in the rest. */
function isFirstRead(entry: Json, before: Json): boolean {
  return textAt(entry, 'previous_address') !== undefined && (before['id'] ?? null) === null
}
