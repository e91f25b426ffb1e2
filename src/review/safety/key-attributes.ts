import type { KeyAttributes, Value } from '../model/index.ts'
import { displayed } from './display.ts'
import type { Guard } from './guard.ts'
import { hiddenText } from './hidden.ts'

/** What an input has for an attribute, before it is decided whether that may be shown. */
export type RawValue =
  | { readonly is: 'known'; readonly value: unknown }
  | { readonly is: 'sensitive'; readonly value: unknown }
  | { readonly is: 'unknown' | 'untold' }

/** One side of a change: its attributes by the names of the model. */
export interface RawAttributes {
  read(attribute: AttributeName): RawValue
}

export type AttributeName = keyof KeyAttributes

const FINGERPRINT = /^sha256:[0-9a-f]{16}$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/
const AGE = /^[1-9]\d{0,6}[hdw]$/
const LEAD = /^(?:0|[1-9]\d{0,6})[hdw]$/
/** Words of the model: to be equal to some sensitive value does not make them one. */
const TYPES = new Set(['privileged', 'locked_down_viewer', 'system'])

/**
 * All that may be shown of one side of a change. Every attribute has its own rule: what does not have the form
 * that the attribute has is hidden.
 */
export function keyAttributes(raw: RawAttributes, guard: Guard): KeyAttributes {
  const text = (name: AttributeName, show: (value: string) => Value<string>) => {
    const read = raw.read(name)
    if (read.is === 'sensitive' && typeof read.value === 'string') return hiddenText(read.value)
    return shown(read, value => (typeof value === 'string' ? show(value) : HIDDEN))
  }
  const flag = (name: AttributeName): Value<boolean> =>
    shown(raw.read(name), value => (typeof value === 'boolean' ? { is: 'known', value } : HIDDEN))
  return {
    id: text('id', value => guard.identifier(value)),
    name: text('name', value => guard.text(value)),
    type: text('type', value => (TYPES.has(value) ? { is: 'known', value } : guard.text(value))),
    project_id: text('project_id', value => guard.identifier(value)),
    fingerprint: text('fingerprint', matching(FINGERPRINT)),
    created_at: text('created_at', matching(TIME)),
    rotate_after: text('rotate_after', matching(AGE)),
    rotate_early: text('rotate_early', matching(LEAD)),
    rotation_due_at: text('rotation_due_at', matching(TIME)),
    deletion_protection: flag('deletion_protection'),
    store_secret: flag('store_secret'),
    reveal: flag('reveal'),
    keepers: shown(raw.read('keepers'), value => keeperNames(value, guard)),
  }
}

const HIDDEN = { is: 'hidden' } as const

function matching(form: RegExp): (value: string) => Value<string> {
  return value => (form.test(value) ? { is: 'known', value: displayed(value) } : HIDDEN)
}

function keeperNames(value: unknown, guard: Guard): Value<readonly string[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return HIDDEN
  const names = Object.keys(value)
    .sort()
    .map(name => guard.text(name))
  const known = names.flatMap(name => (name.is === 'known' ? (name.value ?? []) : []))
  return known.length < names.length ? HIDDEN : { is: 'known', value: known }
}

function shown<Type>(raw: RawValue, show: (value: unknown) => Value<Type>): Value<Type> {
  if (raw.is === 'sensitive') return HIDDEN
  if (raw.is !== 'known') return { is: raw.is }
  return raw.value === null || raw.value === undefined ? { is: 'known', value: null } : show(raw.value)
}
