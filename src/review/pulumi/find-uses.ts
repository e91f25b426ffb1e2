import { isObject, type Json, objectAt, textsAt } from '../../core/json/index.ts'
import type { Use, WrittenOnce } from '../model/index.ts'
import type { Guard } from '../safety/index.ts'
import { holdsSecret, isUnknown } from './property-value.ts'
import type { PulumiStep } from './step.ts'
import { readUrn } from './urn.ts'

const PROVIDER = 'pulumi:providers:'

/**
 * Who reads each key, by what properties depend on: a digest tells of which resource, not of which output. A
 * property that holds a secret reads a value; one whose value is open does not.
 */
export function findUses(steps: readonly PulumiStep[], guard: Guard): (urn: string) => readonly Use[] {
  const found = new Map<string, Use[]>()
  for (const step of steps) {
    for (const [urn, use] of usesIn(step, guard)) {
      const known = found.get(urn) ?? []
      found.set(urn, known)
      if (!known.some(({ address }) => address === use.address)) known.push(use)
    }
  }
  return urn => found.get(urn) ?? []
}

function usesIn(step: PulumiStep, guard: Guard): [string, Use][] {
  const state = step.now ?? step.old
  const sides = [step.old, step.now].map(side => objectAt(side, 'inputs'))
  const sure = new Map<string, boolean>()
  const once = new Map<string, WrittenOnce>()
  for (const property of Object.keys(objectAt(state, 'propertyDependencies'))) {
    const values = sides.map(inputs => inputs[property])
    const isSure = values.some(holdsSecret)
    if (!isSure && !values.some(holdsUnknown)) continue
    for (const urn of textsAt(objectAt(state, 'propertyDependencies'), property)) {
      sure.set(urn, isSure || sure.get(urn) === true)
      const found = writtenOnce(property, state)
      if (found !== undefined) once.set(urn, { ...found, argument: guard.address(found.argument) })
    }
  }
  return [...sure].map(([urn, isSure]) => {
    const found = once.get(urn)
    return [urn, { ...useOf(step, isSure, guard), ...(found && { writtenOnce: found }) }]
  })
}

/**
 * What a write-only property is called, and why its provider does not send it again after a rotation. A version,
 * `secretWoVersion` of `secretWo`, that depends on a resource may change with the key.
 */
function writtenOnce(property: string, state: Json | null): WrittenOnce | undefined {
  if (!/[a-z0-9]Wo$/.test(property)) return undefined
  const isVersion = (name: string) => name.startsWith(property) && /^[A-Z]/.test(name.slice(property.length))
  const versions = Object.entries(objectAt(state, 'inputs')).filter(([name]) => isVersion(name))
  const dependencies = objectAt(state, 'propertyDependencies')
  const mayChange = ([name, value]: readonly [string, unknown]) =>
    isUnknown(value) || textsAt(dependencies, name).length > 0
  if (versions.some(mayChange)) return undefined
  return { argument: property, version: versions.length === 0 ? 'missing' : 'fixed' }
}

function useOf({ op, urn, type, now }: PulumiStep, sure: boolean, guard: Guard): Use {
  const name = readUrn(urn)?.name ?? urn
  const isProvider = type.startsWith(PROVIDER)
  return {
    kind: isProvider ? 'provider' : 'resource',
    address: guard.address(isProvider ? `provider ${name}` : `${type} ${name}`),
    reads: ['whole'],
    through: [],
    sure,
    instances: 1,
    updated: op === 'same' && now !== null ? 0 : 1,
    deleted: op === 'delete' ? 1 : 0,
    sensitive: null,
    printed: 'no',
    ownProvider: false,
  }
}

function holdsUnknown(value: unknown): boolean {
  if (isUnknown(value)) return true
  return (isObject(value) || Array.isArray(value)) && Object.values(value as Json).some(holdsUnknown)
}
