import { isDeepStrictEqual } from 'node:util'
import type { Schema } from '../../../../src/terraform/plugin/schema.ts'
import { type ObjectValue, Unknown, type Value } from '../../../../src/terraform/plugin/value.ts'

/*
 * What an engine holds a provider to, in its own words: docs/resource-instance-change-lifecycle.md and
 * internal/plans/objchange of Terraform. A provider that breaks one of these rules fails every run.
 */

/** The merge of configuration and prior state that an engine proposes. */
export function proposedNew(schema: Schema, prior: ObjectValue | null, config: ObjectValue): ObjectValue {
  return mapped(schema, (name, { computed }) => {
    const given = config[name] ?? null
    if (given !== null || !computed) return given
    return prior === null ? null : (prior[name] ?? null)
  })
}

/** A plan keeps what was configured, and decides only what is computed. @throws where it does not */
export function checkPlan(
  schema: Schema,
  prior: ObjectValue | null,
  config: ObjectValue,
  planned: ObjectValue,
): void {
  for (const [name, { computed = false }] of Object.entries(schema.attributes)) {
    const [given, now, before] = [config[name] ?? null, planned[name] ?? null, prior?.[name] ?? null]
    const isFree = given === null && computed
    const isKept = prior !== null && isDeepStrictEqual(now, before) && given !== null
    if (!isFree && !isKept && !isDeepStrictEqual(now, given)) {
      throw new Error(`Provider produced invalid plan: planned ${name} is neither configured nor prior`)
    }
  }
}

/** What a plan knew stands in the plan of the apply. @throws where it does not */
export function checkFinalPlan(schema: Schema, first: ObjectValue, last: ObjectValue): void {
  hold(schema, first, last, 'Provider produced inconsistent final plan')
}

/** What a plan knew stands in the new state, of which everything is known. @throws where it does not */
export function checkApplied(schema: Schema, planned: ObjectValue, state: ObjectValue): void {
  checkKnown(schema, state)
  hold(schema, planned, state, 'Provider produced inconsistent result after apply')
}

/** Everything is known of a state. @throws where it is not */
export function checkKnown(schema: Schema, state: ObjectValue): void {
  for (const name of Object.keys(schema.attributes)) {
    if (hasUnknown(state[name] ?? null)) throw new Error(`Provider returned invalid result object: ${name}`)
  }
}

function hold(schema: Schema, planned: ObjectValue, now: ObjectValue, what: string): void {
  for (const name of Object.keys(schema.attributes)) {
    if (!agrees(planned[name] ?? null, now[name] ?? null)) throw new Error(`${what}: ${name}`)
  }
}

function agrees(planned: Value, now: Value): boolean {
  if (planned instanceof Unknown) return !(planned.refinement.notNull === true && now === null)
  if (!isObject(planned) || !isObject(now)) return isDeepStrictEqual(planned, now)
  const names = new Set([...Object.keys(planned), ...Object.keys(now)])
  return [...names].every(name => name in planned && agrees(planned[name] ?? null, now[name] ?? null))
}

function hasUnknown(value: Value): boolean {
  if (value instanceof Unknown) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnknown)
}

function isObject(value: Value): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Unknown)
}

function mapped(
  { attributes }: Schema,
  to: (name: string, attribute: Schema['attributes'][string]) => Value,
): ObjectValue {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, to(name, attribute)]),
  )
}
