import { isObject, type Json } from '../../core/json/index.ts'
import type { RawAttributes } from '../safety/index.ts'

/** What stands for an entry that is known after apply, so that it differs from every value. */
const UNKNOWN_VALUE = Symbol('known after apply')

/**
 * One side of a change. The maps of what is sensitive and what is unknown have the shape of the values, with
 * `true` in the place of whatever they speak of, at any depth.
 */
export function attributesOf(values: unknown, sensitive: unknown, unknown: unknown): RawAttributes | null {
  if (!isObject(values)) return null
  return {
    read(name) {
      const later = markAt(unknown, name)
      if (later === true) return { is: 'unknown' }
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (markAt(sensitive, name) === true) return { is: 'sensitive', value }
      if (isObject(later) && (isObject(value) || value === undefined)) {
        const entries = Object.entries(later).filter(([, mark]) => mark === true)
        return {
          is: 'known',
          value: { ...value, ...Object.fromEntries(entries.map(([entry]) => [entry, UNKNOWN_VALUE])) },
        }
      }
      return value === undefined ? { is: 'absent' } : { is: 'known', value }
    },
    within(name) {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      const [marks, later] = [markAt(sensitive, name), markAt(unknown, name)]
      const objects = Array.isArray(value)
        ? value.map((one, at) => attributesOf(one, markAt(marks, `${at}`), markAt(later, `${at}`)))
        : [attributesOf(value, marks, later)]
      return objects.filter(object => object !== null)
    },
  }
}

/** What is planned. Of an object of which nothing is known yet, as of a deferred one, no value is written at all. */
export function plannedAttributes(change: Json): RawAttributes | null {
  const { after, after_sensitive: sensitive, after_unknown: unknown } = change
  return attributesOf(unknown === true ? (after ?? {}) : after, sensitive, unknown)
}

/** The mark of an attribute; `true` for a whole object is one for each of its attributes. */
export function markAt(marks: unknown, name: string): unknown {
  if (marks === true) return true
  if (Array.isArray(marks)) return marks[Number(name)]
  return isObject(marks) && Object.hasOwn(marks, name) ? marks[name] : undefined
}

/** Whether anything in a map of marks is marked. */
export function hasMark(marks: unknown): boolean {
  if (marks === true) return true
  return typeof marks === 'object' && marks !== null && Object.values(marks).some(hasMark)
}
